extension Assignment {
    /// A stable matching: no mentee and mentor would both rather have each other than what they got.
    public struct StableAnswer: Sendable, Hashable {
        /// The column of each row, or -1.
        public let assignment: [Int32]
        /// How many rows are matched.
        public let pairs: Int
        /// The ranks that matched rows gave to their columns, from 1, added up.
        public let sumOfRanks: Int64

        /// FNV-1a over the columns of all rows, each plus 1 (0 where unmatched), to compare with other programs.
        public var fingerprint: UInt64 {
            assignment.reduce(1_469_598_103_934_665_603) { ($0 ^ UInt64($1 + 1)) &* 1_099_511_628_211 }
        }
    }
}

extension Assignment.Preferences {
    /// Two who would both rather have each other.
    public struct Blocking: Sendable, Hashable {
        public let row: Int
        public let column: Int
    }

    /// The stable matching that is best for everybody on one side, by deferred acceptance; checked to be stable before it is given.
    public func stable(for side: Assignment.Side = .rows) throws(Assignment.Problem) -> Assignment.StableAnswer {
        let answer = unproven(for: side)
        if let blocking = blocking(in: answer.assignment) { throw .unstable(row: blocking.row, column: blocking.column) }
        return answer
    }

    /// The stable matching before anybody has checked that it is, for those who measure both apart.
    package func unproven(for side: Assignment.Side) -> Assignment.StableAnswer {
        read { rows, columns in
            var acceptance = DeferredAcceptance(rows, columns, capacities)
            switch side {
            case .rows: acceptance.rowsPropose()
            case .columns: acceptance.columnsPropose()
            }
            return acceptance.answer()
        }
    }

    /// The first two who would rather have each other than what `assignment` gives them, or nil where it is stable.
    /// - Parameter assignment: the column of each row, or -1
    public func blocking(in assignment: [Int32]) -> Blocking? {
        guard assignment.count == rows else { return Blocking(row: assignment.count, column: -1) }
        return read { rows, columns in
            var search = BlockingSearch(rows, columns, capacities, assignment)
            return search.first()
        }
    }

    private func read<Result>(_ body: (consuming RankLookup, consuming RankLookup) -> Result) -> Result {
        rowLists.starts.read { rowStarts in
            rowLists.entries.read { rowEntries in
                columnLists.starts.read { columnStarts in
                    columnLists.entries.read { columnEntries in
                        body(RankLookup(rowStarts, rowEntries), RankLookup(columnStarts, columnEntries))
                    }
                }
            }
        }
    }
}
