extension Assignment {
    /// A stable matching: no mentee and mentor would both rather have each other than what they got.
    public struct StableAnswer: Sendable, Hashable {
        /// The column of each row, or -1.
        public let assignment: [Int32]
        /// How many rows are matched.
        public let pairs: Int
        /// The ranks that matched rows gave to their columns, from 1, added up.
        public let sumOfRanks: Int64
        /// No pair of all was found that would rather have each other; checked after the matching was made.
        public let isStable: Bool

        /// FNV-1a over the columns of all rows, each plus 1 (0 where unmatched), to compare with other programs.
        public var fingerprint: UInt64 {
            assignment.reduce(1_469_598_103_934_665_603) { ($0 ^ UInt64($1 + 1)) &* 1_099_511_628_211 }
        }
    }
}

extension Assignment.Preferences {
    /// The stable matching that is best for everybody on one side, by deferred acceptance.
    public func stable(for side: Assignment.Side = .rows) -> Assignment.StableAnswer {
        rowLists.starts.read { rowStarts in
            rowLists.entries.read { rowEntries in
                columnLists.starts.read { columnStarts in
                    columnLists.entries.read { columnEntries in
                        var acceptance = DeferredAcceptance(
                            RankLookup(rowStarts, rowEntries), RankLookup(columnStarts, columnEntries), capacities)
                        switch side {
                        case .rows: acceptance.rowsPropose()
                        case .columns: acceptance.columnsPropose()
                        }
                        return acceptance.answer()
                    }
                }
            }
        }
    }
}
