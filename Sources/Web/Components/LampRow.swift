import Foundation
import Markup
import Mentoring
import Store

/// The six lanterns on their line: each opens its room, each says how it is in words.
struct LampRow {
    let lamps: [Lamp]
    let other: String
    /// Where each leads: its room, or what the lamp is for.
    let link: (LampKind) -> String
    let words: (Lamp) -> Text

    var html: HTML {
        """
        <nav class="lamps dusk bleed" aria-label="\(Text("The six lamps of \(other) and you"))">
        <svg class="cord" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
        <path d="M0 0Q50 20 100 0" vector-effect="non-scaling-stroke"/></svg>
        <ol>\(zip(lamps, "MENTOR").map { row($0, String($1)) })</ol>
        <p>\(lamps.summary)</p>
        </nav>
        """
    }

    private func row(_ lamp: Lamp, _ letter: String) -> HTML {
        """
        <li><a href="\(link(lamp.kind))"><svg class="lamp \(lamp.look)" viewBox="0 0 48 64" aria-hidden="true">\
        <use href="#lamp-\(lamp.look)"/><text x="24" y="37"\(lamp.look == "care" ? " transform=\"rotate(9 24 0)\"" as HTML : .empty)>\(letter)</text></svg>\
        <strong>\(lamp.kind.word)</strong> <span>\(words(lamp))</span></a></li>
        """
    }
}

/// The same six, small, in a list: each with a name of its own for who cannot see them.
struct SmallLamps {
    let lamps: [Lamp]

    var html: HTML {
        "<span class=\"six\">\(lamps.map(lantern))</span>"
    }

    private func lantern(_ lamp: Lamp) -> HTML {
        "<svg class=\"lamp\" role=\"img\" aria-label=\"\(lamp.name)\"><use href=\"#lamp-\(lamp.look)\"/></svg>"
    }
}

/// A person's mentorships, each with its six lamps on a string.
struct LampStrings {
    let standings: [Standing]

    var html: HTML { "<ul class=\"strings dusk\">\(standings.map(row))</ul>" }

    private func row(_ standing: Standing) -> HTML {
        """
        <li><a href="\(standing.path)"><span class="string-name"><strong>\(standing.other.name)</strong> <small>\(standing.stage)</small></span>
        \(SmallLamps(lamps: standing.lamps).html)
        <small>\(standing.summary)</small></a></li>
        """
    }
}

extension [Lamp] {
    /// On a phone the words under the lanterns are for screen readers; this line is for everyone.
    var summary: Text {
        let waiting = filter { !$0.isLit }
        guard let first = waiting.first else { return Text("All six lamps burn.") }
        guard waiting.count == count else { return Text("\(count - waiting.count) of the six lamps burn.") }
        return first.state == .resting ? Text("Your lamps are at rest.") : Text("No lamp burns yet. It begins with \(first.kind.word).")
    }
}

extension LampKind {
    var word: Text {
        switch self {
        case .mission: Text("Mission")
        case .engagement: Text("Engagement")
        case .networking: Text("Networking")
        case .trust: Text("Trust")
        case .opportunity: Text("Opportunities")
        case .renewal: Text("Renewal")
        }
    }
}

extension Lamp {
    var look: String {
        switch state {
        case .lit: "lit"
        case .waiting, .resting: "waiting"
        case .needsCare: "care"
        }
    }

    var name: Text {
        switch state {
        case .lit: Text("\(kind.word) burns")
        case .waiting: Text("\(kind.word) waits")
        case .needsCare: Text("\(kind.word) needs care")
        case .resting: Text("\(kind.word) is at rest")
        }
    }

    var sentence: Text {
        switch state {
        case .lit: Text("burns")
        case .waiting(let next): next.sentence
        case .needsCare(let reason): reason.sentence
        case .resting: Text("at rest")
        }
    }
}

extension Lamp.NextThing {
    var sentence: Text {
        switch self {
        case .getToKnow: Text("get to know each other first")
        case .writeMission: Text("write your mission together")
        case .writeMentorGoal: Text("the mentor writes an own goal")
        case .writeLetter: Text("write your letter")
        case .signLetter: Text("sign the letter")
        case .proposeDate: Text("propose a date")
        case .confirmDate: Text("a date waits for a yes")
        case .goOn(let day): Text("paused until \(short: LocalDay(day))")
        case .thinkOfOnePersonLater: Text("comes later, without hurry")
        case .thinkOfOnePerson: Text("think of one person")
        case .noteOrOfferOpportunity: Text("note or offer one chance")
        case .setReviewDate: Text("choose a day to look back")
        case .lookBackToday: Text("today you look back")
        case .sayGoodbye: Text("say goodbye well")
        }
    }
}

extension Lamp.Reason {
    var sentence: Text {
        switch self {
        case .horizonPassed: Text("needs care: look at your mission again")
        case .longSilence: Text("needs care: it has been quiet")
        case .misuseReported: Text("needs care: a contact wrote to us")
        case .repairOpen: Text("needs care: look back together")
        case .reviewPassed: Text("needs care: the day to look back has passed")
        }
    }
}
