package import Foundation

package struct TodayFact: Hashable, Sendable {
    /// In the order of the journey.
    package enum Kind: String, CaseIterable, Sendable, Codable {
        case readConcern, readAnswer
        case answerInvitation, answerClick, openEnvelopes, signLetter
        case talkToday, confirmMeeting, noteMeeting, answerFit
        case lookBack, chooseDoor, writeFarewell, haveLastTalk
        case answerRepair, lookAtRepair, sayHowItGoes, readHonestWord, readLine, answerPulse, giveHonestWord
        case arrangeTalk, prepare, writeMission, writeGoal, writeLetter, setReviewDate
        case proposeMeeting, reflect, shortLook
        case decideIntroduction, giveWordBack, lookAtMisuse, answerChance

        /// Somebody may not be safe: this goes before all else.
        package var goesFirst: Bool { self == .readConcern || self == .readAnswer }

        /// A chance waits as well, but it may be left: nobody is kept.
        package var keepsOtherWaiting: Bool {
            switch self {
            case .answerInvitation, .answerClick, .signLetter, .confirmMeeting, .answerRepair: true
            case .decideIntroduction, .giveWordBack, .lookAtMisuse, .chooseDoor: true
            default: false
            }
        }
    }

    package let kind: Kind
    package let mentorship: ID<Mentorship>?
    package let invitation: ID<Invitation>?
    /// From when it can be done.
    package let since: Date
    /// When it would be too late.
    package let due: Date?

    package init(
        _ kind: Kind,
        mentorship: ID<Mentorship>? = nil,
        invitation: ID<Invitation>? = nil,
        since: Date,
        due: Date? = nil
    ) {
        self.kind = kind
        self.mentorship = mentorship
        self.invitation = invitation
        self.since = since
        self.due = due
    }
}

package enum Today {
    package static let most = 3

    /// A concern comes first, then what another waits for, then what has the nearest end, then what has waited longest.
    package static func choose(_ facts: [TodayFact], now: Date) -> [TodayFact] {
        let begun = facts.filter { $0.since <= now }
        return Array(begun.sorted { rank($0) < rank($1) }.prefix(most))
    }

    /// The last two make the order the same each time, whatever order the facts come in.
    private static func rank(_ fact: TodayFact) -> (Int, Date, Date, Int, String) {
        (
            fact.kind.goesFirst ? 0 : fact.kind.keepsOtherWaiting ? 1 : 2,
            fact.due ?? .distantFuture,
            fact.since,
            TodayFact.Kind.allCases.firstIndex(of: fact.kind) ?? 0,
            "\(fact.mentorship?.rawValue ?? "")/\(fact.invitation?.rawValue ?? "")"
        )
    }
}
