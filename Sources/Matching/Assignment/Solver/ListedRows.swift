/// Rows of which only some pairs are listed.
struct ListedRows: RowReading {
    /// Reading a listed row anew costs little, and there may be millions.
    static var shortlistRoom: Int { 8 }
    let rows: Int
    let columns: Int
    let starts: UnsafePointer<Int64>
    let listed: UnsafePointer<Int32>
    let scores: UnsafePointer<Int32>
    let flip: Int32
    let floor: Int32

    var size: Int { Int(starts[rows]) }

    func ofAnotherThread(_ memory: Arena) -> Self { self }

    @inline(__always)
    func each(_ row: Int, _ body: (Int, Int32) -> Void) {
        for place in Int(starts[row])..<Int(starts[row &+ 1]) where scores[place] >= floor {
            body(Int(listed[place]), scores[place] ^ flip)
        }
    }

    @inline(__always)
    func shortlist(_ row: Int, _ prices: Prices?, _ list: inout Shortlist) {
        var found = list
        each(row) { column, cost in
            let price = prices?.exact[column] ?? 0
            found.insert(Arc(key: Int64(cost) &- price, column: Int32(truncatingIfNeeded: column), cost: cost))
        }
        list = found
    }

    func bound(_ row: Int, _ prices: UnsafeBufferPointer<Int32>) -> Int32? {
        var lowest = Int64(Int32.max)
        for place in Int(starts[row])..<Int(starts[row &+ 1]) where scores[place] >= floor {
            lowest = min(lowest, Int64(scores[place] ^ flip) &- Int64(prices[Int(listed[place])]))
        }
        return Int32(exactly: lowest)
    }

    func cost(_ row: Int, _ column: Int) -> Int32? {
        var (low, high) = (Int(starts[row]), Int(starts[row + 1]))
        while low < high {
            let middle = (low + high) / 2
            if Int(listed[middle]) < column { low = middle + 1 } else { high = middle }
        }
        guard low < Int(starts[row + 1]), Int(listed[low]) == column, scores[low] >= floor else { return nil }
        return scores[low] ^ flip
    }
}
