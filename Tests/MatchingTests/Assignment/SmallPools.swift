@testable import Matching

/// A small generator of its own, so that a failing pool is the same everywhere.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A pool small enough to try every matching: nil forbids a pair.
struct SmallPool: CustomStringConvertible {
    var scores: [[Int32?]]
    var capacities: [Int32]

    var description: String {
        "capacities \(capacities), scores \(scores.map { $0.map { $0.map(String.init) ?? "-" } })"
    }

    static func random(_ dice: inout Dice, sides: ClosedRange<Int> = 0...7) -> SmallPool {
        let (rows, columns) = (Int.random(in: sides, using: &dice), Int.random(in: sides, using: &dice))
        let (spread, forbidden) = ([1, 3, 100, 255].randomElement(using: &dice) ?? 1, Int.random(in: 0...8, using: &dice))
        return SmallPool(
            scores: (0..<rows).map { _ in
                (0..<columns).map { _ in
                    Int.random(in: 0..<10, using: &dice) < forbidden ? nil : Int32.random(in: 1...Int32(spread), using: &dice)
                }
            },
            capacities: (0..<columns).map { _ in [0, 1, 1, 1, 2, 3, .max].randomElement(using: &dice) ?? 1 })
    }

    var bytes: Assignment.Values<UInt8> { .init(scores.flatMap { $0.map { UInt8(clamping: $0 ?? 0) } }) }
    var integers: Assignment.Values<Int32> { .init(scores.flatMap { $0.map { $0 ?? -1 } }) }

    func dense(_ sense: Assignment.Sense = .greatest) throws -> Assignment.Instance {
        try .init(rows: scores.count, columns: capacities.count, capacities: capacities, scores: integers, forbidden: -1, sense: sense)
    }

    func small() throws -> Assignment.Instance {
        try .init(rows: scores.count, columns: capacities.count, capacities: capacities, scores: bytes)
    }

    func listed(_ sense: Assignment.Sense = .greatest) throws -> Assignment.Instance {
        let listed = scores.map { row in row.enumerated().compactMap { column, score in score.map { (Int32(column), $0) } } }
        return try .init(
            columns: capacities.count, capacities: capacities,
            rowStarts: .init(listed.reduce(into: [Int64(0)]) { $0.append(($0.last ?? 0) + Int64($1.count)) }),
            listedColumns: .init(listed.flatMap { $0.map(\.0) }), scores: .init(listed.flatMap { $0.map(\.1) }), sense: sense)
    }

    /// The best (pairs, total) by trying everything: states are the places left, row after row.
    func best(_ isBetter: (Int64, Int64) -> Bool = { $0 > $1 }) -> (pairs: Int, total: Int64) {
        var states: [[Int32]: (pairs: Int, total: Int64)] = [capacities.map { min($0, 7) }: (0, 0)]
        for row in scores {
            var next = states
            for (left, value) in states {
                for (column, score) in row.enumerated() where left[column] > 0 {
                    guard let score else { continue }
                    var fewer = left
                    fewer[column] -= 1
                    let reached = (value.pairs + 1, value.total + Int64(score))
                    let known = next[fewer] ?? (-1, 0)
                    if reached.0 > known.0 || reached.0 == known.0 && isBetter(reached.1, known.1) { next[fewer] = reached }
                }
            }
            states = next
        }
        return states.values.reduce((0, 0)) {
            $1.pairs > $0.pairs || $1.pairs == $0.pairs && isBetter($1.total, $0.total) ? $1 : $0
        }
    }
}
