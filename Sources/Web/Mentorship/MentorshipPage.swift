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

    private var duo: Duo { standing.duo }
    private var other: String { standing.other.name }
    private var path: String { standing.path }
    private var mentorship: Mentorship { standing.mentorship }

    var page: Page {
        Page(title: Text("\(other) and you"), content: content, place: .mentorships, shape: "page mentorship")
    }

    private var content: HTML {
        """
        \(LampRow(lamps: standing.lamps, other: other, link: { standing.room($0) ?? "#\($0.rawValue)" }).html)
        <header class="mission stack\(mission == nil ? " begun" : "")"><h1>\(heading)</h1>
        \(mission.map { "<blockquote>\($0.what)</blockquote>" as HTML })\(envelopes)\(signed)</header>
        \(middle)
        \(year)
        \(LampsExplained(lamps: standing.lamps.filter { standing.room($0.kind) == nil }).html)
        """
    }

    private var heading: Text {
        let since = standing.day(mentorship.startedAt)
        if let closing = mentorship.closing { return Text("\(other) and you, from \(short: since) to \(day: standing.day(closing.at))") }
        return mentorship.state == .exploring
            ? Text("\(other) and you are getting to know each other") : Text("\(other) and you, since \(short: since)")
    }

    /// Who answered first opens them from here, coming from a mail that names nobody.
    private var envelopes: HTML? {
        guard mentorship.state == .agreeing else { return nil }
        return "<p><a href=\"\(path)/click\">\(Text("Open your two envelopes"))</a></p>"
    }

    private var signed: HTML? {
        standing.agreement.inForceSince.map { at in
            """
            <p class="quiet">\(Text("Both signed on \(short: standing.day(at))."))
            <a href="\(path)/agreement">\(Text("Read your letter"))</a></p>
            """
        }
    }

    private var middle: HTML {
        switch mentorship.state {
        case .exploring: "\(now)\(acquaintance?.html)"
        case .agreeing, .active: now
        case .closed: closed
        }
    }

    /// The one light, and beside it what else waits and for whom.
    private var now: HTML {
        let steps = standing.steps
        guard steps.count > 1 else { return light(steps.first) }
        return """
            <div class="two">\(light(steps.first))
            <section aria-labelledby="waits" class="waits"><h2 id="waits">\(Text("What waits"))</h2>
            <ul class="rows">\(steps.dropFirst().map(row))</ul></section></div>
            """
    }

    private func light(_ step: NextStep?) -> HTML {
        guard let step else {
            return """
                <section class="light stack measure" aria-labelledby="now"><h2 id="now">\(Text("Nothing waits. Your letter is there whenever you want to read it again."))</h2>
                <p class="actions"><a class="button" href="\(path)/agreement">\(Text("Read your letter"))</a></p></section>
                """
        }
        return """
            <section class="light stack" aria-labelledby="now"><p class="over">\(label(step.actor))</p><h2 id="now">\(step.title)</h2>
            \(step.more.map { "<p class=\"measure\">\($0)</p>" as HTML })
            \(step.action.map { "<p class=\"actions\"><a class=\"button\" href=\"\($0.path)\">\($0.word)</a></p>" as HTML })
            \(sees(step.kind == .answerClick ? Text("Only you, unless you both say yes") : Text("You and \(other)")))</section>
            """
    }

    private func row(_ step: NextStep) -> HTML {
        """
        <li><strong>\(label(step.actor)).</strong> \(step.action.map { "<a href=\"\($0.path)\">\(step.title)</a>" as HTML } ?? "\(step.title)")</li>
        """
    }

    private func label(_ actor: NextStep.Actor) -> Text {
        switch actor {
        case .me: Text("On you")
        case .other: Text("On \(other)")
        case .both: Text("On both of you")
        }
    }

    private var closed: HTML {
        let hasBegun = mentorship.agreedAt != nil
        let hasLetter = standing.agreement.latest != nil
        return """
            <section class="light stack measure" aria-labelledby="now">
            <h2 id="now">\(standing.farewell)</h2>
            <p>\(hasBegun ? Text("You can always come back here to read.") : Text("Not every first conversation becomes a mentorship. Thank you for the time you made for each other."))</p>
            <p class="actions">\(hasBegun
                ? (hasLetter ? "<a class=\"button\" href=\"\(path)/agreement\">\(Text("Read your letter"))</a>" : .empty) as HTML
                : "<a class=\"button\" href=\"\(path)/click\">\(Text("Read your own answers"))</a>")</p></section>
            """
    }

    private var year: HTML? {
        standing.timeline.map {
            "<section class=\"stack\" aria-labelledby=\"year\"><h2 id=\"year\">\(Text("Your time together"))</h2>\($0.html)</section>"
        }
    }
}

extension Standing {
    /// The page of a lamp's room, where it is open to the two by now.
    func room(_ kind: LampKind) -> String? {
        switch (kind, mentorship.state) {
        case (_, .exploring), (.engagement, _), (.networking, _), (.opportunity, _): nil
        case (_, .closed) where mentorship.agreedAt == nil: nil
        case (.mission, .closed): written.hasMission ? "\(path)/mission" : nil
        case (.mission, _): "\(path)/mission"
        case (.trust, _): "\(path)/trust"
        case (.renewal, _): "\(path)/renewal"
        }
    }

    /// How far the two are, for a list.
    var stage: Text {
        switch mentorship.state {
        case .exploring: Text("getting to know each other")
        case .agreeing where !written.hasMission: Text("you both want to go on")
        case .agreeing, .active: role
        case .closed: Text("closed")
        }
    }

    /// What comes first, or how it ended, for a list.
    var summary: Text {
        mentorship.state == .closed ? farewell : steps.first?.title ?? lamps.summary
    }

    var farewell: Text {
        mentorship.agreedAt != nil
            ? Text("Your mentorship is closed. What you gave each other stays.") : Text("It does not go on, and that is all right.")
    }
}
