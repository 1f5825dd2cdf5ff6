import Synchronization

extension Assignment.Certificate {
    /// Checks over all pairs that `assignment` is the best answer to `instance`; throws the first place where the proof fails.
    ///
    /// It reads nothing but the instance and the prices, and shares no step with the search that found them.
    public func prove(_ assignment: [Int32], of instance: Assignment.Instance, threads: Int = 1) throws(Fault) {
        let proof = Proof(
            certificate: self, assignment: assignment, capacities: instance.capacities, sense: instance.sense, threads: max(1, threads))
        // Reading fails only where the task does, and this one never throws.
        if let fault = (try? instance.read(Arena(), proof)) ?? nil { throw fault }
    }
}

/// The check of a certificate against the rows of an instance.
struct Proof: RowTask {
    let certificate: Assignment.Certificate
    let assignment: [Int32]
    let capacities: [Int32]
    let sense: Assignment.Sense
    var threads = 1

    func run<Rows: RowReading>(_ rows: Rows) -> Assignment.Certificate.Fault? {
        let (rowCount, columnCount) = (min(assignment.count, certificate.rowPrices.count), certificate.columnPrices.count)
        guard rowCount == rows.rows, assignment.count == rowCount else { return .row(rowCount) }
        guard columnCount == rows.columns, capacities.count == columnCount else { return .column(columnCount) }
        return rowFault() ?? columnFault() ?? pairFault(rows)
    }

    private func rowFault() -> Assignment.Certificate.Fault? {
        let unmatched = certificate.unmatched
        for (row, column) in assignment.enumerated() {
            let price = certificate.rowPrices[row]
            guard -unmatched...unmatched ~= price, column >= 0 || price == unmatched else { return .row(row) }
            guard Int(column) < capacities.count else { return .unpaid(row: row, column: Int(column)) }
        }
        return nil
    }

    private func columnFault() -> Assignment.Certificate.Fault? {
        var held = Array(repeating: Int32(0), count: capacities.count)
        for column in assignment where column >= 0 { held[Int(column)] += 1 }
        return capacities.indices.first { column in
            let (price, free) = (certificate.columnPrices[column], capacities[column] - held[column])
            return free < 0 || !(-2 * certificate.unmatched...0 ~= price) || price != 0 && free > 0
        }.map { .column($0) }
    }

    /// No pair costs less than its prices, and those that are matched cost exactly that.
    private func pairFault<Rows: RowReading>(_ rows: Rows) -> Assignment.Certificate.Fault? {
        // Rows count a score s as a cost of -1 - s, see Arc: one less than the certificate does.
        let shift: Int64 = sense == .greatest ? 1 : 0
        let short = certificate.columnPrices.map { Int32(truncatingIfNeeded: max($0, Prices.lowest)) }
        let first = Mutex<(row: Int, fault: Assignment.Certificate.Fault)?>(nil)
        short.withUnsafeBufferPointer { short in
            Threads.share(rows.rows, among: rows.size < Threads.leastPairs ? 1 : threads) { piece, _ in
                for row in piece {
                    guard let fault = pairFault(row, certificate.rowPrices[row] - shift, rows, short) else { continue }
                    first.withLock { if row < $0?.row ?? .max { $0 = (row, fault) } }
                    return
                }
            }
        }
        return first.withLock { $0?.fault }
    }

    private func pairFault<Rows: RowReading>(
        _ row: Int, _ price: Int64, _ rows: Rows, _ short: UnsafeBufferPointer<Int32>
    ) -> Assignment.Certificate.Fault? {
        // Most rows are proven by a bound that reads eight pairs at once; the exact look is for the few with prices of many digits.
        let isProven = rows.bound(row, short).map { Int64($0) >= price } ?? false
        return (isProven ? nil : cheaper(row, price, rows)) ?? unpaid(row, price, rows)
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
