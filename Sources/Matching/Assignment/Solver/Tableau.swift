/// Who is matched with whom and at what prices: what a solver changes, and what an answer is read from.
///
/// Invariants between two searches, with `cost` as in ``Arc``: a row's price plus a column's never exceeds the cost of their pair, and equals it
/// where they are matched; a row's price is at most `unmatched`; a column's price is at most 0, and 0 while a place is free.
struct Tableau {
    let rows: Int
    let columns: Int
    /// What leaving a row out costs.
    let unmatched: Int64
    let rowPrices: UnsafeMutablePointer<Int64>
    let prices: Prices
    /// The column of each row, or -1.
    let assignment: UnsafeMutablePointer<Int32>
    /// Places that each column has left.
    let free: UnsafeMutablePointer<Int32>
    /// The rows of a column hang together in a list, so that a capacity may be huge: first of a column, next and previous of a row, or -1.
    let firstHolder: UnsafeMutablePointer<Int32>
    let nextHolder: UnsafeMutablePointer<Int32>
    let previousHolder: UnsafeMutablePointer<Int32>

    /// More than the totals of any two matchings of fewer than 2^26 rows differ, so that pairs come first.
    static let unmatched: Int64 = 1 << 59

    init(_ memory: Arena, rows: Int, columns: Int, capacities: [Int32]) {
        self.rows = rows
        self.columns = columns
        unmatched = Self.unmatched
        rowPrices = memory.make(rows, of: 0)
        prices = Prices(exact: memory.make(columns, of: 0), short: memory.make(columns, of: 0))
        assignment = memory.make(rows, of: -1)
        free = memory.make(columns, of: 0)
        for column in 0..<columns { free[column] = capacities[column] }
        firstHolder = memory.make(columns, of: -1)
        nextHolder = memory.make(rows, of: -1)
        previousHolder = memory.make(rows, of: -1)
    }

    @inline(__always)
    func match(_ row: Int, _ column: Int) {
        let first = firstHolder[column]
        nextHolder[row] = first
        previousHolder[row] = -1
        if first >= 0 { previousHolder[Int(first)] = Int32(truncatingIfNeeded: row) }
        firstHolder[column] = Int32(truncatingIfNeeded: row)
        assignment[row] = Int32(truncatingIfNeeded: column)
        free[column] &-= 1
    }

    @inline(__always)
    func release(_ row: Int) {
        let column = Int(assignment[row])
        let (next, previous) = (nextHolder[row], previousHolder[row])
        if previous >= 0 { nextHolder[Int(previous)] = next } else { firstHolder[column] = next }
        if next >= 0 { previousHolder[Int(next)] = previous }
        assignment[row] = -1
        free[column] &+= 1
    }

    @inline(__always)
    func eachHolder(_ column: Int, _ body: (Int) -> Void) {
        var row = firstHolder[column]
        while row >= 0 {
            body(Int(row))
            row = nextHolder[Int(row)]
        }
    }
}
