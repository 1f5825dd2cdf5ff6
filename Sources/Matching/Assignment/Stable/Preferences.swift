extension Assignment {
    /// Whom everybody would accept, best first: rows (mentees) rank columns (mentors), and columns rank rows.
    ///
    /// A pair is acceptable when each ranks the other; an entry that is not answered counts for nothing.
    public struct Preferences: Sendable {
        public let capacities: [Int32]
        public var rows: Int { rowLists.starts.count - 1 }
        public var columns: Int { capacities.count }
        let rowLists: RankedLists
        let columnLists: RankedLists

        /// - Parameters:
        ///   - rowStarts: row `i` ranks the columns `rowRanking[rowStarts[i]..<rowStarts[i + 1]]`
        ///   - columnStarts: column `j` ranks the rows `columnRanking[columnStarts[j]..<columnStarts[j + 1]]`
        public init(
            capacities: [Int32], rowStarts: Values<Int64>, rowRanking: Values<Int32>, columnStarts: Values<Int64>, columnRanking: Values<Int32>
        ) throws(Problem) {
            let (rows, columns) = (rowStarts.count - 1, columnStarts.count - 1)
            guard 0...Int(Int32.max) ~= rows, 0...Int(Int32.max) ~= columns else { throw .shape }
            guard capacities.count == columns else { throw .count(of: .capacities, expected: columns, found: capacities.count) }
            if let column = capacities.firstIndex(where: { $0 < 0 }) { throw .negativeCapacity(column: column) }
            self.capacities = capacities
            rowLists = RankedLists(starts: rowStarts, entries: rowRanking)
            columnLists = RankedLists(starts: columnStarts, entries: columnRanking)
            try rowLists.check(.rowRanking, upTo: columns)
            try columnLists.check(.columnRanking, upTo: rows)
        }
    }

    /// Who is optimal among all stable matchings: deferred acceptance favours the side that proposes.
    public enum Side: Sendable, Hashable {
        case rows
        case columns
    }
}

/// Lists of others, best first, one after the other in one piece.
struct RankedLists: Sendable {
    let starts: Assignment.Values<Int64>
    let entries: Assignment.Values<Int32>

    /// Starts go up and end with the entries, everybody named exists, and nobody is named twice in a list.
    func check(_ part: Assignment.Part, upTo others: Int) throws(Assignment.Problem) {
        try starts.read { starts throws(Assignment.Problem) in
            try entries.read { entries throws(Assignment.Problem) in
                guard starts.first == 0, starts.last == Int64(entries.count) else { throw .starts(of: part, list: starts.count - 2) }
                var named = Array(repeating: -1, count: others)
                for list in 0..<(starts.count - 1) {
                    guard starts[list] <= starts[list + 1], starts[list + 1] <= Int64(entries.count) else { throw .starts(of: part, list: list) }
                    for place in Int(starts[list])..<Int(starts[list + 1]) {
                        let other = Int(entries[place])
                        guard 0..<others ~= other, named[other] != list else { throw .entry(of: part, list: list, position: place) }
                        named[other] = list
                    }
                }
            }
        }
    }
}
