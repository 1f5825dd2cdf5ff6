extension Assignment.Board {
    /// What the best answer loses when something is forced on it: pairs first, then total.
    public struct Price: Sendable, Hashable, Comparable {
        /// How many pairs fewer there would be.
        public let pairs: Int
        /// How much lower the total would be (or, with ``Assignment/Sense/least``, higher); may be below 0 where pairs are lost.
        public let total: Int64

        public init(pairs: Int, total: Int64) {
            self.pairs = pairs
            self.total = total
        }

        public static func < (first: Price, second: Price) -> Bool {
            (first.pairs, first.total) < (second.pairs, second.total)
        }
    }

    /// What it would cost that this row got each of the columns: exactly what locking that pair would lose, without solving anew.
    ///
    /// nil where the pair is forbidden or the column has no place that is not locked. The row's own column costs nothing. A locked row is priced
    /// as the only pair that it may have.
    public func prices(ofRow row: Int) throws(Refusal) -> [Price?] {
        try check(row, nil)
        return try prices(.row(row))
    }

    /// What it would cost that this column got each of the rows, a place of its own being given up for that if it is full.
    ///
    /// nil where the pair is forbidden, the row is locked elsewhere or gone, or the column has no place that is not locked.
    public func prices(ofColumn column: Int) throws(Refusal) -> [Price?] {
        try check(nil, column)
        return try prices(.column(column))
    }

    private func prices(_ of: Pricing.Of) throws(Refusal) -> [Price?] {
        let task = Pricing(board: self, of: of)
        return (try? instance.read(task.memory, task)) ?? []
    }

    /// How many places of each column are not locked.
    var open: [Int32] {
        var open = capacities
        for column in edits.locks.values { open[column] -= 1 }
        return open
    }
}

/// Shortest ways in the residual graph of the last answer.
private struct Pricing: RowTask {
    enum Of {
        case row(Int)
        case column(Int)
    }

    let board: Assignment.Board
    let of: Of
    let memory = Arena()

    func run<Base: RowReading>(_ base: Base) -> [Assignment.Board.Price?] {
        let rows = EditedRows(memory, base, board.edits, of: board.instance)
        let tableau = Tableau(memory, board.state)
        var residual = Residual(memory, rows, tableau)
        let open = board.open
        switch of {
        case .row(let row):
            if let locked = board.edits.locks[row] {
                return open.indices.map { $0 == locked ? Assignment.Board.Price(pairs: 0, total: 0) : nil }
            }
            residual.reachAll(to: row)
            return open.indices.map { column in
                open[column] == 0 ? nil : price(row, column, residual.columnDistances[column], rows, tableau)
            }
        case .column(let column):
            residual.reachAll(from: column)
            return (0..<rows.rows).map { row in
                if board.edits.locks[row] == column { return Assignment.Board.Price(pairs: 0, total: 0) }
                return open[column] == 0 ? nil : price(row, column, residual.rowDistances[row], rows, tableau)
            }
        }
    }

    private func price<Rows: RowReading>(
        _ row: Int, _ column: Int, _ distance: Int64, _ rows: Rows, _ tableau: Tableau
    ) -> Assignment.Board.Price? {
        guard let cost = rows.cost(row, column), distance < .max else { return nil }
        if tableau.assignment[row] == column { return .init(pairs: 0, total: 0) }
        let loss = Int64(cost) - tableau.rowPrices[row] - tableau.prices.exact[column] + distance
        // A lost pair costs what leaving a row out costs, and in the solver's costs of -1 - score each pair counts one besides.
        let lost = tableau.unmatched + (board.instance.sense == .greatest ? 1 : 0)
        let pairs = (loss + lost / 2) / lost
        return .init(pairs: Int(pairs), total: loss - pairs * lost)
    }
}
