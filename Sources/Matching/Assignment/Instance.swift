extension Assignment {
    /// Who may be paired, what each pair is worth, and how many places each column has.
    public struct Instance: Sendable {
        public let rows: Int
        public let columns: Int
        /// Places of each column; 0 closes it.
        public let capacities: [Int32]
        public internal(set) var sense: Sense
        /// Pairs below this score are forbidden as well; nothing is, unless set.
        public var floor: Int32 = .min
        let scores: Scores

        /// What the scores are kept in. A row lies in one piece, so that reading it is one sweep through memory.
        enum Scores: Sendable {
            /// 0 is forbidden, 1 to 255 a score.
            case bytes(Values<UInt8>)
            /// Equal to `forbidden` is forbidden, all else a score or cost.
            case integers(Values<Int32>, forbidden: Int32?)
            /// What is not listed is forbidden.
            case listed(starts: Values<Int64>, columns: Values<Int32>, scores: Values<Int32>)
        }

        /// Scores of one byte a pair, row after row: 0 is forbidden, 1 to 255 a score.
        public init(
            rows: Int, columns: Int, capacities: [Int32], scores: Values<UInt8>, sense: Sense = .greatest
        ) throws(Problem) {
            try self.init(rows, columns, capacities, .bytes(scores), sense)
            try Self.check(.scores, scores.count, rows * columns)
        }

        /// Scores or costs of 32 bits, row after row; a pair that equals `forbidden` can never come out.
        public init(
            rows: Int, columns: Int, capacities: [Int32], scores: Values<Int32>, forbidden: Int32?, sense: Sense = .greatest
        ) throws(Problem) {
            try self.init(rows, columns, capacities, .integers(scores, forbidden: forbidden), sense)
            try Self.check(.scores, scores.count, rows * columns)
        }

        /// Only the listed pairs are allowed. Row `i` has those from `rowStarts[i]` up to `rowStarts[i + 1]`, its columns ascending.
        public init(
            columns: Int, capacities: [Int32], rowStarts: Values<Int64>, listedColumns: Values<Int32>, scores: Values<Int32>,
            sense: Sense = .greatest
        ) throws(Problem) {
            let rows = rowStarts.count - 1
            try self.init(rows, columns, capacities, .listed(starts: rowStarts, columns: listedColumns, scores: scores), sense)
            try Self.check(.scores, scores.count, listedColumns.count)
            try Self.check(rowStarts, listedColumns, columns)
        }

        private init(_ rows: Int, _ columns: Int, _ capacities: [Int32], _ scores: Scores, _ sense: Sense) throws(Problem) {
            guard 0...Int(Int32.max) ~= rows, 0...Int(Int32.max) ~= columns else { throw .shape }
            try Self.check(.capacities, capacities.count, columns)
            if let column = capacities.firstIndex(where: { $0 < 0 }) { throw .negativeCapacity(column: column) }
            self.rows = rows
            self.columns = columns
            self.capacities = capacities
            self.scores = scores
            self.sense = sense
        }

        private static func check(_ part: Part, _ found: Int, _ expected: Int) throws(Problem) {
            guard found == expected else { throw .count(of: part, expected: expected, found: found) }
        }
    }
}
