/// What a board changed about its instance.
struct Edits: Sendable {
    /// Columns that a row may not have, beyond the instance's own.
    var forbidden: [Int: Set<Int>] = [:]
    /// The column that a row keeps whatever happens. Both row and place stand outside the search then.
    var locks: [Int: Int] = [:]
    /// Rows that left.
    var gone: Set<Int> = []
    /// The scores of each row that joined, for the columns there were.
    var joinedRows: [[Int32?]] = []
    /// The scores of each column that joined, for the rows there were.
    var joinedColumns: [[Int32?]] = []

    func isOut(_ row: Int) -> Bool { gone.contains(row) || locks[row] != nil }

    func forbids(_ row: Int, _ column: Int) -> Bool { gone.contains(row) || forbidden[row]?.contains(column) == true }

    /// The score of a pair of which one or both joined. Whoever came later brought it.
    func joinedScore(_ row: Int, _ column: Int, in instance: Assignment.Instance) -> Int32? {
        if column >= instance.columns {
            let scores = joinedColumns[column - instance.columns]
            if row < scores.count { return scores[row] }
        }
        guard row >= instance.rows else { return nil }
        let scores = joinedRows[row - instance.rows]
        return column < scores.count ? scores[column] : nil
    }
}

/// The rows of an instance as the edits leave them.
struct EditedRows<Base: RowReading>: RowReading {
    static var shortlistRoom: Int { Base.shortlistRoom }
    let base: Base
    let edits: Edits
    let rows: Int
    let columns: Int
    private let instance: Assignment.Instance
    /// Not 0 for the few rows that differ from the base, so that the many cost nothing more.
    private let isEdited: UnsafeMutablePointer<UInt8>

    init(_ memory: Arena, _ base: Base, _ edits: Edits, of instance: Assignment.Instance) {
        self.base = base
        self.edits = edits
        self.instance = instance
        rows = base.rows + edits.joinedRows.count
        columns = base.columns + edits.joinedColumns.count
        isEdited = memory.make(rows, of: edits.joinedColumns.isEmpty ? 0 : 1)
        for row in base.rows..<rows { isEdited[row] = 1 }
        for row in edits.forbidden.keys { isEdited[row] = 1 }
        for row in edits.locks.keys { isEdited[row] = 1 }
        for row in edits.gone { isEdited[row] = 1 }
    }

    var size: Int { base.size }

    func ofAnotherThread(_ memory: Arena) -> Self { EditedRows(memory, base.ofAnotherThread(memory), edits, of: instance) }

    @inline(__always)
    func cost(_ row: Int, _ column: Int) -> Int32? {
        isEdited[row] == 0 ? base.cost(row, column) : editedCost(row, column)
    }

    /// The cost whether or not somebody locked the row.
    func ownCost(_ row: Int, _ column: Int) -> Int32? {
        guard !edits.forbids(row, column) else { return nil }
        if row < base.rows, column < base.columns { return base.cost(row, column) }
        guard let score = edits.joinedScore(row, column, in: instance), score >= instance.floor else { return nil }
        return score ^ instance.flip
    }

    @inline(never)
    private func editedCost(_ row: Int, _ column: Int) -> Int32? {
        edits.isOut(row) ? nil : ownCost(row, column)
    }

    func each(_ row: Int, _ body: (Int, Int32) -> Void) {
        guard isEdited[row] != 0 else { return base.each(row, body) }
        guard !edits.isOut(row) else { return }
        let barred = edits.forbidden[row] ?? []
        if row < base.rows { base.each(row) { column, cost in if !barred.contains(column) { body(column, cost) } } }
        for column in (row < base.rows ? base.columns : 0)..<columns { if let cost = ownCost(row, column) { body(column, cost) } }
    }

    func shortlist(_ row: Int, _ prices: Prices?, _ list: inout Shortlist) {
        guard isEdited[row] != 0 else { return base.shortlist(row, prices, &list) }
        var found = list
        each(row) { column, cost in
            found.insert(Arc(key: Int64(cost) &- (prices?.exact[column] ?? 0), column: Int32(truncatingIfNeeded: column), cost: cost))
        }
        list = found
    }

    func bound(_ row: Int, _ prices: UnsafeBufferPointer<Int32>) -> Int32? {
        isEdited[row] == 0 ? base.bound(row, prices) : nil
    }
}
