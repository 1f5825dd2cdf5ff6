/// What growing a matching needs beside the matching itself.
struct GrowthMemory {
    /// The best arcs of each row, made once for all thresholds.
    let lists: Shortlists
    /// The best arcs among the columns not tried yet, made when the first list is used up.
    let later: Shortlists
    /// A column that was tried is priced out of every list, and one that is full out of the search for a free place.
    let tried: Prices
    let taken: Prices
    /// The row from which a column was tried.
    let parents: UnsafeMutablePointer<Int32>
    /// The last search that came to a row.
    let seen: UnsafeMutablePointer<Int32>
    /// The last threshold at which a row had no free place left to take. Places only fill, so it need not look again.
    let poor: UnsafeMutablePointer<Int32>

    init(_ memory: Arena, _ rows: Int, _ columns: Int) {
        lists = Shortlists(memory, rows: rows, room: 16)
        later = Shortlists(memory, rows: rows, room: 16)
        tried = Prices(exact: memory.make(columns, of: 0), short: memory.make(columns, of: 0))
        taken = Prices(exact: memory.make(columns, of: 0), short: memory.make(columns, of: 0))
        parents = memory.make(columns, of: -1)
        seen = memory.make(rows, of: 0)
        poor = memory.make(rows, of: 0)
    }
}

/// Grows a matching to as many pairs as possible among those that cost at most `limit`.
///
/// Each unmatched row looks for an augmenting path, nearest first. What a search that fails has tried stays tried: no path ever leads out of
/// there, so that the row is hopeless and no other row needs to look there again.
struct Growth<Rows: RowReading>: ~Copyable {
    let rows: Rows
    let tableau: Tableau
    let memory: GrowthMemory
    let limit: Int64
    /// Tells the searches of all thresholds apart.
    var number: Int32
    private let threshold: Int32
    private var queue: [Int32] = []
    private var triedNow: [Int32] = []
    private var triedForGood: [Int32] = []

    init(_ rows: Rows, _ tableau: Tableau, _ memory: GrowthMemory, limit: Int32, number: Int32) {
        self.rows = rows
        self.tableau = tableau
        self.memory = memory
        self.limit = Int64(limit)
        self.number = number + 1
        threshold = number + 1
    }

    /// The rows that stay unmatched; ends early once they are more than `spared`.
    mutating func grow(sparing spared: Int) -> [Int] {
        dropDear()
        for column in 0..<rows.columns { memory.taken.set(column, isOut: tableau.free[column] <= 0) }
        var hopeless: [Int] = []
        for row in 0..<rows.rows where tableau.assignment[row] < 0 && hopeless.count <= spared {
            if !augment(row) { hopeless.append(row) }
        }
        return hopeless
    }

    /// Rows that compete for too few places, once growing has ended.
    mutating func shortage(_ hopeless: [Int]) -> Assignment.PairCount.Shortage {
        var competing = hopeless
        for column in triedForGood.map(Int.init) {
            tableau.eachHolder(column) { competing.append($0) }
            memory.tried.set(column, isOut: false)
        }
        return .init(rows: competing.sorted(), columns: triedForGood.map(Int.init).sorted())
    }

    private func dropDear() {
        for row in 0..<rows.rows {
            if memory.lists.made[row] < 0 { memory.lists.make(row, rows, nil, search: 0) }
            guard tableau.assignment[row] >= 0 else { continue }
            if Int64(rows.cost(row, Int(tableau.assignment[row])) ?? .max) > limit { tableau.release(row) }
        }
    }

    private mutating func augment(_ start: Int) -> Bool {
        number &+= 1
        queue.removeAll(keepingCapacity: true)
        triedNow.removeAll(keepingCapacity: true)
        queue.append(Int32(start))
        var next = 0
        while next < queue.count {
            let row = Int(queue[next])
            next += 1
            if let free = freeColumn(row) {
                flip(row, free)
                for column in triedNow { memory.tried.set(Int(column), isOut: false) }
                return true
            }
            tryColumns(of: row)
        }
        triedForGood += triedNow
        return false
    }

    private func freeColumn(_ row: Int) -> Int? {
        guard memory.poor[row] != threshold else { return nil }
        let list = memory.lists.arcs(row)
        for arc in list where Int64(arc.cost) <= limit && tableau.free[Int(arc.column)] > 0 { return Int(arc.column) }
        if memory.lists.rest[row] <= limit {
            memory.later.make(row, rows, memory.taken, search: 0)
            if let arc = memory.later.arcs(row).first, Int64(arc.cost) <= limit, tableau.free[Int(arc.column)] > 0 { return Int(arc.column) }
        }
        memory.poor[row] = threshold
        return nil
    }

    /// Tries the next columns of a row, and comes back to it after all others if it may have more.
    private mutating func tryColumns(of row: Int) {
        let isFirst = memory.seen[row] != number
        memory.seen[row] = number
        if !isFirst { memory.later.make(row, rows, memory.tried, search: 0) }
        let lists = isFirst ? memory.lists : memory.later
        var isAny = isFirst
        for arc in lists.arcs(row) where Int64(arc.cost) <= limit && memory.tried.exact[Int(arc.column)] == 0 {
            isAny = true
            memory.tried.set(Int(arc.column), isOut: true)
            memory.parents[Int(arc.column)] = Int32(row)
            triedNow.append(arc.column)
            tableau.eachHolder(Int(arc.column)) { queue.append(Int32($0)) }
        }
        if isAny, lists.rest[row] <= limit { queue.append(Int32(row)) }
    }

    private func flip(_ last: Int, _ free: Int) {
        var (row, column) = (last, free)
        while true {
            let before = Int(tableau.assignment[row])
            if before >= 0 { tableau.release(row) }
            tableau.match(row, column)
            guard before >= 0 else { break }
            (row, column) = (Int(memory.parents[before]), before)
        }
        if tableau.free[free] <= 0 { memory.taken.set(free, isOut: true) }
    }
}
