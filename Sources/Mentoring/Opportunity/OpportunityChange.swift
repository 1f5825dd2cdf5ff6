package import Foundation

extension Opportunity {
    package enum Change: Hashable, Sendable {
        case taken(by: Side, at: Date)
        /// It needs no reason, and the other gets no mail about it.
        case letGo(by: Side, at: Date)
        /// The words stand in a `Learned` of their own.
        case learned(by: Side, at: Date)
    }

    package enum Refusal: Error, Hashable, Sendable {
        /// Only the one to whom it was offered takes it and learns from it.
        case notForYou
        case notNow(State)
    }

    /// Who learned from it need not have said before that they took it: a minute is enough for both.
    package mutating func apply(_ change: Change) throws(Refusal) {
        switch change {
        case .taken(let side, let now):
            try check(side)
            guard state == .offered || letGo?.by == side && state == .letGo else { throw .notNow(state) }
            letGo = nil
            takenAt = now
        case .letGo(let side, let now):
            guard state == .offered || state == .taken && !kind.isGiven else { throw .notNow(state) }
            letGo = LetGo(by: side, at: now)
        case .learned(let side, let now):
            try check(side)
            guard state == .offered || state == .taken else { throw .notNow(state) }
            takenAt = takenAt ?? now
            learnedAt = now
        }
    }

    private func check(_ side: Side) throws(Refusal) {
        guard side == receiver else { throw .notForYou }
    }

    /// What this one of the two may do with it now, in the order in which it is offered.
    package func choices(for side: Side) -> [Choice] {
        Choice.allCases.filter { choice in
            var copy = self
            do throws(Refusal) { try copy.apply(choice.change(by: side, at: offeredAt)) } catch { return false }
            return true
        }
    }

    package enum Choice: String, CaseIterable, Sendable {
        case taken, learned, letGo

        package func change(by side: Side, at now: Date) -> Change {
            switch self {
            case .taken: .taken(by: side, at: now)
            case .letGo: .letGo(by: side, at: now)
            case .learned: .learned(by: side, at: now)
            }
        }
    }
}
