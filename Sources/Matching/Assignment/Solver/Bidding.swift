/// Rows that found no free place bid for one: cheaper than a search, and it keeps all invariants, so that most of them need none.
///
/// A row takes the place that suits it best and makes it dearer by what that is better than its second best; whoever had it bids next. Only for
/// columns of one place: with more, everybody in a column pays the same, and one bid would drive out several.
struct Bidding<Rows: RowReading> {
    let rows: Rows
    let tableau: Tableau
    let lists: Shortlists

    /// Lets all unmatched rows bid, and those they drive out, as long as somebody gains and not more often than there are rows.
    func bid() {
        for row in 0..<rows.rows where tableau.assignment[row] < 0 {
            var bidder = row
            for _ in 0..<64 {
                guard let next = bid(bidder), next >= 0 else { break }
                bidder = next
            }
        }
    }

    /// Gives the row that was driven out, -1 when nobody was, or nil when the row stays without a place.
    private func bid(_ row: Int) -> Int? {
        let choice = choose(row)
        guard choice.column >= 0 else { return nil }
        let column = choice.column
        if tableau.free[column] > 0 {
            tableau.rowPrices[row] = choice.best
            tableau.match(row, column)
            return -1
        }
        let holder = Int(tableau.firstHolder[column])
        guard choice.second > choice.best, holder >= 0, tableau.nextHolder[holder] < 0 else { return nil }
        tableau.release(holder)
        tableau.prices.lower(column, by: choice.second &- choice.best)
        tableau.rowPrices[row] = choice.second
        tableau.match(row, column)
        return holder
    }

    /// The best and second best that a row's arcs cost now; of equally good ones, a column with a free place.
    private func choose(_ row: Int) -> (column: Int, best: Int64, second: Int64) {
        var (column, best, second) = (-1, Int64.max, Int64.max)
        for arc in lists.arcs(row) where arc.key < second {
            let cost = Int64(arc.cost) &- tableau.prices.exact[Int(arc.column)]
            if cost < best || cost == best && tableau.free[Int(arc.column)] > 0 && tableau.free[column] <= 0 {
                second = best
                (column, best) = (Int(arc.column), cost)
            } else {
                second = min(second, cost)
            }
        }
        // What is not listed may be as good as the bound. If that is better than the best, the row is left to the searches.
        return (best <= lists.rest[row] ? column : -1, best, min(second, lists.rest[row], tableau.unmatched))
    }
}
