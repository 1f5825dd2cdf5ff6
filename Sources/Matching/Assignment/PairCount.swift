extension Assignment {
    /// How many rows can be matched with pairs of at least some score, kept from threshold to threshold.
    ///
    /// Moving the threshold keeps every pair that still counts, so that a search for the highest floor costs little more than one matching.
    public struct PairCount: Sendable {
        private var instance: Instance
        /// The matching found last: a column, or -1.
        public private(set) var assignment: [Int32]

        public init(_ instance: Instance) {
            self.instance = instance
            assignment = Array(repeating: -1, count: instance.rows)
        }

        /// The greatest number of pairs that all score at least `threshold` (and the instance's own floor).
        public mutating func most(scoringAtLeast threshold: Int32) -> Int {
            var bounded = instance
            bounded.floor = max(instance.floor, threshold)
            var holders = Array(repeating: [Int](), count: instance.columns)
            for row in 0..<instance.rows where assignment[row] >= 0 {
                if bounded.score(row: row, column: Int(assignment[row])) == nil {
                    assignment[row] = -1
                } else {
                    holders[Int(assignment[row])].append(row)
                }
            }
            for row in 0..<instance.rows where assignment[row] < 0 {
                var seen = Array(repeating: false, count: instance.columns)
                _ = place(row, bounded, &holders, &seen)
            }
            return assignment.count { $0 >= 0 }
        }

        private mutating func place(_ row: Int, _ instance: Instance, _ holders: inout [[Int]], _ seen: inout [Bool]) -> Bool {
            var listed: [Int] = []
            instance.eachPair(of: row) { column, _ in listed.append(column) }
            for column in listed where !seen[column] && instance.capacities[column] > 0 {
                seen[column] = true
                if holders[column].count < Int(instance.capacities[column]) {
                    holders[column].append(row)
                    assignment[row] = Int32(column)
                    return true
                }
                for (index, other) in holders[column].enumerated() where self.place(other, instance, &holders, &seen) {
                    holders[column][index] = row
                    assignment[row] = Int32(column)
                    return true
                }
            }
            return false
        }
    }
}
