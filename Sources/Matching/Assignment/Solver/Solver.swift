/// Solves one instance from nothing: lists, a greedy start, then shortest augmenting paths.
struct Solver<Rows: RowReading>: ~Copyable {
    let tableau: Tableau
    let lists: Shortlists
    var search: Search<Rows>
    private let rows: Rows
    private let memory: Arena

    /// - Parameter lists: those that were made already, at prices of 0
    init(_ memory: Arena, _ rows: Rows, capacities: [Int32], lists made: Shortlists? = nil) {
        self.rows = rows
        self.memory = memory
        tableau = Tableau(memory, rows: rows.rows, columns: rows.columns, capacities: capacities)
        lists = made ?? Shortlists(memory, rows: rows.rows, room: Rows.shortlistRoom)
        // A queue of many levels costs more to make than a small pool to solve.
        search = Search(memory, rows, tableau, lists, levels: rows.rows < 1024 ? 1 << 12 : 1 << 16)
    }

    mutating func solve(threads: Int = 1, _ progress: Assignment.Progress? = nil) {
        progress?.begin(2 * rows.rows)
        makeLists(rows.size < Threads.leastPairs ? 1 : threads, progress)
        for row in 0..<rows.rows { matchFreely(row) }
        Bidding(rows: rows, tableau: tableau, lists: lists).bid()
        for row in 0..<rows.rows where tableau.assignment[row] < 0 {
            search.augment(row)
            progress?.reach(rows.rows + row)
        }
    }

    private func makeLists(_ threads: Int, _ progress: Assignment.Progress?) {
        let readers = (0..<threads).map { $0 == 0 ? rows : rows.ofAnotherThread(memory) }
        Threads.share(rows.rows, among: threads) { piece, thread in
            for row in piece where lists.made[row] < 0 {
                lists.make(row, readers[thread], nil, search: 0)
                if row & 255 == 0 { progress?.reach(row) }
            }
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
