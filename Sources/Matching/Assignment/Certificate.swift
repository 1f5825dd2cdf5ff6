extension Assignment {
    /// Prices that prove an answer to be the best one: the dual of the linear programme.
    ///
    /// Each pair costs minus its score (or its cost), an unmatched row costs `unmatched`, more than any difference that totals could make. The
    /// prices of a row and a column together never exceed the cost of their pair and equal it where they are matched; a row's price is at
    /// most `unmatched`, and equals it where the row is unmatched; a column's price is at most 0, and 0 while it has a free place. Adding the
    /// prices of any other matching then shows that it cannot cost less.
    public struct Certificate: Sendable, Hashable {
        public let rowPrices: [Int64]
        public let columnPrices: [Int64]
        /// What an unmatched row costs.
        public let unmatched: Int64

        /// Where the proof fails.
        public enum Fault: Error, Sendable, Hashable {
            /// The pair costs less than its two prices.
            case cheaper(row: Int, column: Int)
            /// The pair is matched, but forbidden or not paid for exactly.
            case unpaid(row: Int, column: Int)
            /// The row's price does not go with its being unmatched, or lies above that.
            case row(Int)
            /// The column holds more than its capacity, or has a price that does not go with its free places.
            case column(Int)
        }
    }
}
