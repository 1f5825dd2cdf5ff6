/// What is done with the rows of an instance; a protocol, because a closure cannot be generic, and each form of rows is compiled for itself.
protocol RowTask {
    associatedtype Result
    func run<Rows: RowReading>(_ rows: Rows) throws(Assignment.Problem) -> Result
}

extension Assignment.Instance {
    /// Makes costs of scores, see ``Arc``.
    var flip: Int32 { sense == .greatest ? -1 : 0 }

    /// Lends the rows to `task` in the form in which they are kept.
    func read<Task: RowTask>(_ memory: Arena, _ task: Task) throws(Assignment.Problem) -> Task.Result {
        switch scores {
        case .bytes(let values):
            try values.read { all throws(Assignment.Problem) in try task.run(dense(memory, all, forbidden: 0)) }
        case .integers(let values, let forbidden):
            try values.read { all throws(Assignment.Problem) in try task.run(dense(memory, all, forbidden: forbidden)) }
        case .listed(let starts, let listed, let scores):
            try starts.read { starts throws(Assignment.Problem) in
                try listed.read { listed throws(Assignment.Problem) in
                    try scores.read { scores throws(Assignment.Problem) in try task.run(sparse(memory, starts, listed, scores)) }
                }
            }
        }
    }

    private func dense<Score: DenseScore>(_ memory: Arena, _ all: UnsafeBufferPointer<Score>, forbidden: Int32?) -> DenseRows<Score> {
        DenseRows(
            rows: rows, columns: columns, scores: all.baseAddress ?? UnsafePointer(memory.makeNothing()),
            bar: Bar(floor: floor, forbidden: forbidden, flip: flip), scratch: RowScratch(memory, columns: columns))
    }

    private func sparse(
        _ memory: Arena, _ starts: UnsafeBufferPointer<Int64>, _ listed: UnsafeBufferPointer<Int32>, _ scores: UnsafeBufferPointer<Int32>
    ) -> ListedRows {
        ListedRows(
            rows: rows, columns: columns, starts: starts.baseAddress ?? UnsafePointer(memory.makeNothing()),
            listed: listed.baseAddress ?? UnsafePointer(memory.makeNothing()),
            scores: scores.baseAddress ?? UnsafePointer(memory.makeNothing()), flip: flip, floor: floor)
    }
}
