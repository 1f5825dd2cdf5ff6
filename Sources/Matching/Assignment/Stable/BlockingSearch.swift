/// Looks for two who would both rather have each other.
struct BlockingSearch: ~Copyable {
    private var rows: RankLookup
    private var columns: RankLookup
    private let capacities: [Int32]
    private let assignment: [Int32]
    private var held: [Int32]
    /// The worst rank that a column gave to a row it holds.
    private var worst: [Int]

    init(_ rows: consuming RankLookup, _ columns: consuming RankLookup, _ capacities: [Int32], _ assignment: [Int32]) {
        held = Array(repeating: 0, count: capacities.count)
        worst = Array(repeating: -1, count: capacities.count)
        self.rows = rows
        self.columns = columns
        self.capacities = capacities
        self.assignment = assignment
    }

    /// Somebody who got whom they never ranked, a column with more than its capacity, or two who would rather have each other; nil if stable.
    mutating func first() -> Assignment.Preferences.Blocking? {
        for row in assignment.indices where assignment[row] >= 0 {
            let column = Int(assignment[row])
            guard column < capacities.count, let rank = columns.rank(of: row, in: column) else { return .init(row: row, column: column) }
            held[column] += 1
            worst[column] = max(worst[column], rank)
            if held[column] > capacities[column] { return .init(row: row, column: column) }
        }
        for row in assignment.indices { if let column = better(row) { return .init(row: row, column: column) } }
        return nil
    }

    /// A column that the row would rather have and that would rather have it, or that it has without having ranked it.
    private mutating func better(_ row: Int) -> Int? {
        for rank in 0..<rows.count(row) {
            let column = rows.entry(row, rank)
            if column == Int(assignment[row]) { return nil }
            guard capacities[column] > 0, let worth = columns.rank(of: row, in: column) else { continue }
            if held[column] < capacities[column] || worth < worst[column] { return column }
        }
        return assignment[row] < 0 ? nil : Int(assignment[row])
    }
}
