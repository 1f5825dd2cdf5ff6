extension Assignment.Certificate {
    /// Checks over all pairs that `assignment` is the best answer to `instance`; throws the first place where the proof fails.
    public func prove(_ assignment: [Int32], of instance: Assignment.Instance) throws(Fault) {
        guard assignment.count == instance.rows, rowPrices.count == instance.rows else { throw .row(min(assignment.count, rowPrices.count)) }
        guard columnPrices.count == instance.columns else { throw .column(columnPrices.count) }
        var held = Array(repeating: Int32(0), count: instance.columns)
        for (row, column) in assignment.enumerated() {
            guard rowPrices[row] <= unmatched, column >= 0 || rowPrices[row] == unmatched else { throw .row(row) }
            guard column < instance.columns else { throw .unpaid(row: row, column: Int(column)) }
            if column >= 0 { held[Int(column)] += 1 }
        }
        for column in 0..<instance.columns {
            let (price, free) = (columnPrices[column], instance.capacities[column] - held[column])
            guard free >= 0, price <= 0, price == 0 || free == 0 else { throw .column(column) }
        }
        for row in 0..<instance.rows { if let fault = fault(row, Int(assignment[row]), instance) { throw fault } }
    }

    private func fault(_ row: Int, _ matched: Int, _ instance: Assignment.Instance) -> Fault? {
        var (found, isPaid) = (Fault?.none, matched < 0)
        instance.eachPair(of: row) { column, score in
            let cost = instance.sense == .greatest ? top - Int64(score) : Int64(score)
            let slack = cost - rowPrices[row] - columnPrices[column]
            if slack < 0 { found = found ?? .cheaper(row: row, column: column) }
            if column == matched, slack == 0 { isPaid = true }
        }
        return found ?? (isPaid ? nil : .unpaid(row: row, column: matched))
    }
}
