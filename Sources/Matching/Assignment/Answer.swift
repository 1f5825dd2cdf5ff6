extension Assignment {
    /// The proven best matching of an instance.
    public struct Answer: Sendable, Hashable {
        /// The column of each row, or -1. Four bytes a row, because a million rows are usual here.
        public let assignment: [Int32]
        /// How many rows are matched.
        public let pairs: Int
        /// The sum of the scores (or costs) of all pairs.
        public let total: Int64
        /// Proves that nothing better exists.
        public let certificate: Certificate

        /// The column of a row, or nil where it is unmatched.
        public subscript(row: Int) -> Int? {
            assignment[row] < 0 ? nil : Int(assignment[row])
        }
    }
}
