package import Foundation

/// The two columns: what came to each and what each learned, side by side and never added up (S5, C7).
package struct Growth: Hashable, Sendable {
    /// One thing in a column, the oldest at the foot.
    package enum Piece: String, CaseIterable, Sendable {
        case offered, taken, learned
    }

    package let opportunities: [Opportunity]
    package let learned: [Learned]

    package init(opportunities: [Opportunity], learned: [Learned]) {
        self.opportunities = opportunities
        self.learned = learned
    }

    /// What a side's column is built of: chances that came to it, and what it learned without one. What was let go takes no room.
    package func column(of side: Side) -> [Piece] {
        let chances = opportunities.filter { $0.receiver == side }.compactMap { chance in
            Self.piece(chance).map { (at: chance.offeredAt, piece: $0, id: chance.id.rawValue) }
        }
        let alone = learned.filter { $0.side == side && $0.opportunity == nil }.map { (at: $0.at, piece: Piece.learned, id: $0.id.rawValue) }
        return (chances + alone).sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map(\.piece)
    }

    /// How many chances a side offered the other, also those that were let go: offering is what the letter asks (A5).
    package func offers(by side: Side) -> Int {
        opportunities.count { $0.giver == side }
    }

    package func lessons(of side: Side) -> Int {
        learned.count { $0.side == side }
    }

    /// When each last learned something, for the lamp: it burns while both did within 90 days.
    package func lastLearned(in zone: TimeZone) -> [Side: Day] {
        Dictionary(learned.map { ($0.side, Day($0.at, in: zone)) }) { max($0, $1) }
    }

    private static func piece(_ opportunity: Opportunity) -> Piece? {
        switch opportunity.state {
        case .offered: .offered
        case .taken: .taken
        case .learned: .learned
        case .letGo: nil
        }
    }
}

extension Growth {
    /// What the page may say about the two columns, gently: a difference is no fault.
    package enum Balance: Hashable, Sendable {
        case empty
        /// Only one of the two has learned something so far.
        case onlyOne(Side)
        case both
    }

    package var balance: Balance {
        let sides = Side.allCases.filter { lessons(of: $0) > 0 }
        guard let first = sides.first else { return .empty }
        return sides.count == 2 ? .both : .onlyOne(first)
    }
}
