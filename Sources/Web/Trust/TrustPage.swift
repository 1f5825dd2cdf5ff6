import Markup
import Mentoring
import Store

/// The room of trust: what waits, both promises in full, and what to do when something is off.
struct TrustPage {
    let together: Together
    let agreement: Agreement
    let standing: Standing
    let steps: [Step]

    private var path: String { "\(together.path)/trust" }

    var page: Page {
        Page(
            title: Text("What we promise each other"),
            content: """
                <header class="stack near">\(together.over)<h1>\(Text("What we promise each other"))</h1><p class="measure lead">\(lead)</p>
                <p><a href="\(together.path)/agreement">\(Text("To your letter"))</a></p></header>
                \(waits)
                <div class="two even">
                \(promise(Text("To each other"), PairPledge.ofTwo.map(\.sentence), own: .trust))
                \(promise(Text("About each other’s contacts"), ContactPledge.allCases.map(\.sentence), own: .networking))
                </div>
                \(KeptPromises(together: together, steps: steps).html)
                \(together.isOpen ? isOff : .empty)
                \(honesty)
                """,
            place: .mentorships)
    }

    private var lead: Text {
        guard let since = agreement.inForceSince else { return Text("These two promises stand in your letter. Whoever signs it makes them.") }
        return Text("You both made these two promises when you signed your letter, on \(day: LocalDay(since, in: together.me.timeZone)).")
    }

    /// What trust asks of the reader, the first thing in the light.
    private var waits: HTML {
        let steps = together.isOpen ? standing.trustSteps : []
        return steps.isEmpty ? .empty : "<ul class=\"asks\">\(steps.enumerated().map { step($0.element, isFirst: $0.offset == 0) })</ul>"
    }

    private func step(_ step: NextStep, isFirst: Bool) -> HTML {
        """
        <li class="\(isFirst ? "light stack" : "stack near")"><h2>\(step.title)</h2>
        \(step.more.map { "<p class=\"measure\">\($0)</p>" as HTML })
        \(step.action.map { "<p class=\"actions\"><a class=\"button\(isFirst ? "" : " second")\" href=\"\($0.path)\">\($0.word)</a></p>" as HTML })</li>
        """
    }

    /// The promise itself, and what the two added to that part of the letter in force.
    private func promise(_ title: Text, _ sentences: [Text], own part: LampKind) -> HTML {
        let added = (agreement.inForce ?? agreement.latest)?.text.words[part]
        return """
            <section class="stack near"><h2>\(title)</h2><ul class="pledge">\(sentences.map { "<li>\($0)</li>" as HTML })</ul>
            \(added.map { "<blockquote class=\"quote written\">\($0)</blockquote>" as HTML })</section>
            """
    }

    private var isOff: HTML {
        """
        <section class="stack measure"><h2>\(Text("If something is off"))</h2>
        <p>\(Text("Say it soon, and to each other first. A small thing said today does not grow."))</p>
        <p class="actions"><a class="button second" href="\(path)/repairs">\(Text("Something is off"))</a></p>
        <p>\(Text("Is talking too hard, or do you not feel safe? Then you don’t have to talk it out together."))
        <a href="\(together.path)/safety">\(Text("I do not feel safe"))</a></p>
        <p>\(Text("You may also stop, at any time and without giving a reason. That is nobody’s fault."))
        <a href="\(together.path)/ending">\(Text("End this mentorship"))</a></p></section>
        """
    }

    private var honesty: HTML {
        let links: [(String, Text)] = [
            ("\(path)/word", Text("Your honest words")), ("\(path)/pulse", Text("How your conversations were for you")),
            ("\(path)/repairs", Text("What you cleared up together")),
        ]
        return """
            <section class="stack near"><h2>\(Text("To read again"))</h2>
            <ul class="rows">\(links.map { "<li><a href=\"\($0.0)\">\($0.1)</a></li>" as HTML })</ul></section>
            """
    }
}
