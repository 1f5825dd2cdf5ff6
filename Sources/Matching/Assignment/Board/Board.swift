extension Assignment {
    /// A matching that stays the best while people lock, forbid and swap pairs, come and go.
    ///
    /// Each change starts from the last answer and its prices and costs an augmenting path or two, not a new solution. A board is a value: keep
    /// the old one to take a change back. What cannot be done is refused and changes nothing.
    public struct Board: Sendable {
        public let instance: Instance
        /// The best answer to the instance as it has been changed. Locked pairs belong to it; its certificate leaves them and their places out.
        public private(set) var answer: Answer
        /// Places of each column, those that joined included.
        public internal(set) var capacities: [Int32]
        var edits = Edits()
        /// The best matching of all rows that are not locked, with its prices in the solver's own costs.
        var state: State

        struct State: Sendable {
            var assignment: [Int32]
            var rowPrices: [Int64]
            var columnPrices: [Int64]
            var free: [Int32]
        }

        /// Why a change is not made.
        public enum Refusal: Error, Sendable, Hashable {
            case noSuchRow(Int)
            case noSuchColumn(Int)
            /// A rule or an edit forbids the pair, whatever anybody locks.
            case forbidden(row: Int, column: Int)
            /// All places of the column are locked for others.
            case full(column: Int)
            /// The row is locked with this column: unlock it first.
            case locked(row: Int, column: Int)
            /// The row has no column to exchange.
            case unmatched(row: Int)
            /// An array of scores, or a capacity, does not fit the board.
            case shape
            /// The prices do not prove the answer: a defect of the solver, found by its own check.
            case uncertified(Certificate.Fault)
        }

        /// Solves the instance. With ``Sense/least``, a row that cannot be matched stays unmatched here.
        public init(_ instance: Instance) throws(Refusal) {
            self.instance = instance
            capacities = instance.capacities
            state = State(
                assignment: Array(repeating: -1, count: instance.rows), rowPrices: Array(repeating: 0, count: instance.rows),
                columnPrices: Array(repeating: 0, count: instance.columns), free: instance.capacities)
            let nothing = Certificate(rowPrices: [], columnPrices: [], unmatched: 0)
            answer = Answer(assignment: [], pairs: 0, total: 0, certificate: nothing)
            try resolve(nil)
        }

        /// The score of a pair, locked or not, or nil where it is forbidden.
        public func score(row: Int, column: Int) -> Int32? {
            guard 0..<rows ~= row, 0..<columns ~= column, !edits.forbids(row, column) else { return nil }
            if row < instance.rows, column < instance.columns { return instance.score(row: row, column: column) }
            return edits.joinedScore(row, column, in: instance).flatMap { $0 < instance.floor ? nil : $0 }
        }

        var rows: Int { state.assignment.count }
        var columns: Int { capacities.count }

        /// Applies the steps to the last answer (or solves from nothing), checks the proof and keeps what came out.
        mutating func resolve(_ steps: [RepairStep]?) throws(Refusal) {
            let task = Resolving(board: self, steps: steps)
            guard let outcome = try? instance.read(task.memory, task) else { return }
            state = outcome.state
            answer = outcome.answer
            if let fault = outcome.fault { throw .uncertified(fault) }
        }
    }
}

/// One solution or re-solution of a board.
private struct Resolving: RowTask {
    let board: Assignment.Board
    let steps: [RepairStep]?
    let memory = Arena()

    struct Outcome {
        let state: Assignment.Board.State
        let answer: Assignment.Answer
        let fault: Assignment.Certificate.Fault?
    }

    func run<Base: RowReading>(_ base: Base) -> Outcome {
        guard let steps else {
            var solver = Solver(memory, base, capacities: board.capacities)
            solver.solve()
            return outcome(EditedRows(memory, base, board.edits, of: board.instance), solver.tableau)
        }
        let rows = EditedRows(memory, base, board.edits, of: board.instance)
        let tableau = Tableau(memory, board.state)
        var repair = Repair(memory, rows, tableau)
        for step in steps { repair.apply(step) }
        return outcome(rows, tableau)
    }

    private func outcome<Base: RowReading>(_ rows: EditedRows<Base>, _ tableau: Tableau) -> Outcome {
        for row in board.edits.locks.keys { tableau.rowPrices[row] = tableau.unmatched }
        for row in board.edits.gone { tableau.rowPrices[row] = tableau.unmatched }
        let state = tableau.state
        let certificate = board.instance.certificate(tableau)
        var open = board.capacities
        for column in board.edits.locks.values { open[column] -= 1 }
        let proof = Proof(certificate: certificate, assignment: state.assignment, capacities: open, sense: board.instance.sense)
        var assignment = state.assignment
        for (row, column) in board.edits.locks { assignment[row] = Int32(column) }
        var total: Int64 = 0
        for (row, column) in assignment.enumerated() where column >= 0 {
            total += Int64((rows.ownCost(row, Int(column)) ?? 0) ^ board.instance.flip)
        }
        let answer = Assignment.Answer(
            assignment: assignment, pairs: assignment.count { $0 >= 0 }, total: total, certificate: certificate)
        return Outcome(state: state, answer: answer, fault: proof.run(rows))
    }
}

extension Tableau {
    init(_ memory: Arena, _ state: Assignment.Board.State) {
        self.init(memory, rows: state.assignment.count, columns: state.free.count, capacities: state.free)
        for (row, column) in state.assignment.enumerated() {
            rowPrices[row] = state.rowPrices[row]
            guard column >= 0 else { continue }
            match(row, Int(column))
            free[Int(column)] += 1
        }
        for (column, price) in state.columnPrices.enumerated() { prices.lower(column, by: -price) }
    }

    var state: Assignment.Board.State {
        .init(
            assignment: Array(UnsafeBufferPointer(start: assignment, count: rows)),
            rowPrices: Array(UnsafeBufferPointer(start: rowPrices, count: rows)),
            columnPrices: Array(UnsafeBufferPointer(start: prices.exact, count: columns)),
            free: Array(UnsafeBufferPointer(start: free, count: columns)))
    }
}
