/// The search for a shortest augmenting path: from one unmatched row to a free place, or to a row that is best left out.
///
/// Distances are reduced costs. A row that is reached relaxes its arcs a few at a time: each arc's key bounds what it and all later ones cost,
/// so the row waits in the queue until the search is that far. After its list it waits for the bound on the rest, and only then is read anew.
struct Search<Rows: RowReading>: ~Copyable {
    let rows: Rows
    let tableau: Tableau
    let lists: Shortlists
    /// From the row where the search began; `Int64.max` where not reached.
    private let distances: UnsafeMutablePointer<Int64>
    /// The row from which a column was reached.
    private let parents: UnsafeMutablePointer<Int32>
    /// The next place in a row's list.
    private let cursors: UnsafeMutablePointer<Int32>
    private var touched: Stack
    private var opened: Stack
    private var queue: LevelQueue
    private var number: Int32 = 0
    private var best: Int64 = 0
    private var endRow = 0
    private var endColumn = -1

    init(_ memory: Arena, _ rows: Rows, _ tableau: Tableau, _ lists: Shortlists, levels: Int) {
        queue = LevelQueue(levels: levels)
        self.rows = rows
        self.tableau = tableau
        self.lists = lists
        distances = memory.make(rows.columns, of: .max)
        parents = memory.make(rows.columns, of: -1)
        cursors = memory.make(rows.rows, of: 0)
        touched = Stack(memory, rows.columns)
        opened = Stack(memory, rows.columns)
    }

    /// Matches an unmatched row by the shortest augmenting path, or leaves out whom that costs least.
    mutating func augment(_ start: Int) {
        number &+= 1
        lowestPrice(of: start)
        best = tableau.unmatched &- tableau.rowPrices[start]
        (endRow, endColumn) = (start, -1)
        cursors[start] = 0
        scan(start, at: 0)
        while let (node, distance) = queue.pop(), distance < best {
            let row = Int(node) &- rows.columns
            if row >= 0 {
                let column = Int(tableau.assignment[row])
                goOn(row, from: column < 0 ? 0 : distances[column], at: distance)
            } else if distances[Int(node)] == distance {
                open(Int(node), at: distance)
            }
        }
        reprice(start)
        flip()
        for index in 0..<touched.count { distances[Int(touched[index])] = .max }
        touched.count = 0
        opened.count = 0
        queue.clear()
    }

    /// The start's price is free until it is matched: the lowest reduced cost among its arcs.
    private func lowestPrice(of row: Int) {
        while true {
            var lowest = tableau.unmatched
            let arcs = lists.arcs + row &* lists.room
            for index in 0..<Int(lists.counts[row]) {
                if arcs[index].key >= lowest { break }
                lowest = min(lowest, Int64(arcs[index].cost) &- tableau.prices.exact[Int(arcs[index].column)])
            }
            if lowest > lists.rest[row], lists.made[row] != number {
                lists.make(row, rows, tableau.prices, search: number)
                continue
            }
            // Prices cut off at 32 bits can hide the lowest from the list.
            if lowest > lists.rest[row] { rows.each(row) { lowest = min(lowest, Int64($1) &- tableau.prices.exact[$0]) } }
            tableau.rowPrices[row] = lowest
            return
        }
    }

    /// All rows of a full column are as near as the column itself, because their pairs are paid for exactly.
    @inline(__always)
    private mutating func open(_ column: Int, at distance: Int64) {
        opened.push(Int32(truncatingIfNeeded: column))
        var row = tableau.firstHolder[column]
        while row >= 0 {
            let holder = Int(row)
            cursors[holder] = 0
            let leaving = distance &+ tableau.unmatched &- tableau.rowPrices[holder]
            if leaving < best { (best, endRow, endColumn) = (leaving, holder, -1) }
            scan(holder, at: distance)
            if best <= distance { return }
            row = tableau.nextHolder[holder]
        }
    }

    @inline(__always)
    private mutating func scan(_ row: Int, at distance: Int64) {
        goOn(row, from: distance, at: distance)
    }

    /// Relaxes the arcs of a row that lies at `start`, as far as the search is, `now`.
    private mutating func goOn(_ row: Int, from start: Int64, at now: Int64) {
        let base = start &- tableau.rowPrices[row]
        let arcs = lists.arcs + row &* lists.room
        let count = Int(lists.counts[row])
        var place = Int(cursors[row])
        while place < count {
            let arc = arcs[place]
            let bound = base &+ arc.key
            if bound > now {
                cursors[row] = Int32(truncatingIfNeeded: place)
                wait(row, until: bound)
                return
            }
            relax(row, Int(arc.column), base &+ Int64(arc.cost))
            if best <= now { return }
            place &+= 1
        }
        cursors[row] = Int32(truncatingIfNeeded: place)
        guard lists.rest[row] < .max else { return }
        let bound = base &+ lists.rest[row]
        if bound > now { wait(row, until: bound) } else { widen(row, base, from: start, at: now) }
    }

    @inline(__always)
    private mutating func wait(_ row: Int, until bound: Int64) {
        if bound < best { queue.push(Int32(truncatingIfNeeded: row &+ rows.columns), at: bound) }
    }

    @inline(__always)
    private mutating func relax(_ row: Int, _ column: Int, _ cost: Int64) {
        let distance = cost &- tableau.prices.exact[column]
        guard distance < best, distance < distances[column] else { return }
        if tableau.free[column] > 0 {
            parents[column] = Int32(truncatingIfNeeded: row)
            (best, endRow, endColumn) = (distance, row, column)
            return
        }
        if distances[column] == .max { touched.push(Int32(truncatingIfNeeded: column)) }
        distances[column] = distance
        parents[column] = Int32(truncatingIfNeeded: row)
        queue.push(Int32(truncatingIfNeeded: column), at: distance)
    }

    /// The list is used up: list the row anew at the prices of now, or, where that was done in this search already, relax all of it.
    @inline(never)
    private mutating func widen(_ row: Int, _ base: Int64, from start: Int64, at now: Int64) {
        guard lists.made[row] == number else {
            lists.make(row, rows, tableau.prices, search: number)
            cursors[row] = 0
            goOn(row, from: start, at: now)
            return
        }
        rows.each(row) { column, cost in relax(row, column, base &+ Int64(cost)) }
    }

    /// What the search passed on its way becomes dearer (columns) or may pay more (rows), so that the path costs nothing.
    private func reprice(_ start: Int) {
        tableau.rowPrices[start] &+= best
        for index in 0..<opened.count {
            let column = Int(opened[index])
            let change = best &- distances[column]
            guard change > 0 else { continue }
            tableau.prices.lower(column, by: change)
            var row = tableau.firstHolder[column]
            while row >= 0 {
                tableau.rowPrices[Int(row)] &+= change
                row = tableau.nextHolder[Int(row)]
            }
        }
    }

    /// Every row on the path moves on to the column that it reached.
    private func flip() {
        var (row, column) = (endRow, endColumn)
        while true {
            let before = Int(tableau.assignment[row])
            if before >= 0 { tableau.release(row) }
            if column >= 0 { tableau.match(row, column) }
            guard before >= 0 else { return }
            column = before
            row = Int(parents[before])
        }
    }
}
