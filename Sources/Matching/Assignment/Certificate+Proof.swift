extension Assignment.Certificate {
    /// Checks over all pairs that `assignment` is the best answer to `instance`; throws the first place where the proof fails.
    ///
    /// It reads nothing but the instance and the prices, and shares no step with the search that found them.
    public func prove(_ assignment: [Int32], of instance: Assignment.Instance) throws(Fault) {
        guard assignment.count == instance.rows, rowPrices.count == instance.rows else { throw .row(min(assignment.count, rowPrices.count)) }
        guard columnPrices.count == instance.columns else { throw .column(columnPrices.count) }
        try proveRows(assignment, instance.columns)
        try proveColumns(assignment, instance.capacities)
        let fault = try? instance.read(Arena(), PairProof(certificate: self, assignment: assignment, sense: instance.sense))
        if let fault = fault ?? nil { throw fault }
    }

    private func proveRows(_ assignment: [Int32], _ columns: Int) throws(Fault) {
        for (row, column) in assignment.enumerated() {
            guard -unmatched...unmatched ~= rowPrices[row], column >= 0 || rowPrices[row] == unmatched else { throw .row(row) }
            guard column < columns else { throw .unpaid(row: row, column: Int(column)) }
        }
    }

    private func proveColumns(_ assignment: [Int32], _ capacities: [Int32]) throws(Fault) {
        var held = Array(repeating: Int32(0), count: capacities.count)
        for column in assignment where column >= 0 { held[Int(column)] += 1 }
        for column in capacities.indices {
            let (price, free) = (columnPrices[column], capacities[column] - held[column])
            guard free >= 0, -2 * unmatched...0 ~= price, price == 0 || free == 0 else { throw .column(column) }
        }
    }
}

/// No pair costs less than its prices, and those that are matched cost exactly that.
private struct PairProof: RowTask {
    let certificate: Assignment.Certificate
    let assignment: [Int32]
    let sense: Assignment.Sense

    func run<Rows: RowReading>(_ rows: Rows) -> Assignment.Certificate.Fault? {
        // Rows count a score s as a cost of -1 - s, see Arc: one less than the certificate does.
        let shift: Int64 = sense == .greatest ? 1 : 0
        let short = certificate.columnPrices.map { Int32(truncatingIfNeeded: max($0, Prices.lowest)) }
        return short.withUnsafeBufferPointer { short in
            certificate.rowPrices.withUnsafeBufferPointer { prices in
                for row in prices.indices {
                    let price = prices[row] - shift
                    // Most rows are proven by a bound that reads eight pairs at once; the exact look is for the few with prices of many digits.
                    let isProven = rows.bound(row, short).map { Int64($0) >= price } ?? false
                    if let fault = isProven ? nil : cheaper(row, price, rows) { return fault }
                    if let fault = unpaid(row, price, rows) { return fault }
                }
                return nil
            }
        }
    }

    private func unpaid<Rows: RowReading>(_ row: Int, _ price: Int64, _ rows: Rows) -> Assignment.Certificate.Fault? {
        let column = Int(assignment[row])
        guard column >= 0 else { return nil }
        let isPaid = rows.cost(row, column).map { Int64($0) == price + certificate.columnPrices[column] } ?? false
        return isPaid ? nil : .unpaid(row: row, column: column)
    }

    private func cheaper<Rows: RowReading>(_ row: Int, _ price: Int64, _ rows: Rows) -> Assignment.Certificate.Fault? {
        var found: Int?
        rows.each(row) { column, cost in if Int64(cost) < price + certificate.columnPrices[column] { found = found ?? column } }
        return found.map { .cheaper(row: row, column: $0) }
    }
}
