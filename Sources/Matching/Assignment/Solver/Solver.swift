/// Solves one instance from nothing: lists, a greedy start, then shortest augmenting paths.
struct Solver<Rows: RowReading>: ~Copyable {
    let tableau: Tableau
    let lists: Shortlists
    var search: Search<Rows>
    private let rows: Rows

    init(_ memory: Arena, _ rows: Rows, capacities: [Int32]) {
        self.rows = rows
        tableau = Tableau(memory, rows: rows.rows, columns: rows.columns, capacities: capacities)
        lists = Shortlists(memory, rows: rows.rows, room: Rows.shortlistRoom)
        search = Search(memory, rows, tableau, lists)
    }

    mutating func solve(_ progress: Assignment.Progress? = nil) {
        progress?.begin(2 * rows.rows)
        for row in 0..<rows.rows {
            lists.make(row, rows, nil, search: 0)
            if row & 255 == 0 { progress?.reach(row) }
        }
        for row in 0..<rows.rows { matchFreely(row) }
        for row in 0..<rows.rows where tableau.assignment[row] < 0 {
            search.augment(row)
            progress?.reach(rows.rows + row)
        }
    }

    /// Matches a row where one of its cheapest columns has a free place.
    private func matchFreely(_ row: Int) {
        let arcs = lists.arcs + row * lists.room
        guard lists.counts[row] > 0 else { return tableau.rowPrices[row] = tableau.unmatched }
        tableau.rowPrices[row] = arcs[0].key
        for index in 0..<Int(lists.counts[row]) where arcs[index].key == arcs[0].key {
            if tableau.free[Int(arcs[index].column)] > 0 { return tableau.match(row, Int(arcs[index].column)) }
        }
    }
}
