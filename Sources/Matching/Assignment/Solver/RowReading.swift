/// The rows of an instance, as a solver reads them.
protocol RowReading {
    /// As many arcs as a row usually needs: fewer are read anew too often, more are sorted for nothing.
    static var shortlistRoom: Int { get }
    var rows: Int { get }
    var columns: Int { get }

    /// How many pairs there are to read.
    var size: Int { get }

    /// The same rows, with whatever one thread alone may use while it reads them.
    func ofAnotherThread(_ memory: Arena) -> Self

    /// The best arcs of a row at these prices. Prices may be nil while all are 0.
    func shortlist(_ row: Int, _ prices: Prices?, _ list: inout Shortlist)

    /// A lower bound of cost minus price over all allowed pairs of the row, or nil where that needs more than 32 bits.
    func bound(_ row: Int, _ prices: UnsafeBufferPointer<Int32>) -> Int32?

    /// Calls `body` with every allowed pair of the row.
    func each(_ row: Int, _ body: (_ column: Int, _ cost: Int32) -> Void)

    /// The cost of one pair, or nil where it is forbidden.
    func cost(_ row: Int, _ column: Int) -> Int32?
}

/// What the columns cost at the moment.
struct Prices {
    let exact: UnsafeMutablePointer<Int64>
    /// Cut off at `lowest`, so that a vector of four can be read at once. Costs seem lower by that, which keeps bounds valid.
    let short: UnsafeMutablePointer<Int32>

    static let lowest: Int64 = -(1 << 30)

    @inline(__always)
    func lower(_ column: Int, by amount: Int64) {
        exact[column] &-= amount
        short[column] = Int32(truncatingIfNeeded: max(exact[column], Self.lowest))
    }

    /// Prices a column out of every list, or back to 0.
    func set(_ column: Int, isOut: Bool) {
        exact[column] = isOut ? -(1 << 40) : 0
        short[column] = isOut ? Int32(Self.lowest) : 0
    }
}
