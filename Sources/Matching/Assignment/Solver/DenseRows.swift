/// A score as it lies in memory.
protocol DenseScore: BitwiseCopyable, Sendable {
    var wide: Int32 { get }
}

extension Int32: DenseScore {
    @inline(__always)
    var wide: Int32 { self }
}

extension UInt8: DenseScore {
    @inline(__always)
    var wide: Int32 { Int32(self) }
}

/// Rows that have a score for every column.
struct DenseRows<Score: DenseScore>: RowReading {
    let rows: Int
    let columns: Int
    let scores: UnsafePointer<Score>
    let forbidden: Int32?
    let floor: Int32
    let flip: Int32
    /// Where a row's worths are laid out while its best arcs are sought; each thread brings its own.
    let scratch: RowScratch

    @inline(__always)
    private func isAllowed(_ score: Int32) -> Bool { score != forbidden && score >= floor }

    @inline(__always)
    func each(_ row: Int, _ body: (Int, Int32) -> Void) {
        let scores = scores + row &* columns
        for column in 0..<columns {
            let score = scores[column].wide
            if isAllowed(score) { body(column, score ^ flip) }
        }
    }

    func cost(_ row: Int, _ column: Int) -> Int32? {
        let score = scores[row * columns + column].wide
        return isAllowed(score) ? score ^ flip : nil
    }

    func shortlist(_ row: Int, _ prices: Prices?, _ list: inout Shortlist) {
        var found = list
        let scores = scores + row &* columns
        guard let threshold = scratch.threshold(scores, self, prices?.short, found.room) else {
            each(row) { column, cost in
                let price = prices?.exact[column] ?? 0
                found.insert(Arc(key: Int64(cost) &- price, column: Int32(truncatingIfNeeded: column), cost: cost))
            }
            list = found
            return
        }
        if threshold > .min { found.rest = 1 &- Int64(threshold) }
        scratch.each(atLeast: max(threshold, .min + 1), columns) { column in
            let cost = scores[column].wide ^ flip
            let price = prices?.exact[column] ?? 0
            found.insert(Arc(key: Int64(cost) &- price, column: Int32(truncatingIfNeeded: column), cost: cost))
        }
        list = found
    }
}
