package import Foundation

/// The agreed moment at which the two look back (S39): each alone first, then both envelopes open, then each chooses a door (S40).
///
/// Its state follows from dates and from what was closed and chosen, never from words.
package struct Review: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        /// Its days have not begun, and nobody asked to look back earlier.
        case ahead
        /// Each looks back alone.
        case writing
        /// The envelopes are open, or one waited long enough: the two talk, and each chooses a door.
        case choosing
        case decided(ReviewDecision)
    }

    /// Its days begin two weeks before the date (ours), in days.
    package static let opensBefore = 14
    /// How long a closed envelope waits for the other before the doors stand open without it (ours), in seconds.
    package static let waitsAtMost: TimeInterval = 14 * 86_400

    /// From 1: a mentorship that goes on has one after the other.
    package let number: Int
    /// The day that both signed.
    package let date: Day
    package private(set) var askedBy: Side?
    package private(set) var envelopes: [Side: Evaluation.Envelope]
    package private(set) var choices: [Side: DoorChoice]
    package private(set) var decision: ReviewDecision?

    package init(
        number: Int = 1,
        date: Day,
        askedBy: Side? = nil,
        envelopes: [Side: Evaluation.Envelope] = [:],
        choices: [Side: DoorChoice] = [:],
        decision: ReviewDecision? = nil
    ) {
        self.number = number
        self.date = date
        self.askedBy = askedBy
        self.envelopes = envelopes
        self.choices = choices
        self.decision = decision
    }

    package var opensOn: Day { date.adding(days: -Self.opensBefore) }

    package var areEnvelopesOpen: Bool { envelopes.count == Side.allCases.count }

    /// From when the doors stand open though only one has looked back; nil while nobody has, or both have.
    package var waitsUntil: Date? {
        areEnvelopesOpen ? nil : envelopes.values.map(\.at).min().map { $0 + Self.waitsAtMost }
    }

    package func state(now: Date, today: Day) -> State {
        if let decision { return .decided(decision) }
        if areEnvelopesOpen || waitsUntil.map({ $0 <= now }) ?? false { return .choosing }
        return askedBy == nil && today < opensOn && envelopes.isEmpty ? .ahead : .writing
    }

    package var outcome: Door.Outcome { Door.outcome(choices[.mentor]?.door, choices[.mentee]?.door) }

    mutating func ask(_ side: Side) { askedBy = side }
    mutating func seal(_ side: Side, _ envelope: Evaluation.Envelope) { envelopes[side] = envelope }
    mutating func take(_ side: Side, _ choice: DoorChoice) { choices[side] = choice }
    mutating func decide(_ decision: ReviewDecision) { self.decision = decision }
}

extension Review {
    /// The review at hand: the one under way, the one just decided until a letter is signed that follows from it, or the next.
    package static func current(_ earlier: [Review], reviewDate: Day, inForceSince: Date) -> Review {
        guard let last = earlier.max(by: { $0.number < $1.number }) else { return Review(date: reviewDate) }
        guard let decision = last.decision else { return last.moved(to: reviewDate) }
        return decision.at > inForceSince ? last : Review(number: last.number + 1, date: reviewDate)
    }

    /// Another day that both signed meanwhile moves the review with it.
    private func moved(to date: Day) -> Review {
        Review(number: number, date: date, askedBy: askedBy, envelopes: envelopes, choices: choices, decision: decision)
    }
}

extension Review {
    /// What one of the two may read.
    package struct Reading: Hashable, Sendable {
        package let own: Evaluation.Envelope?
        /// The other's answers, only once both envelopes are closed: they open at the same time.
        package let other: Evaluation?
        package let ownChoice: DoorChoice?
        /// The other's choice, only once both have chosen.
        package let otherChoice: DoorChoice?
        /// That the other has closed the envelope or chosen, never what.
        package let hasOtherLookedBack: Bool
        package let hasOtherChosen: Bool
    }

    package func reading(for side: Side) -> Reading {
        Reading(
            own: envelopes[side],
            other: areEnvelopesOpen ? envelopes[side.other]?.answers : nil,
            ownChoice: choices[side],
            otherChoice: choices.count == Side.allCases.count ? choices[side.other] : nil,
            hasOtherLookedBack: envelopes[side.other] != nil,
            hasOtherChosen: choices[side.other] != nil
        )
    }
}
