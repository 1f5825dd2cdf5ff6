/// Another one for somebody, and what the whole would lose by it.
public struct Alternative: Hashable, Sendable {
    public let id: String
    public let price: Price
}

/// What a change costs everybody together: pairs first, then points.
public struct Price: Hashable, Sendable, Comparable {
    /// How many pairs fewer there would be.
    public let pairs: Int
    /// How much lower the total would be, what waiting adds included; it can be below 0 where a pair is lost.
    public let points: Int

    public static func < (left: Price, right: Price) -> Bool { (left.pairs, left.points) < (right.pairs, right.points) }
}

/// What becomes of a pair that somebody asks about.
public enum WhatIf: Hashable, Sendable {
    /// The two are a pair already.
    case isPair
    case costs(Price)
    /// Its score lies below the floor of the run: someone would be worse off than anybody is now.
    case belowFloor(score: Int)
    /// These rules forbid it.
    case fails([Rule])
    /// The mentor has no place at all.
    case noPlace
    case noProposal
}

extension Price {
    init(_ price: Assignment.Board.Price) {
        // The engine counts each pair's score as its points and one more.
        self.init(pairs: price.pairs, points: Int(price.total) - price.pairs)
    }
}
