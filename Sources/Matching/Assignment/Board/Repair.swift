/// What is done to a tableau after an edit.
enum RepairStep {
    /// The row loses its column, and the place goes to whom it suits best.
    case detach(Int)
    /// The row loses its column, and the place is gone with it.
    case take(Int)
    /// The row, which has no column, finds its best one.
    case attach(Int)
    /// The column gets one place more or one less.
    case open(Int)
    case close(Int)
    /// The column is new: the highest price at which nobody wants it without a place.
    case enter(Int)
}

/// Brings a tableau back to the best after an edit, one augmenting path for each row or place that the edit touched.
struct Repair<Rows: RowReading>: ~Copyable {
    /// Below all prices: nothing of such a row is ever attractive, so that searches pass it by.
    static var nowhere: Int64 { -(1 << 60) }

    let rows: Rows
    let tableau: Tableau
    private let memory: Arena
    private var search: Search<Rows>

    init(_ memory: Arena, _ rows: Rows, _ tableau: Tableau) {
        self.memory = memory
        self.rows = rows
        self.tableau = tableau
        // Prices may have risen since a list was made, so that each is made anew when a search comes to its row.
        let lists = Shortlists(memory, rows: rows.rows, room: Rows.shortlistRoom, rest: .min / 4)
        search = Search(memory, rows, tableau, lists, levels: 1 << 12)
    }

    mutating func apply(_ step: RepairStep) {
        switch step {
        case .detach(let row): detach(row)
        case .take(let row):
            let column = Int(tableau.assignment[row])
            tableau.release(row)
            tableau.free[column] -= 1
            tableau.rowPrices[row] = Self.nowhere
        case .attach(let row): search.augment(row)
        case .open(let column):
            tableau.free[column] += 1
            fill(column)
        case .close(let column): close(column)
        case .enter(let column):
            var price: Int64 = 0
            for row in 0..<rows.rows { if let cost = rows.cost(row, column) { price = min(price, Int64(cost) - tableau.rowPrices[row]) } }
            tableau.prices.lower(column, by: -price)
        }
    }

    private mutating func detach(_ row: Int) {
        let column = Int(tableau.assignment[row])
        tableau.rowPrices[row] = Self.nowhere
        guard column >= 0 else { return }
        tableau.release(row)
        fill(column)
    }

    private mutating func close(_ column: Int) {
        if tableau.free[column] == 0, tableau.firstHolder[column] >= 0 {
            let row = Int(tableau.firstHolder[column])
            tableau.release(row)
            tableau.free[column] -= 1
            search.augment(row)
        } else {
            tableau.free[column] -= 1
        }
    }

    /// A place became free in a column that may have a price: it goes to whom it suits best, or stays free and costs nothing any more.
    private func fill(_ column: Int) {
        guard tableau.prices.exact[column] < 0 else { return }
        var residual = Residual(memory, rows, tableau)
        residual.reach(vacant: column)
        reprice(residual)
        moveUp(residual, to: column)
    }

    /// What lies nearer than the outside becomes cheaper (columns), and its rows pay less, so that the way costs nothing.
    private func reprice(_ residual: borrowing Residual<Rows>) {
        for column in 0..<rows.columns {
            let change = residual.outside - residual.columnDistances[column]
            guard change > 0 else { continue }
            tableau.prices.lower(column, by: -change)
            tableau.eachHolder(column) { tableau.rowPrices[$0] -= change }
        }
    }

    /// Everybody on the way moves one place up; what stays free is where the way begins.
    private func moveUp(_ residual: borrowing Residual<Rows>, to vacant: Int) {
        var row: Int
        switch residual.begin {
        case .nowhere: return
        case .row(let first): row = first
        case .column(let column):
            guard column != vacant else { return }
            row = Int(residual.leaving[column])
        }
        while true {
            let next = Int(residual.towards[row])
            if tableau.assignment[row] >= 0 { tableau.release(row) }
            tableau.match(row, next)
            guard next != vacant else { return }
            row = Int(residual.leaving[next])
        }
    }
}
