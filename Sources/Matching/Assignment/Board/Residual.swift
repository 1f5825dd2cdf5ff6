/// The shortest ways through the residual graph of a tableau: what it costs that one moves up for another.
///
/// Its arcs, all at reduced costs of at least 0: a row goes to a column (what the pair lacks of being paid for), a column lets one of its rows go
/// (0), a free place is filled (0) or a place is given up (minus the column's price), a row is left out (`unmatched` minus its price) or comes in
/// from outside (0). All that is filled, given up, left out or comes in meets in one node, the outside.
struct Residual<Rows: RowReading>: ~Copyable {
    let rows: Rows
    let tableau: Tableau
    let columnDistances: UnsafeMutablePointer<Int64>
    let rowDistances: UnsafeMutablePointer<Int64>
    private(set) var outside = Int64.max
    private var queue = LevelQueue(levels: 1 << 12)

    /// Towards the start: the column that a row goes to next, the row that leaves a column, and where the outside begins.
    let towards: UnsafeMutablePointer<Int32>
    let leaving: UnsafeMutablePointer<Int32>
    private(set) var begin = Begin.nowhere

    enum Begin {
        case nowhere
        /// A place of this column is given up.
        case column(Int)
        /// This unmatched row comes in.
        case row(Int)
    }

    init(_ memory: Arena, _ rows: Rows, _ tableau: Tableau) {
        self.rows = rows
        self.tableau = tableau
        columnDistances = memory.make(rows.columns, of: .max)
        rowDistances = memory.make(rows.rows, of: .max)
        towards = memory.make(rows.rows, of: -1)
        leaving = memory.make(rows.columns, of: -1)
    }

    private var outsideNode: Int32 { Int32(rows.columns) }

    // MARK: Towards one place

    /// The shortest way to a vacant place of `column` from the outside, with the distances of everything nearer than that.
    mutating func reach(vacant column: Int) {
        reachColumn(column, at: 0, by: -1)
        while outside > 0, let (node, distance) = queue.pop(), distance < outside {
            if columnDistances[Int(node)] == distance { widenBack(Int(node), distance) }
        }
        queue.clear()
    }

    /// The distances of all columns to `row`: with the pair's own slack, what it costs that the row goes to each of them.
    mutating func reachAll(to row: Int) {
        rowDistances[row] = 0
        if tableau.assignment[row] >= 0 { reachColumn(Int(tableau.assignment[row]), at: 0, by: row) } else { reachOutside(at: 0, .row(row)) }
        while let (node, distance) = queue.pop() {
            if node == outsideNode {
                if distance == outside { widenOutsideBack(distance) }
            } else if columnDistances[Int(node)] == distance {
                widenBack(Int(node), distance)
            }
        }
    }

    private mutating func widenBack(_ column: Int, _ distance: Int64) {
        reachOutside(at: distance &- tableau.prices.exact[column], .column(column))
        let price = tableau.prices.exact[column]
        for row in 0..<rows.rows where tableau.assignment[row] != column {
            guard let cost = rows.cost(row, column) else { continue }
            let there = distance &+ Int64(cost) &- tableau.rowPrices[row] &- price
            if there < rowDistances[row] { reachRow(row, at: there, to: column) }
        }
    }

    private mutating func reachRow(_ row: Int, at distance: Int64, to column: Int) {
        rowDistances[row] = distance
        towards[row] = Int32(column)
        let own = Int(tableau.assignment[row])
        if own >= 0 { reachColumn(own, at: distance, by: row) } else { reachOutside(at: distance, .row(row)) }
    }

    private mutating func reachColumn(_ column: Int, at distance: Int64, by row: Int) {
        guard distance < columnDistances[column] else { return }
        columnDistances[column] = distance
        leaving[column] = Int32(row)
        queue.push(Int32(column), at: distance)
    }

    private mutating func reachOutside(at distance: Int64, _ from: Begin) {
        guard distance < outside else { return }
        outside = distance
        begin = from
        queue.push(outsideNode, at: distance)
    }

    private mutating func widenOutsideBack(_ distance: Int64) {
        for column in 0..<rows.columns where tableau.free[column] > 0 { reachColumn(column, at: distance, by: -1) }
        for row in 0..<rows.rows where tableau.assignment[row] >= 0 {
            let there = distance &+ tableau.unmatched &- tableau.rowPrices[row]
            guard there < rowDistances[row] else { continue }
            rowDistances[row] = there
            reachColumn(Int(tableau.assignment[row]), at: there, by: row)
        }
    }

    // MARK: From one place

    /// The distances from `column` to all rows: with the pair's own slack, what it costs that each of them comes to it.
    mutating func reachAll(from column: Int) {
        reachColumn(column, at: 0, by: -1)
        while let (node, distance) = queue.pop() {
            if node == outsideNode {
                if distance == outside { widenOutside(distance) }
            } else if columnDistances[Int(node)] == distance {
                widen(Int(node), distance)
            }
        }
    }

    private mutating func widen(_ column: Int, _ distance: Int64) {
        if tableau.free[column] > 0 { reachOutside(at: distance, .column(column)) }
        var next = tableau.firstHolder[column]
        while next >= 0 {
            let row = Int(next)
            next = tableau.nextHolder[row]
            widen(row: row, distance)
        }
    }

    private mutating func widen(row: Int, _ distance: Int64) {
        guard distance < rowDistances[row] else { return }
        rowDistances[row] = distance
        let base = distance &- tableau.rowPrices[row]
        reachOutside(at: base &+ tableau.unmatched, .row(row))
        var found: [(column: Int, distance: Int64)] = []
        rows.each(row) { column, cost in
            let there = base &+ Int64(cost) &- tableau.prices.exact[column]
            if there < columnDistances[column] { found.append((column, there)) }
        }
        for (column, there) in found { reachColumn(column, at: there, by: row) }
    }

    private mutating func widenOutside(_ distance: Int64) {
        for row in 0..<rows.rows where tableau.assignment[row] < 0 { widen(row: row, distance) }
        for column in 0..<rows.columns where tableau.firstHolder[column] >= 0 {
            reachColumn(column, at: distance &- tableau.prices.exact[column], by: -1)
        }
    }
}
