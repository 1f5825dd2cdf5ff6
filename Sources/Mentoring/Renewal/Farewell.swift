package import Foundation

/// How a mentorship ends, and so what its closing offers (C11).
package enum FarewellScenario: String, CaseIterable, Sendable, Codable {
    /// At a review, by the two.
    case asPlanned
    /// By choice of one, without fault.
    case early
    /// Illness, or left the organisation.
    case sudden
    case safety

    package var ending: Ending {
        switch self {
        case .asPlanned: .asPlanned
        case .early: .early
        case .sudden: .sudden
        case .safety: .safety
        }
    }

    /// Nil where the two only got to know each other: kind words are all that needs.
    package init?(_ ending: Ending) {
        guard let scenario = Self.allCases.first(where: { $0.ending == ending }) else { return nil }
        self = scenario
    }

    /// Where safety is at stake, nothing brings the two together again: no talk, no letter, no way to stay in touch.
    package func offers(_ part: FarewellPart) -> Bool {
        switch part {
        case .lastTalk: self == .asPlanned || self == .early
        case .letter, .stayInTouch: self != .safety
        case .debrief, .reason, .rest, .anotherLamp, .keepsake: true
        }
    }
}

/// What a closing is made of, in the order in which the page tells it.
package enum FarewellPart: String, CaseIterable, Sendable, Codable {
    /// Proposed within fourteen days, with its questions.
    case lastTalk
    /// One from each to the other.
    case letter
    case stayInTouch
    /// A talk afterwards with somebody else, for who wants one.
    case debrief
    /// For its writer, or as a category in aggregates.
    case reason
    /// Two weeks before a new match.
    case rest
    /// A mentee becomes a mentor (S6).
    case anotherLamp
    /// The page to keep.
    case keepsake
}

/// What the two may ask each other in the last talk; the words stand in the page.
package enum LastTalkQuestion: String, CaseIterable, Sendable {
    case brought, unsaid, takeAlong, proud
}

/// The closing of a mentorship as a process: a last talk, a letter each, whether to stay in touch, and then a rest.
package struct Farewell: Hashable, Sendable {
    package enum State: Hashable, Sendable, CaseIterable {
        /// The mentorship is still open, for the last talk.
        case parting
        /// It has ended; what is not said yet can still be said.
        case resting
        case over
    }

    /// C11: a last talk within fourteen days, in seconds.
    package static let lastTalkWithin: TimeInterval = 14 * 86_400
    /// iMentor: two to three weeks; two unless a programme says otherwise, in seconds.
    package static let rest: TimeInterval = 14 * 86_400

    package let scenario: FarewellScenario
    package let begunAt: Date
    package private(set) var closedAt: Date?
    package private(set) var letters: [Side: FarewellLetter]
    package private(set) var touches: [Side: StayingInTouch]
    package private(set) var debriefs: [Side: Date]
    /// Who said that the last talk has been.
    package private(set) var goodbyes: Set<Side>

    package init(
        scenario: FarewellScenario,
        begunAt: Date,
        closedAt: Date? = nil,
        letters: [Side: FarewellLetter] = [:],
        touches: [Side: StayingInTouch] = [:],
        debriefs: [Side: Date] = [:],
        goodbyes: Set<Side> = []
    ) {
        self.scenario = scenario
        self.begunAt = begunAt
        self.closedAt = closedAt
        self.letters = letters
        self.touches = touches
        self.debriefs = debriefs
        self.goodbyes = goodbyes
    }

    /// Until when the last talk is proposed, and the mentorship stays open for it.
    package var lastTalkBy: Date { begunAt + Self.lastTalkWithin }

    /// Nil while the mentorship is open.
    package var restsUntil: Date? { closedAt.map { $0 + Self.rest } }

    package func state(now: Date) -> State {
        guard let restsUntil else { return .parting }
        return now < restsUntil ? .resting : .over
    }

    mutating func close(at date: Date) { closedAt = date }
    mutating func keep(_ letter: FarewellLetter, of side: Side) { letters[side] = letter }
    mutating func keep(_ touch: StayingInTouch, of side: Side) { touches[side] = touch }
    mutating func keepDebrief(of side: Side, at date: Date) { debriefs[side] = date }
    mutating func keepGoodbye(of side: Side) { goodbyes.insert(side) }
}
