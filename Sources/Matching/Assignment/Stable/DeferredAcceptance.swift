/// Proposals in order of preference, accepted for as long as nobody better proposes.
struct DeferredAcceptance: ~Copyable {
    private var rows: RankLookup
    private var columns: RankLookup
    private let capacities: [Int32]
    private var assignment: [Int32]
    /// The rank that a row gave to its column; meaningless while unmatched.
    private var ranks: [Int32]
    /// The ranks that a column gave to the rows it holds, a heap with the worst first.
    private var held: [[Int32]]

    init(_ rows: consuming RankLookup, _ columns: consuming RankLookup, _ capacities: [Int32]) {
        assignment = Array(repeating: -1, count: rows.starts.count - 1)
        ranks = Array(repeating: -1, count: rows.starts.count - 1)
        held = Array(repeating: [], count: capacities.count)
        self.capacities = capacities
        self.rows = rows
        self.columns = columns
    }

    mutating func rowsPropose() {
        for first in assignment.indices {
            var row = first
            var rank = 0
            while rank < rows.count(row) {
                guard let turned = propose(row, rank) else { break }
                if turned == row {
                    rank += 1
                } else {
                    row = turned
                    rank = Int(ranks[row]) + 1
                }
            }
        }
    }

    /// Gives whom the column turns down: the row itself, one it held until now, or nobody.
    private mutating func propose(_ row: Int, _ rank: Int) -> Int? {
        let column = rows.entry(row, rank)
        guard capacities[column] > 0, let worth = columns.rank(of: row, in: column) else { return row }
        guard held[column].count == Int(capacities[column]) else {
            accept(row, rank, column)
            held[column].raise(Int32(worth))
            return nil
        }
        let worst = Int(held[column][0])
        guard worth < worst else { return row }
        let turned = columns.entry(column, worst)
        assignment[turned] = -1
        accept(row, rank, column)
        held[column].replaceWorst(by: Int32(worth))
        return turned
    }

    private mutating func accept(_ row: Int, _ rank: Int, _ column: Int) {
        assignment[row] = Int32(column)
        ranks[row] = Int32(rank)
    }

    mutating func columnsPropose() {
        var left = capacities
        var next = Array(repeating: 0, count: capacities.count)
        var waiting = Array(capacities.indices)
        while let column = waiting.popLast() {
            while left[column] > 0, next[column] < columns.count(column) {
                let row = columns.entry(column, next[column])
                next[column] += 1
                guard let rank = rows.rank(of: column, in: row) else { continue }
                if assignment[row] >= 0 {
                    guard rank < Int(ranks[row]) else { continue }
                    left[Int(assignment[row])] += 1
                    waiting.append(Int(assignment[row]))
                }
                accept(row, rank, column)
                left[column] -= 1
            }
        }
    }

    consuming func answer() -> Assignment.StableAnswer {
        var (pairs, sum) = (0, Int64(0))
        for row in assignment.indices where assignment[row] >= 0 {
            pairs += 1
            sum += Int64(ranks[row]) + 1
        }
        return Assignment.StableAnswer(assignment: assignment, pairs: pairs, sumOfRanks: sum)
    }
}

extension [Int32] {
    fileprivate mutating func raise(_ rank: Int32) {
        append(rank)
        var place = count - 1
        while place > 0, self[(place - 1) / 2] < rank {
            self[place] = self[(place - 1) / 2]
            place = (place - 1) / 2
        }
        self[place] = rank
    }

    fileprivate mutating func replaceWorst(by rank: Int32) {
        var place = 0
        while true {
            var child = 2 * place + 1
            guard child < count else { break }
            if child + 1 < count, self[child + 1] > self[child] { child += 1 }
            guard self[child] > rank else { break }
            self[place] = self[child]
            place = child
        }
        self[place] = rank
    }
}
