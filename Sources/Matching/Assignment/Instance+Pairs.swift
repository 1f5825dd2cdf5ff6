extension Assignment.Instance {
    /// Calls `body` with every allowed pair of a row, columns ascending.
    func eachPair(of row: Int, _ body: (_ column: Int, _ score: Int32) -> Void) {
        switch scores {
        case .bytes(let values):
            values.read { all in
                for column in 0..<columns {
                    let score = Int32(all[row * columns + column])
                    if score > 0, score >= floor { body(column, score) }
                }
            }
        case .integers(let values, let forbidden):
            values.read { all in
                for column in 0..<columns {
                    let score = all[row * columns + column]
                    if score != forbidden, score >= floor { body(column, score) }
                }
            }
        case .listed(let starts, let columns, let scores):
            starts.read { starts in
                columns.read { columns in
                    scores.read { scores in
                        for place in Int(starts[row])..<Int(starts[row + 1]) where scores[place] >= floor { body(Int(columns[place]), scores[place]) }
                    }
                }
            }
        }
    }

    /// The score of a pair, or nil where it is forbidden.
    public func score(row: Int, column: Int) -> Int32? {
        var found: Int32?
        eachPair(of: row) { if $0 == column { found = $1 } }
        return found
    }

    static func check(
        _ rowStarts: Assignment.Values<Int64>, _ listed: Assignment.Values<Int32>, _ columns: Int
    ) throws(Assignment.Problem) {
        try rowStarts.read { starts throws(Assignment.Problem) in
            try listed.read { listed throws(Assignment.Problem) in
                guard starts.first == 0, starts.last == Int64(listed.count) else { throw .starts(of: .listedColumns, list: starts.count - 2) }
                for row in 0..<(starts.count - 1) {
                    guard starts[row] <= starts[row + 1], starts[row + 1] <= Int64(listed.count) else { throw .starts(of: .listedColumns, list: row) }
                    var before: Int32 = -1
                    for place in Int(starts[row])..<Int(starts[row + 1]) {
                        guard listed[place] > before, Int(listed[place]) < columns else {
                            throw .entry(of: .listedColumns, list: row, position: place)
                        }
                        before = listed[place]
                    }
                }
            }
        }
    }
}
