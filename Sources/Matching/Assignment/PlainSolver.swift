/// Shortest augmenting paths over all pairs, one row after the other.
struct PlainSolver {
    let instance: Assignment.Instance
    let top: Int64
    let unmatched: Int64
    var assignment: [Int32]
    var rowPrices: [Int64]
    var columnPrices: [Int64]
    var holders: [[Int]]

    init(_ instance: Assignment.Instance) throws(Assignment.Problem) {
        self.instance = instance
        var (low, high) = (Int64.max, Int64.min)
        for row in 0..<instance.rows {
            instance.eachPair(of: row) { _, score in
                low = min(low, Int64(score))
                high = max(high, Int64(score))
            }
        }
        if low > high { (low, high) = (0, 0) }
        top = instance.sense == .greatest ? high : 0
        let (spread, over) = (high - low + 1).multipliedReportingOverflow(by: Int64(instance.rows) + 1)
        guard !over, spread < 1 << 60 else { throw .spread }
        unmatched = spread + (instance.sense == .least ? max(0, high) : 0)
        assignment = Array(repeating: -1, count: instance.rows)
        rowPrices = Array(repeating: 0, count: instance.rows)
        columnPrices = Array(repeating: 0, count: instance.columns)
        holders = Array(repeating: [], count: instance.columns)
        for row in 0..<instance.rows { augment(row) }
    }

    func cost(_ score: Int32) -> Int64 {
        instance.sense == .greatest ? top - Int64(score) : Int64(score)
    }

    mutating func augment(_ start: Int) {
        var distance = Array(repeating: Int64.max, count: instance.columns)
        var parent = Array(repeating: -1, count: instance.columns)
        var done = Array(repeating: false, count: instance.columns)
        var reached: [(row: Int, distance: Int64)] = [(start, 0)]
        rowPrices[start] = unmatched
        instance.eachPair(of: start) { column, score in
            rowPrices[start] = min(rowPrices[start], cost(score) - columnPrices[column])
        }
        var next = 0
        var (best, endRow, endColumn) = (unmatched - rowPrices[start], start, -1)
        while true {
            while next < reached.count {
                let (row, base) = reached[next]
                next += 1
                if base + unmatched - rowPrices[row] < best { (best, endRow, endColumn) = (base + unmatched - rowPrices[row], row, -1) }
                instance.eachPair(of: row) { column, score in
                    let there = base + cost(score) - columnPrices[column] - rowPrices[row]
                    if !done[column], there < distance[column] {
                        distance[column] = there
                        parent[column] = row
                    }
                }
            }
            guard let column = distance.indices.filter({ !done[$0] && distance[$0] < best }).min(by: { distance[$0] < distance[$1] }) else { break }
            if holders[column].count < Int(instance.capacities[column]) {
                (best, endRow, endColumn) = (distance[column], parent[column], column)
                break
            }
            done[column] = true
            reached += holders[column].map { ($0, distance[column]) }
        }
        for (row, base) in reached where base < best { rowPrices[row] += best - base }
        for column in distance.indices where done[column] && distance[column] < best { columnPrices[column] -= best - distance[column] }
        var (row, into) = (endRow, endColumn)
        while true {
            let from = Int(assignment[row])
            assignment[row] = Int32(into)
            if into >= 0 { holders[into].append(row) }
            guard from >= 0 else { return }
            holders[from].removeAll { $0 == row }
            (row, into) = (parent[from], from)
        }
    }
}
