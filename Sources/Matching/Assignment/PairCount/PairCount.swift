extension Assignment {
    /// How many rows can be matched by pairs that all reach some score, kept from threshold to threshold.
    ///
    /// Numbers are scores here whatever the instance's sense. Moving the threshold keeps every pair that still counts, so that a search for the highest floor costs little more than one matching.
    public struct PairCount: ~Copyable {
        public let instance: Instance
        private let memory = Arena()
        private let tableau: Tableau
        private let growth: GrowthMemory
        private var number: Int32 = 0
        /// Of the threshold asked last: these rows have acceptable pairs with these columns only, which have too few places for all of them.
        /// Empty when every row was matched.
        public private(set) var shortage = Shortage(rows: [], columns: [])

        /// Rows that compete for too few places.
        public struct Shortage: Sendable, Hashable {
            public let rows: [Int]
            public let columns: [Int]
        }

        public init(_ instance: Instance) {
            var scored = instance
            scored.sense = .greatest
            self.instance = scored
            tableau = Tableau(memory, rows: instance.rows, columns: instance.columns, capacities: instance.capacities)
            growth = GrowthMemory(memory, instance.rows, instance.columns)
        }

        /// The column of each row in the matching found last, or -1.
        public var assignment: [Int32] { Array(UnsafeBufferPointer(start: tableau.assignment, count: instance.rows)) }

        /// The greatest number of pairs that all score at least `threshold`, and the instance's own floor.
        public mutating func most(scoringAtLeast threshold: Int32) -> Int {
            instance.rows - unmatched(threshold, sparing: .max).count
        }

        /// Whether `pairs` rows can be matched by pairs that all score at least `threshold`. Gives up as soon as too many rows cannot.
        public mutating func canMatch(_ pairs: Int, scoringAtLeast threshold: Int32) -> Bool {
            unmatched(threshold, sparing: instance.rows - pairs).count <= instance.rows - pairs
        }

        /// The best matching of pairs that all score at least `threshold`, proven. It begins with what counting has read of each row already.
        public consuming func best(scoringAtLeast threshold: Int32) throws(Problem) -> Answer {
            let limit = Int64(threshold ^ instance.flip)
            for row in 0..<instance.rows where growth.lists.made[row] >= 0 { growth.lists.cut(row, above: limit) }
            var bounded = instance
            bounded.floor = max(instance.floor, threshold)
            return try bounded.proven(try bounded.read(memory, Solving(instance: bounded, memory: memory, lists: growth.lists)))
        }

        private mutating func unmatched(_ threshold: Int32, sparing spared: Int) -> [Int] {
            let task = Growing(tableau: tableau, memory: growth, limit: threshold ^ instance.flip, number: number, spared: spared)
            guard let found = try? instance.read(memory, task) else { return [] }
            (number, shortage) = (found.number, found.shortage)
            return found.unmatched
        }
    }
}

private struct Growing: RowTask {
    let tableau: Tableau
    let memory: GrowthMemory
    let limit: Int32
    let number: Int32
    let spared: Int

    func run<Rows: RowReading>(_ rows: Rows) -> (unmatched: [Int], number: Int32, shortage: Assignment.PairCount.Shortage) {
        var growth = Growth(rows, tableau, memory, limit: limit, number: number)
        let unmatched = growth.grow(sparing: spared)
        return (unmatched, growth.number, growth.shortage(unmatched))
    }
}
