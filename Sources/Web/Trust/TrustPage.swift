import Markup
import Mentoring
import Store

/// The room of trust: both promises in full, and what to do when something is off.
struct TrustPage {
    let together: Together
    let agreement: Agreement

    var page: Page {
        Page(
            title: Text("What we promise each other"),
            content: """
                <header class="stack near">\(together.over)<h1>\(Text("What we promise each other"))</h1><p class="measure lead">\(lead)</p>
                <p><a href="\(together.path)/agreement">\(Text("To your letter"))</a></p></header>
                <div class="two even">
                \(promise(Text("To each other"), PairPledge.ofTwo.map(\.sentence), own: .trust))
                \(promise(Text("About each other’s contacts"), ContactPledge.allCases.map(\.sentence), own: .networking))
                </div>
                \(isOff)
                """,
            place: .mentorships)
    }

    private var lead: Text {
        guard let since = agreement.inForceSince else { return Text("These two promises stand in your letter. Whoever signs it makes them.") }
        return Text("You both made these two promises when you signed your letter, on \(day: LocalDay(since, in: together.me.timeZone)).")
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
        let ways = [
            Text("Say it soon, and to each other first. A small thing said today does not grow."),
            Text("Begin with what you noticed, without blame: ‘I noticed that I waited a week for an answer.’"),
            Text("Then say what you need: ‘A short word within two days would help me.’"),
            Text("Ask how the other sees it, and agree on one thing. Look at it again after a week."),
        ]
        return """
            <section class="stack"><h2>\(Text("If something is off"))</h2>
            <ol class="numbered">\(ways.map { "<li>\($0)</li>" as HTML })</ol>
            <p class="measure">\(Text("You may also stop, at any time and without giving a reason. That is nobody’s fault."))</p>
            <h3>\(Text("If you do not feel safe"))</h3>
            <p class="measure">\(Text("Then you need not talk it out together. Turn to someone you trust outside the two of you: a confidant at work, your doctor, or the emergency number 112 when there is danger."))</p></section>
            """
    }
}
