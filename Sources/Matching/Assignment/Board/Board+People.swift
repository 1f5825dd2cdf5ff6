extension Assignment.Board {
    /// A row joins, with its score for each column (nil forbids). Gives its number.
    public mutating func join(row scores: [Int32?]) throws(Refusal) -> Int {
        guard scores.count == columns, rows < 1 << 26 else { throw .shape }
        let row = rows
        try change([.attach(row)]) {
            $0.edits.joinedRows.append(scores)
            $0.state.assignment.append(-1)
            $0.state.rowPrices.append(0)
        }
        return row
    }

    /// A row leaves, and its place goes to whom it suits best. Its number is not used again.
    public mutating func leave(row: Int) throws(Refusal) {
        try check(row, nil)
        let locked = edits.locks[row]
        try change(locked.map { [.open($0)] } ?? [.detach(row)]) {
            $0.edits.locks[row] = nil
            $0.edits.gone.insert(row)
        }
    }

    /// A column joins, with its score for each row (nil forbids) and its places. Gives its number.
    public mutating func join(column scores: [Int32?], capacity: Int32) throws(Refusal) -> Int {
        guard scores.count == rows, capacity >= 0, columns < Int32.max else { throw .shape }
        let column = columns
        try open(column, first: [.enter(column)], capacity) {
            $0.edits.joinedColumns.append(scores)
            $0.capacities.append(capacity)
            $0.state.columnPrices.append(0)
            $0.state.free.append(0)
        }
        return column
    }

    /// A column leaves, and its rows find their best elsewhere, those that were locked with it too.
    public mutating func leave(column: Int) throws(Refusal) {
        try check(nil, column)
        var next = self
        for (row, _) in edits.locks.filter({ $0.value == column }).sorted(by: { $0.key < $1.key }) { try next.unlock(row: row) }
        try next.setCapacity(column: column, to: 0)
        self = next
    }
}
