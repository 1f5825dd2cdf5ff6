import Foundation
import Markup
import Mentoring
import Store

/// The page of a mentorship: its lamps, its mission in large letters, the one next thing, and the year.
struct MentorshipPage {
    let standing: Standing
    let mission: MissionVersion?
    /// While the two are getting to know each other.
    var acquaintance: GettingToKnow?
    /// Just accepted: the page says what has happened.
    var hasJustBegun = false

    private var duo: Duo { standing.duo }
    private var other: String { standing.other.name }
    private var path: String { standing.path }
    private var mentorship: Mentorship { standing.mentorship }

    var page: Page {
        Page(title: Text("\(other) and you"), content: content, place: .mentorships, shape: "page mentorship")
    }

    private var content: HTML {
        """
        \(isPastBeginning ? lamps : .empty)\(hasJustBegun ? begun : .empty)
        <header class="mission stack\(mission == nil ? " begun" : "")"><h1>\(heading)</h1>
        \(mission.map { "<blockquote>\($0.what)</blockquote>" as HTML })\(signed)\(nextTalk)\(envelopes)</header>
        \(middle)
        \(year)
        \(isPastBeginning ? LampsExplained(standing: standing).html : .empty)
        \(wayOut)
        """
    }

    /// Help is never further away than this page, from the first conversation on; afterwards, what one kept for oneself.
    private var wayOut: HTML {
        guard let closing = mentorship.closing else {
            return "<p><a href=\"\(path)/safety\">\(Text("What if something is wrong?"))</a></p>"
        }
        return closing.isByClick ? .empty : "<p><a href=\"\(path)/ending\">\(Text("How it ended"))</a></p>"
    }

    /// Whether there is anything for lamps to say: where it ended before it began they would only give orders.
    private var isPastBeginning: Bool { mentorship.isOpen || mentorship.agreedAt != nil }

    private var lamps: HTML {
        LampRow(
            lamps: standing.shownLamps, other: other, link: { standing.room($0) ?? "#\($0.rawValue)" }, words: { standing.words(under: $0) }
        ).html
    }

    private var begun: HTML {
        """
        <p class="notice good" role="status"><svg class="icon" aria-hidden="true"><use href="#tick"/></svg>\
        <span>\(Text("You said yes. \(other) gets a mail about it."))</span></p>
        """
    }

    private var heading: Text {
        let since = standing.day(mentorship.startedAt)
        let today = standing.today
        if let closing = mentorship.closing {
            return Text("\(other) and you, from \(short: since, today: today) to \(short: standing.day(closing.at), today: today)")
        }
        return mentorship.state == .exploring
            ? Text("\(other) and you are getting to know each other") : Text("\(other) and you, since \(short: since, today: today)")
    }

    private var signed: HTML? {
        standing.agreement.inForceSince.map { at in
            """
            <p class="quiet">\(Text("Both signed on \(short: standing.day(at), today: standing.today)."))
            <a href="\(path)/agreement">\(Text("Read your letter"))</a></p>
            """
        }
    }

    /// Whatever else waits, when they talk next is never far away.
    private var nextTalk: HTML? {
        guard mentorship.isOpen, let next = standing.nextTalk, !standing.steps.isEmpty else { return nil }
        return "<p class=\"quiet\">\(Text("Your next conversation:")) <a href=\"\(next.path)\">\(next.when)</a></p>"
    }

    /// Once they are no longer the first thing to do, what both wrote stays there to be read.
    private var envelopes: HTML? {
        guard mentorship.agreedAt != nil, mission != nil || !mentorship.isOpen else { return nil }
        return "<p class=\"quiet\"><a href=\"\(path)/click\">\(Text("Read what you both answered"))</a></p>"
    }

    private var middle: HTML {
        switch mentorship.state {
        case .exploring: "\(now)\(acquaintance?.html)"
        case .agreeing, .active: now
        case .closed: mentorship.closing.map { EndedPart(standing: standing, closing: $0).html } ?? .empty
        }
    }

    /// The one light, and beside it what else waits and for whom.
    private var now: HTML {
        let steps = standing.steps
        if let pause = standing.runningPause { return beside(paused(pause), steps) }
        return beside(light(steps.first), Array(steps.dropFirst()))
    }

    private func beside(_ light: HTML, _ waiting: [NextStep]) -> HTML {
        guard !waiting.isEmpty else { return light }
        return """
            <div class="two">\(light)
            <section aria-labelledby="waits" class="waits"><h2 id="waits">\(Text("What waits"))</h2>
            <ul class="rows">\(waiting.map(row))</ul></section></div>
            """
    }

    private func paused(_ pause: Pause) -> HTML {
        let note = PauseNote(pause: pause, reviewDate: standing.reviewDate)
        return """
            <section class="light stack" aria-labelledby="now"><h2 id="now">\(note.title)</h2>\(note.html)
            <p><a href="\(path)/engagement">\(Text("Go on sooner"))</a></p></section>
            """
    }

    private func light(_ step: NextStep?) -> HTML {
        guard let step else { return standing.allSigned.map(calm) ?? .empty }
        return """
            <section class="light stack" aria-labelledby="now"><p class="over">\(label(step.actor))</p><h2 id="now">\(step.title)</h2>
            \(step.more.map { "<p class=\"measure\">\($0)</p>" as HTML })
            \(step.action.map { "<p class=\"actions\"><a class=\"button\" href=\"\($0.path)\">\($0.word)</a></p>" as HTML })
            \(readers(of: step.kind).map { sees($0) })</section>
            """
    }

    /// Who reads what is written there; nil where nothing is written.
    private func readers(of kind: TodayFact.Kind?) -> Text? {
        switch kind {
        case nil, .arrangeTalk, .readLine, .talkToday, .noteMeeting, .confirmMeeting, .proposeMeeting, .sayHowItGoes: nil
        case .answerFit, .reflect, .answerPulse: Text("Only you")
        // Each of these pages says so itself, field by field.
        case .lookBack, .chooseDoor, .shortLook, .writeFarewell, .haveLastTalk: nil
        case .answerClick: Text("Only you, unless you both say yes")
        default: Text("You and \(other)")
        }
    }

    private func calm(_ signed: AllSigned) -> HTML {
        "<section class=\"stack measure\" aria-labelledby=\"now\"><h2 id=\"now\">\(signed.title)</h2>\(signed.advice)</section>"
    }

    private func row(_ step: NextStep) -> HTML {
        """
        <li><strong>\(label(step.actor)).</strong> \(step.action.map { "<a href=\"\($0.path)\">\(step.title)</a>" as HTML } ?? "\(step.title)")</li>
        """
    }

    private func label(_ actor: NextStep.Actor) -> Text {
        switch actor {
        case .me: Text("Your turn")
        case .other: Text("\(other)’s turn")
        case .both: Text("For both of you")
        }
    }

    private var year: HTML? {
        standing.timeline.map {
            "<section class=\"stack\" aria-labelledby=\"year\"><h2 id=\"year\">\(Text("Your time together"))</h2>\($0.html)</section>"
        }
    }
}
