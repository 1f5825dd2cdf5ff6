package import Foundation

/// A small thing that one of the two promised to do on the way to the mission.
package struct Step: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable, Codable {
        case open, done
        /// No longer needed; not failed.
        case letGo
    }

    package enum Change: Hashable, Sendable, CaseIterable {
        case done, letGo, reopened
    }

    package enum Refusal: Error, Hashable, Sendable {
        case text(TextRefusal)
        case notAhead
        case tooFar(latest: Day)
        /// Only who promised it says what became of it.
        case notYours
        case over(State)
    }

    package enum Effect: Hashable, Sendable {
        /// The other hears that a step was taken (S23).
        case tell(Side)
    }

    package static let rule = TextRule.lines(300)
    package static let mostMonths = 12

    package let id: ID<Step>
    package let promisedBy: Side
    package let text: String
    /// By when, where a day was named.
    package let until: Day?
    package let promisedAt: Date
    package private(set) var state: State
    package private(set) var endedAt: Date?

    /// As it was stored.
    package init(
        id: ID<Step>, promisedBy side: Side, text: String, until: Day?, promisedAt: Date, state: State = .open, endedAt: Date? = nil
    ) {
        self.id = id
        promisedBy = side
        self.text = text
        self.until = until
        self.promisedAt = promisedAt
        self.state = state
        self.endedAt = endedAt
    }

    package var isOpen: Bool { state == .open }

    /// Whether it was done by the day that was named; one without a day has none to keep.
    package func isDoneInTime(in zone: TimeZone) -> Bool {
        guard state == .done, let until, let endedAt else { return false }
        return Day(endedAt, in: zone) <= until
    }

    package static func promised(
        id: ID<Step>, by side: Side, _ typed: String, until day: Day?, at now: Date, today: Day
    ) throws(Refusal) -> Step {
        let text: String
        do throws(TextRefusal) { text = try rule.check(typed) } catch { throw .text(error) }
        if let day {
            guard day >= today else { throw .notAhead }
            let latest = today.adding(months: mostMonths)
            guard day <= latest else { throw .tooFar(latest: latest) }
        }
        return Step(id: id, promisedBy: side, text: text, until: day, promisedAt: now)
    }

    /// The same change again changes nothing, and nobody hears of it twice.
    package mutating func apply(_ change: Change, by side: Side, at now: Date) throws(Refusal) -> [Effect] {
        guard side == promisedBy else { throw .notYours }
        let new: State =
            switch change {
            case .done: .done
            case .letGo: .letGo
            case .reopened: .open
            }
        if state == new { return [] }
        guard state == .open || new == .open else { throw .over(state) }
        state = new
        endedAt = new == .open ? nil : now
        return new == .done ? [.tell(side.other)] : []
    }
}

/// What each promised and what became of it.
package struct Promises: Hashable, Sendable {
    package let kept: Int
    /// Of those kept: the ones done by the day that was named.
    package let inTime: Int
    package let open: Int

    /// One that was let go is no promise any more.
    ///
    /// - Parameter zone: Where it is decided which day it was: at home of whoever promised.
    package init(_ steps: [Step], of side: Side, in zone: TimeZone) {
        let own = steps.filter { $0.promisedBy == side }
        kept = own.count { $0.state == .done }
        inTime = own.count { $0.isDoneInTime(in: zone) }
        open = own.count { $0.state == .open }
    }
}
