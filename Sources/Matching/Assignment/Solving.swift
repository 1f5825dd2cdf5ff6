extension Assignment.Instance {
    /// The best matching, proven: ``Assignment/Sense/greatest`` or ``Assignment/Sense/least``, as the instance asks.
    ///
    /// The same instance always gives the same answer. Among equally good answers the order of rows and columns decides: to make that order
    /// no advantage, shuffle people by a stated seed first.
    public func best() throws(Assignment.Problem) -> Assignment.Answer {
        let solver = try PlainSolver(self)
        if sense == .least, let row = solver.assignment.firstIndex(of: -1) { throw .unmatchable(row: row) }
        let certificate = Assignment.Certificate(
            rowPrices: solver.rowPrices, columnPrices: solver.columnPrices, top: solver.top, unmatched: solver.unmatched)
        do throws(Assignment.Certificate.Fault) {
            try certificate.prove(solver.assignment, of: self)
        } catch {
            throw .uncertified(error)
        }
        var total: Int64 = 0
        for row in 0..<rows { eachPair(of: row) { if $0 == solver.assignment[row] { total += Int64($1) } } }
        return Assignment.Answer(
            assignment: solver.assignment, pairs: solver.assignment.count { $0 >= 0 }, total: total, certificate: certificate)
    }
}
