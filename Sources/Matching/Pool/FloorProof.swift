/// Why the floor cannot rise by one point without losing a pair.
///
/// Every pair that scores above the floor has its mentee or its mentor in the cover, and the cover has fewer places than there are pairs: by
/// König's theorem no matching above the floor is larger.
public struct FloorProof: Hashable, Sendable {
    /// The score below which nobody fell.
    public let floor: Int
    /// How many pairs there are.
    public let pairs: Int
    /// Ids of the mentees in the cover, a place each, in order.
    public let mentees: [String]
    /// Ids of the mentors in the cover, with as many places as they have room, in order.
    public let mentors: [String]
    /// The places of the cover: the most pairs that are possible above the floor.
    public let places: Int
}

/// Rows and columns that touch every pair of at least some score.
struct Cover {
    private(set) var rows: [Int] = []
    private(set) var columns: [Int] = []

    /// From a greatest matching of the pairs scoring at least `threshold`: the rows that no alternating path from an unmatched row reaches,
    /// and the columns that one does.
    init(_ instance: Assignment.Instance, threshold: Int32, matching: [Int32]) {
        var bounded = instance
        bounded.floor = max(instance.floor, threshold)
        var holders = Array(repeating: [Int](), count: instance.columns)
        for (row, column) in matching.enumerated() where column >= 0 { holders[Int(column)].append(row) }
        var isReached = matching.map { $0 < 0 }
        var isTaken = Array(repeating: false, count: instance.columns)
        var waiting = matching.indices.filter { isReached[$0] }
        while let row = waiting.popLast() {
            bounded.eachPair(of: row) { column, _ in
                guard !isTaken[column] else { return }
                isTaken[column] = true
                for holder in holders[column] where !isReached[holder] {
                    isReached[holder] = true
                    waiting.append(holder)
                }
            }
        }
        rows = isReached.indices.filter { !isReached[$0] }
        columns = isTaken.indices.filter { isTaken[$0] }
    }

    /// Every row that has a pair at all.
    init(rowsOf best: [UInt8], above floor: Int32) {
        rows = best.indices.filter { Int32(best[$0]) > floor }
    }

    func places(in instance: Assignment.Instance) -> Int {
        columns.reduce(rows.count) { $0 + Int(instance.capacities[$1]) }
    }

    /// Whether every pair scoring at least `threshold` is touched.
    func holds(for instance: Assignment.Instance, threshold: Int32) -> Bool {
        var bounded = instance
        bounded.floor = max(instance.floor, threshold)
        let (covered, taken) = (Set(rows), Set(columns))
        return (0..<instance.rows).allSatisfy { row in
            guard !covered.contains(row) else { return true }
            var isTouched = true
            bounded.eachPair(of: row) { column, _ in if !taken.contains(column) { isTouched = false } }
            return isTouched
        }
    }
}
