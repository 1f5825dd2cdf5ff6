extension Assignment.Board {
    /// Keeps this pair whatever comes, and finds the best for all others.
    public mutating func lock(row: Int, column: Int) throws(Refusal) {
        try check(row, column)
        let before = edits.locks[row]
        guard before != column else { return }
        if let before { throw .locked(row: row, column: before) }
        guard score(row: row, column: column) != nil else { throw .forbidden(row: row, column: column) }
        guard edits.locks.values.count(where: { $0 == column }) < Int(capacities[column]) else { throw .full(column: column) }
        let isMatched = state.assignment[row] == Int32(column)
        try change([isMatched ? .take(row) : .detach(row)] + (isMatched ? [] : [.close(column)])) { $0.edits.locks[row] = column }
    }

    /// Lets a locked row go to where it is best.
    public mutating func unlock(row: Int) throws(Refusal) {
        try check(row, nil)
        guard let column = edits.locks[row] else { return }
        try change([.detach(row), .open(column), .attach(row)]) { $0.edits.locks[row] = nil }
    }

    /// Makes sure that these two are never paired.
    public mutating func forbid(row: Int, column: Int) throws(Refusal) {
        try check(row, column)
        if edits.locks[row] == column { throw .locked(row: row, column: column) }
        let isMatched = state.assignment[row] == Int32(column)
        try change(isMatched ? [.detach(row), .attach(row)] : []) { $0.edits.forbidden[row, default: []].insert(column) }
    }

    /// Takes back ``forbid(row:column:)``; what the instance itself forbids stays so.
    public mutating func allow(row: Int, column: Int) throws(Refusal) {
        try check(row, column)
        guard edits.forbidden[row]?.contains(column) == true else { return }
        try change(edits.isOut(row) ? [] : [.detach(row), .attach(row)]) {
            $0.edits.forbidden[row]?.remove(column)
            if $0.edits.forbidden[row]?.isEmpty == true { $0.edits.forbidden[row] = nil }
        }
    }

    /// Exchanges the partners of two rows and locks both.
    public mutating func swap(row: Int, with other: Int) throws(Refusal) {
        try check(row, nil)
        try check(other, nil)
        guard let first = answer[row] else { throw .unmatched(row: row) }
        guard let second = answer[other] else { throw .unmatched(row: other) }
        var next = self
        try next.unlock(row: row)
        try next.unlock(row: other)
        try next.lock(row: row, column: second)
        try next.lock(row: other, column: first)
        self = next
    }

    /// Gives a column more or fewer places; never fewer than are locked.
    public mutating func setCapacity(column: Int, to places: Int32) throws(Refusal) {
        try check(nil, column)
        let locked = edits.locks.values.count { $0 == column }
        guard places >= locked else { throw .full(column: column) }
        let change = places - capacities[column]
        if change < 0 {
            let unused = min(state.free[column], -change)
            try self.change(Array(repeating: .close(column), count: Int(-change - unused))) {
                $0.capacities[column] = places
                $0.state.free[column] -= unused
            }
        } else {
            try open(column, places) { $0.capacities[column] = places }
        }
    }

    /// Opens places one by one, but never more than all rows and one: with a place free, more change nothing, however many they are.
    mutating func open(_ column: Int, first: [RepairStep] = [], _ places: Int32, _ edit: (inout Self) -> Void) throws(Refusal) {
        var next = self
        edit(&next)
        let more = places - (column < columns ? capacities[column] : 0)
        let felt = min(more, Int32(clamping: rows + 1))
        try next.resolve(first + Array(repeating: .open(column), count: Int(felt)))
        next.state.free[column] += more - felt
        self = next
    }

    mutating func change(_ steps: [RepairStep], _ edit: (inout Self) -> Void) throws(Refusal) {
        var next = self
        edit(&next)
        try next.resolve(steps)
        self = next
    }

    func check(_ row: Int?, _ column: Int?) throws(Refusal) {
        if let row, !(0..<rows ~= row) || edits.gone.contains(row) { throw .noSuchRow(row) }
        if let column, !(0..<columns ~= column) { throw .noSuchColumn(column) }
    }
}
