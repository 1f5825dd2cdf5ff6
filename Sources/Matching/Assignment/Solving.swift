extension Assignment.Instance {
    /// The best matching, proven: ``Assignment/Sense/greatest`` or ``Assignment/Sense/least``, as the instance asks.
    ///
    /// The same instance always gives the same answer. Among equally good answers the order of rows and columns decides: to make that order
    /// no advantage, shuffle people by a stated seed first.
    /// - Parameters:
    ///   - threads: how many may read the rows at once; the answer is the same
    ///   - progress: told how far it is
    public func best(threads: Int = 1, _ progress: Assignment.Progress? = nil) throws(Assignment.Problem) -> Assignment.Answer {
        try proven(try unproven(threads: threads, progress), threads: threads)
    }

    func proven(_ answer: Assignment.Answer, threads: Int = 1) throws(Assignment.Problem) -> Assignment.Answer {
        do throws(Assignment.Certificate.Fault) {
            try answer.certificate.prove(answer.assignment, of: self, threads: threads)
        } catch {
            throw .uncertified(error)
        }
        return answer
    }

    /// The best matching before anybody has checked the proof, for those who measure solving and proving apart.
    package func unproven(threads: Int = 1, _ progress: Assignment.Progress? = nil) throws(Assignment.Problem) -> Assignment.Answer {
        guard rows < 1 << 26 else { throw .shape }
        let memory = Arena()
        return try read(memory, Solving(instance: self, memory: memory, threads: threads, progress: progress))
    }
}

/// Solving from nothing, or from lists that were made already.
struct Solving: RowTask {
    let instance: Assignment.Instance
    let memory: Arena
    var lists: Shortlists?
    var threads = 1
    var progress: Assignment.Progress?

    func run<Rows: RowReading>(_ rows: Rows) throws(Assignment.Problem) -> Assignment.Answer {
        var solver = Solver(memory, rows, capacities: instance.capacities, lists: lists)
        solver.solve(threads: max(1, threads), progress)
        return try instance.answer(solver.tableau, rows)
    }
}

extension Assignment.Instance {
    /// What the tableau says, in the scores and signs of the instance.
    func answer(_ tableau: Tableau, _ reader: some RowReading) throws(Assignment.Problem) -> Assignment.Answer {
        var (pairs, total) = (0, Int64(0))
        for row in 0..<rows where tableau.assignment[row] >= 0 {
            pairs += 1
            total += Int64((reader.cost(row, Int(tableau.assignment[row])) ?? 0) ^ flip)
        }
        let assignment = Array(UnsafeBufferPointer(start: tableau.assignment, count: rows))
        if sense == .least, let row = assignment.firstIndex(of: -1) { throw .unmatchable(row: row) }
        return Assignment.Answer(assignment: assignment, pairs: pairs, total: total, certificate: certificate(tableau))
    }

    /// The prices of a tableau. The solver counts a score s as a cost of -1 - s, which fits 32 bits; outside, it is -s.
    func certificate(_ tableau: Tableau) -> Assignment.Certificate {
        let shift: Int64 = sense == .greatest ? 1 : 0
        return Assignment.Certificate(
            rowPrices: (0..<tableau.rows).map { tableau.rowPrices[$0] + shift },
            columnPrices: Array(UnsafeBufferPointer(start: tableau.prices.exact, count: tableau.columns)), unmatched: tableau.unmatched + shift)
    }
}
