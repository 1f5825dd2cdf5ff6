/// One row's worths (price minus cost, `Int32.min` where forbidden) and, of each eight, the greatest.
///
/// The greatest of 32 groups of columns are all different columns, so the k-th greatest of these is a worth that at least k columns reach:
/// a threshold that a second, short sweep can use, without sorting a row. The loops are plain, so that the compiler makes vectors of them.
struct RowScratch {
    private static let block = 64
    private static let groups = 32
    /// Beyond this, worths might not fit 32 bits together with the lowest price, nor stay apart from those priced out.
    static let widest: Int32 = 1 << 29

    private let blocks: Int
    private let worths: UnsafeMutablePointer<Int32>
    /// Eight lanes a block: lane `l` is the greatest of the columns `l`, `l + 8` … of the block.
    private let greatest: UnsafeMutablePointer<Int32>
    private let sorted: UnsafeMutablePointer<Int32>

    init(_ memory: Arena, columns: Int) {
        blocks = (columns + Self.block - 1) / Self.block
        worths = memory.make(blocks * Self.block, of: Int32.min)
        greatest = memory.make(blocks * 8, of: Int32.min)
        sorted = memory.make(Self.groups, of: Int32.min)
    }

    /// Lays the row out and gives a worth that at least `wanted` columns reach, `Int32.min` where fewer are allowed, or nil where some cost is
    /// too far from 0 for 32 bits.
    func threshold<Score: DenseScore>(
        _ scores: UnsafePointer<Score>, _ rows: DenseRows<Score>, _ prices: UnsafeMutablePointer<Int32>?, _ wanted: Int
    ) -> Int32? {
        let wild = prices.map { lay(scores, rows, $0) } ?? lay(scores, rows)
        guard wild < Self.widest else { return nil }
        findGreatest()
        return wanted <= Self.groups ? sortedGroups()[wanted &- 1] : .min
    }

    /// Lays a row out while all prices are 0; gives the bits of all costs together.
    private func lay<Score: DenseScore>(_ scores: UnsafePointer<Score>, _ rows: DenseRows<Score>) -> Int32 {
        let bar = rows.bar
        var wild: Int32 = 0
        for column in 0..<rows.columns {
            let score = scores[column].wide
            let (cost, barred) = (score ^ bar.flip, bar.bits(score))
            worths[column] = (~barred & (0 &- cost)) | (barred & .min)
            wild |= ~barred & (cost ^ (cost >> 31))
        }
        return wild
    }

    private func lay<Score: DenseScore>(
        _ scores: UnsafePointer<Score>, _ rows: DenseRows<Score>, _ prices: UnsafeMutablePointer<Int32>
    ) -> Int32 {
        let bar = rows.bar
        var wild: Int32 = 0
        for column in 0..<rows.columns {
            let score = scores[column].wide
            let (cost, barred) = (score ^ bar.flip, bar.bits(score))
            worths[column] = (~barred & (prices[column] &- cost)) | (barred & .min)
            wild |= ~barred & (cost ^ (cost >> 31))
        }
        return wild
    }

    private func findGreatest() {
        for block in 0..<blocks {
            let (from, to) = (worths + block &* Self.block, greatest + block &* 8)
            for lane in 0..<8 {
                let low = max(max(from[lane], from[lane &+ 8]), max(from[lane &+ 16], from[lane &+ 24]))
                let high = max(max(from[lane &+ 32], from[lane &+ 40]), max(from[lane &+ 48], from[lane &+ 56]))
                to[lane] = max(low, high)
            }
        }
    }

    private func sortedGroups() -> UnsafeMutablePointer<Int32> {
        for lane in 0..<Self.groups { sorted[lane] = .min }
        var start = 0
        while start &+ Self.groups <= blocks &* 8 {
            for lane in 0..<Self.groups { sorted[lane] = max(sorted[lane], greatest[start &+ lane]) }
            start &+= Self.groups
        }
        for lane in 0..<(blocks &* 8 &- start) { sorted[lane] = max(sorted[lane], greatest[start &+ lane]) }
        for lane in 1..<Self.groups {
            let worth = sorted[lane]
            var place = lane
            while place > 0, sorted[place &- 1] < worth {
                sorted[place] = sorted[place &- 1]
                place &-= 1
            }
            sorted[place] = worth
        }
        return sorted
    }

    /// Calls `body` with the columns that reach a threshold. Each row begins elsewhere, so that rows do not all list the same ones of many equals.
    @inline(__always)
    func each(atLeast threshold: Int32, of row: Int, _ body: (Int) -> Void) {
        let lanes = blocks &* 8
        let begin = lanes == 0 ? 0 : (row &* 40_503 & 0xFFFF) % lanes
        each(begin..<lanes, threshold, body)
        each(0..<begin, threshold, body)
    }

    @inline(__always)
    private func each(_ lanes: Range<Int>, _ threshold: Int32, _ body: (Int) -> Void) {
        for lane in lanes where greatest[lane] >= threshold {
            let start = (lane & ~7) << 3 | lane & 7
            for column in stride(from: start, to: start &+ Self.block, by: 8) where worths[column] >= threshold { body(column) }
        }
    }
}
