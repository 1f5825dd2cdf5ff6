import Markup
import Mentoring
import Store

/// One concern, as its writer and the confidant have it before them.
struct ConcernPage {
    let concern: Concern
    let voice: Concern.Voice
    let other: Person
    /// Whom its writer can turn to where the confidant's account is shut.
    var next: Person?
    let context: SignedIn
    /// False where no mail can tell the other that it waits, or the last one did not arrive.
    var isMailed = true
    var isSent = false
    var complaints: [Complaint] = []

    /// Its writer would wait for nothing.
    private var isStranded: Bool { voice == .writer && other.isDisabled && concern.isOpen }
    private var path: String { "/concerns/\(concern.id.rawValue)" }
    private var isClosedEnvelope: Bool { voice == .confidant && concern.state == .sent && concern.words.allSatisfy { $0.voice == .writer } }

    var page: Page {
        let title = voice == .writer ? Text("What you brought to \(other.name)") : Text("What \(other.name) brought to you")
        return Page(
            title: title,
            content: """
                \(isSent ? saved(Text("Kept. It waits for \(other.name) in Lampion.")) : .empty)\(complaints.summary)
                <div class="stack far measure"><header class="stack near"><p class="over"><a href="/concerns">\(Text("Concerns"))</a></p><h1>\(title)</h1>
                <p class="quiet">\(standing)</p></header>\(arrival)
                \(isClosedEnvelope ? opening : thread)</div>
                """)
    }

    private var standing: Text {
        switch concern.state {
        case .sent: voice == .writer ? Text("\(other.name) has not read it yet.") : Text("It waits for you.")
        case .read: voice == .writer ? Text("\(other.name) has read it.") : Text("You have read it.")
        case .answered: voice == .writer ? Text("\(other.name) has answered.") : Text("You have answered.")
        case .closed: Text("It is closed. You both can still read it.")
        }
    }

    /// How the confidant comes to know, as it truly is; where no mail says so, whom one may ring meanwhile.
    private var arrival: HTML {
        guard voice == .writer, concern.state == .sent else { return .empty }
        if isMailed { return "<p>\(Text("We mail \(other.name) at once that something waits. Here you see whether it was read."))</p>" }
        return """
            <div class="stack near"><p class="notice"><span>\(Text("No mail reaches \(other.name), who reads it on coming to Lampion. Can it not wait? These people listen now."))</span></p>
            \(OutsideHelp().numbers)</div>
            """
    }

    /// The writer sees that it was read: so reading is an act, and not only a look.
    private var opening: HTML {
        """
        <p>\(concern.kind == .safety ? Text("\(other.name) does not feel safe.") : Text("\(other.name) would like to talk with you."))</p>
        \(form("\(path)/reading", context.visitor, "<p class=\"actions\"><button class=\"button\">\(Text("Open it"))</button></p>"))
        <p class="quiet">\(Text("\(other.name) then sees that you have read it."))</p>
        """
    }

    private var thread: HTML {
        """
        <ol class="rows">\(concern.words.map(said))</ol>\(sees(Text("You and \(other.name), and nobody else")))
        \(concern.isOpen ? "\(reading)\(isStranded ? stranded : saying)\(closing)" : .empty)
        """
    }

    /// Said plainly, with whom to turn to.
    private var stranded: HTML {
        """
        <section class="stack near"><h2>\(Text("\(other.name) can’t read this any more."))</h2>
        \(next.map { next in
            """
            <p>\(Text("That account was shut. \(next.name) is the confidant now, and does not see what you wrote to \(other.name)."))</p>
            <p class="actions"><a class="button" href="/concerns/new">\(Text("Write to \(next.name)"))</a></p>
            """ as HTML
        } ?? """
            <p>\(Text("That account was shut, and there is no other confidant here. Talk to someone you trust, or to one of these people. You don’t have to say your name."))</p>
            \(OutsideHelp().numbers)
            """)</section>
        """
    }

    private func said(_ words: Concern.Words) -> HTML {
        """
        <li class="stack near"><p class="over">\(words.voice == voice ? Text("You") : Text(verbatim: other.name)), \(Text("\(moment: words.at, zone: context.me.timeZone)"))</p>
        <p class="written">\(words.text)</p></li>
        """
    }

    /// What was written on waits to be read again.
    private var reading: HTML {
        guard voice == .confidant, concern.state == .sent else { return .empty }
        return form("\(path)/reading", context.visitor, "<p class=\"actions\"><button class=\"button second\">\(Text("I have read it"))</button></p>")
    }

    private var saying: HTML {
        guard voice == .writer || concern.state != .sent else { return .empty }
        return form(
            "\(path)/words", context.visitor,
            """
            \(Field(
                name: "text", label: voice == .writer ? Text("Do you want to add something?") : Text("Your answer"),
                value: complaints.isEmpty ? "" : context.form["text"], complaint: complaints.sentence(for: "text"),
                sees: Text("You and \(other.name), and nobody else"), rows: 4).html)
            <p class="actions"><button class="button">\(Text("Send it to \(other.name)"))</button></p>
            """)
    }

    private var closing: HTML {
        guard voice == .writer || concern.state == .answered else { return .empty }
        return form(
            "\(path)/closing", context.visitor, "<p class=\"actions\"><button class=\"button plain flush\">\(Text("Close this concern"))</button></p>"
        )
    }
}
