/// The best few arcs of every row, and how good the others can be at most.
struct Shortlists {
    let room: Int
    let arcs: UnsafeMutablePointer<Arc>
    let counts: UnsafeMutablePointer<Int32>
    /// No arc outside the list has a smaller key, whatever prices have fallen since; `Int64.max` where there is none.
    let rest: UnsafeMutablePointer<Int64>
    /// The search in which the list was made, to see whether it is as good as it can be.
    let made: UnsafeMutablePointer<Int32>

    init(_ memory: Arena, rows: Int, room: Int, rest bound: Int64 = 0) {
        self.room = room
        arcs = memory.make(rows * room, of: Arc(key: 0, column: 0, cost: 0))
        counts = memory.make(rows, of: 0)
        rest = memory.make(rows, of: bound)
        made = memory.make(rows, of: -1)
    }

    @inline(__always)
    func arcs(_ row: Int) -> UnsafeBufferPointer<Arc> {
        UnsafeBufferPointer(start: arcs + row &* room, count: Int(counts[row]))
    }

    /// Drops what costs more than `limit` from a list that was made at prices of 0.
    func cut(_ row: Int, above limit: Int64) {
        let kept = arcs(row).firstIndex { Int64($0.cost) > limit } ?? Int(counts[row])
        if kept < Int(counts[row]) || rest[row] > limit { rest[row] = .max }
        counts[row] = Int32(truncatingIfNeeded: kept)
    }

    @inline(__always)
    func make<Rows: RowReading>(_ row: Int, _ rows: Rows, _ prices: Prices?, search: Int32) {
        var list = Shortlist(arcs + row &* room, room: room)
        rows.shortlist(row, prices, &list)
        // Prices cut off at 32 bits order arcs wrongly: what is not listed could then be better than what is.
        while list.count > 0, list.arcs[list.count &- 1].key > list.rest { list.count &-= 1 }
        counts[row] = Int32(truncatingIfNeeded: list.count)
        rest[row] = list.rest
        made[row] = search
    }
}
