extension Assignment.Instance {
    /// The score of a pair, or nil where it is forbidden or outside the instance.
    public func score(row: Int, column: Int) -> Int32? {
        guard 0..<rows ~= row, 0..<columns ~= column else { return nil }
        let found: Int32? =
            switch scores {
            case .bytes(let values): values.read { $0[row * columns + column] }.nonzero
            case .integers(let values, let forbidden): values.read { $0[row * columns + column] }.unless(forbidden)
            case .listed(let starts, let listed, let scores):
                starts.read { starts in listed.read { place(of: column, in: $0, Int(starts[row])..<Int(starts[row + 1])) } }.map { place in
                    scores.read { $0[place] }
                }
            }
        return found.flatMap { $0 < floor ? nil : $0 }
    }

    private func place(of column: Int, in listed: UnsafeBufferPointer<Int32>, _ range: Range<Int>) -> Int? {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(listed[middle]) < column { low = middle + 1 } else { high = middle }
        }
        return low < range.upperBound && Int(listed[low]) == column ? low : nil
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

extension UInt8 {
    fileprivate var nonzero: Int32? { self == 0 ? nil : Int32(self) }
}

extension Int32 {
    fileprivate func unless(_ forbidden: Int32?) -> Int32? { self == forbidden ? nil : self }
}
