/// One of the six action points, in the order of the letters M E N T O R.
package enum LampKind: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case mission, engagement, networking, trust, opportunity, renewal
}

package struct Lamp: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case lit
        case waiting(NextThing)
        case needsCare(Reason)
        /// The mentorship has ended: it asks for nothing any more.
        case resting
    }

    package enum NextThing: Hashable, Sendable {
        case getToKnow
        case writeMission
        case writeMentorGoal
        case writeLetter
        /// Who still has to, the mentor first.
        case signLetter([Side])
        case proposeDate
        /// A date is put forward and waits for a yes.
        case confirmDate
        /// A pause has a date of return, and until then nothing is asked.
        case goOn(Day)
        /// Before the second meeting there is no hurry.
        case thinkOfOnePersonLater
        case thinkOfOnePerson
        case noteOrOfferOpportunity
        case setReviewDate
        case lookBackToday
        /// They chose to close: a last talk and a letter each.
        case sayGoodbye
    }

    package enum Reason: Hashable, Sendable {
        case horizonPassed(Day)
        case longSilence(since: Day)
        case misuseReported
        case repairOpen
        case reviewPassed(Day)
    }

    package let kind: LampKind
    package let state: State

    package init(_ kind: LampKind, _ state: State) {
        self.kind = kind
        self.state = state
    }

    package var isLit: Bool { state == .lit }
}
