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

/// Which scores are barred, in a form without branches.
struct Bar {
    let floor: Int32
    let forbidden: Int32
    /// All bits where there is a forbidden score.
    let forbids: Int32
    let flip: Int32

    init(floor: Int32, forbidden: Int32?, flip: Int32) {
        self.floor = floor
        self.forbidden = forbidden ?? 0
        forbids = forbidden == nil ? 0 : -1
        self.flip = flip
    }

    /// All bits for a barred score, none for an allowed one.
    @inline(__always)
    func bits(_ score: Int32) -> Int32 {
        (score < floor ? -1 : 0) | (score == forbidden ? forbids : 0)
    }
}

/// Rows that have a score for every column.
struct DenseRows<Score: DenseScore>: RowReading {
    static var shortlistRoom: Int { 16 }
    let rows: Int
    let columns: Int
    let scores: UnsafePointer<Score>
    let bar: Bar
    /// Where a row's worths are laid out while its best arcs are sought; each thread brings its own.
    let scratch: RowScratch

    var size: Int { rows * columns }

    func ofAnotherThread(_ memory: Arena) -> Self {
        DenseRows(rows: rows, columns: columns, scores: scores, bar: bar, scratch: RowScratch(memory, columns: columns))
    }

    @inline(__always)
    func each(_ row: Int, _ body: (Int, Int32) -> Void) {
        let scores = scores + row &* columns
        for column in 0..<columns {
            let score = scores[column].wide
            if bar.bits(score) == 0 { body(column, score ^ bar.flip) }
        }
    }

    func cost(_ row: Int, _ column: Int) -> Int32? {
        let score = scores[row * columns + column].wide
        return bar.bits(score) == 0 ? score ^ bar.flip : nil
    }

    func bound(_ row: Int, _ prices: UnsafeBufferPointer<Int32>) -> Int32? {
        let (scores, bar) = (scores + row &* columns, bar)
        var (lowest, wild) = (Int32.max, Int32(0))
        for column in 0..<columns {
            let score = scores[column].wide
            let (cost, barred) = (score ^ bar.flip, bar.bits(score))
            lowest = min(lowest, (~barred & (cost &- prices[column])) | (barred & .max))
            wild |= ~barred & (cost ^ (cost >> 31))
        }
        return wild < RowScratch.widest ? lowest : nil
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
        scratch.each(atLeast: max(threshold, .min + 1), of: row) { column in
            let cost = scores[column].wide ^ bar.flip
            let price = prices?.exact[column] ?? 0
            found.insert(Arc(key: Int64(cost) &- price, column: Int32(truncatingIfNeeded: column), cost: cost))
        }
        list = found
    }
}
