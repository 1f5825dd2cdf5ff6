package import Foundation

extension Repair {
    package enum Change: Hashable, Sendable {
        case talked(by: Side, at: Date)
        case agreed(String, by: Side, at: Date)
        /// Looked at again, and it is not good yet.
        case notYet(by: Side, at: Date)
        case solved(by: Side, at: Date)
        case withdrawn(by: Side, at: Date)
    }

    package enum Refusal: Error, Hashable, Sendable {
        case text(Field, TextRefusal)
        case over(State)
        /// It has happened, or another thing comes first.
        case notNow(State)
        /// Only who opened it takes it back.
        case notYours
        /// One alone cannot make it solved, however often.
        case alreadySaid
    }

    package enum Effect: Hashable, Sendable {
        case tell(Side)
        /// Both, on that day.
        case lookAgain(at: Date)
    }

    package static func opened(
        id: ID<Repair>, by side: Side, noticed: String, need: String, at now: Date
    ) throws(Refusal) -> (repair: Repair, effects: [Effect]) {
        let repair = Repair(id: id, opener: side, noticed: try check(noticed, .noticed), need: try check(need, .need), openedAt: now)
        return (repair, [.tell(side.other)])
    }

    package mutating func apply(_ change: Change) throws(Refusal) -> [Effect] {
        guard isOpen else { throw .over(state) }
        switch change {
        case .talked(_, let now):
            guard state == .opened else { throw .notNow(state) }
            move(to: .talked, now)
            return []
        case .agreed(let typed, let side, let now): return try agree(typed, by: side, now)
        case .notYet(let side, let now):
            // Once is said, the next look lies ahead again: a form sent twice tells nobody twice.
            guard isToLookAt(now: now) else { throw .notNow(state) }
            move(to: .agreed, now)
            return lookAgain(from: now) + [.tell(side.other)]
        case .solved(let side, let now): return try solve(by: side, now)
        case .withdrawn(let side, let now):
            guard state == .opened else { throw .notNow(state) }
            guard side == opener else { throw .notYours }
            move(to: .withdrawn, now)
            return []
        }
    }

    /// The talk comes first. Other words are agreed anew, and looked at again from that day; the same words, as of a form sent twice, change nothing.
    private mutating func agree(_ typed: String, by side: Side, _ now: Date) throws(Refusal) -> [Effect] {
        guard state != .opened else { throw .notNow(state) }
        let words = try Self.check(typed, .agreed)
        if words == agreement { return [] }
        agreement = words
        move(to: .agreed, now)
        return lookAgain(from: now) + [.tell(side.other)]
    }

    private mutating func lookAgain(from now: Date) -> [Effect] {
        let day = now + Self.lookedAtAfter
        looksAt = day
        return [.lookAgain(at: day)]
    }

    private mutating func solve(by side: Side, _ now: Date) throws(Refusal) -> [Effect] {
        guard !solvedBy.contains(side) else { throw .alreadySaid }
        solvedBy.insert(side)
        changedAt = now
        if solvedBy.count == Side.allCases.count { state = .solved }
        return [.tell(side.other)]
    }

    /// Whatever changes between the two, what one said of the state before no longer holds.
    private mutating func move(to state: State, _ now: Date) {
        self.state = state
        solvedBy = []
        changedAt = now
    }

    private static func check(_ typed: String, _ field: Field) throws(Refusal) -> String {
        do throws(TextRefusal) { return try field.rule.check(typed) } catch { throw .text(field, error) }
    }
}
