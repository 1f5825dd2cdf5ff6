/// One row's worths (price minus cost, `Int32.min` where forbidden) and, of each eight, the greatest.
///
/// The greatest of 32 groups of columns are all different columns, so the k-th greatest of these is a worth that at least k columns reach:
/// a threshold that a second, short sweep can use, without sorting a row.
struct RowScratch {
    private static let block = 64
    private static let groups = 32
    /// Beyond this, worths might not fit 32 bits.
    private static let widest: Int32 = 1 << 30

    private let worths: UnsafeMutablePointer<Int32>
    /// Eight lanes a block: lane `l` is the greatest of the columns `l`, `l + 8` … of the block.
    private let greatest: UnsafeMutablePointer<Int32>

    init(_ memory: Arena, columns: Int) {
        let blocks = (columns + Self.block - 1) / Self.block
        worths = memory.make(blocks * Self.block, of: Int32.min)
        greatest = memory.make(blocks * 8, of: Int32.min)
    }

    /// Lays the row out and gives a worth that at least `wanted` columns reach, `Int32.min` where fewer are allowed, or nil where some cost is
    /// too far from 0 for 32 bits.
    func threshold<Score>(
        _ scores: UnsafePointer<Score>, _ rows: DenseRows<Score>, _ prices: UnsafeMutablePointer<Int32>?, _ wanted: Int
    ) -> Int32? {
        let low = SIMD8<Int32>(repeating: .min)
        var (groups0, groups1, groups2, groups3, wild) = (low, low, low, low, SIMD8<Int32>.zero)
        var start = 0
        while start < rows.columns {
            var best = low
            for offset in stride(from: start, to: min(start &+ Self.block, rows.columns &- 7), by: 8) {
                let scores = Score.eight(scores + offset)
                let cost = scores ^ rows.flip
                let barred = (scores .< rows.floor) .| ((scores .== (rows.forbidden ?? 0)) .& SIMDMask(repeating: rows.forbidden != nil))
                let price = prices.map { Int32.eight($0 + offset) } ?? .zero
                let worth = (price &- cost).replacing(with: low, where: barred)
                UnsafeMutableRawPointer(worths + offset).storeBytes(of: worth, as: SIMD8<Int32>.self)
                wild |= (cost ^ (cost &>> 31)).replacing(with: 0, where: barred)
                best = best.replacing(with: worth, where: worth .> best)
            }
            if start &+ Self.block > rows.columns { best = tail(scores, rows, prices, best, &wild) }
            UnsafeMutableRawPointer(greatest + start / 8).storeBytes(of: best, as: SIMD8<Int32>.self)
            groups3 = groups3.replacing(with: best, where: best .> groups3)
            (groups0, groups1, groups2, groups3) = (groups3, groups0, groups1, groups2)
            start &+= Self.block
        }
        guard (wild .< Self.widest) == SIMDMask(repeating: true) else { return nil }
        return wantedGreatest(groups0, groups1, groups2, groups3, wanted)
    }

    /// The last columns, fewer than eight.
    @inline(never)
    private func tail<Score>(
        _ scores: UnsafePointer<Score>, _ rows: DenseRows<Score>, _ prices: UnsafeMutablePointer<Int32>?, _ best: SIMD8<Int32>,
        _ wild: inout SIMD8<Int32>
    ) -> SIMD8<Int32> {
        var best = best
        for column in (rows.columns & ~7)..<rows.columns {
            let score = scores[column].wide
            let cost = score ^ rows.flip
            let isAllowed = score != rows.forbidden && score >= rows.floor
            worths[column] = isAllowed ? (prices?[column] ?? 0) &- cost : .min
            if isAllowed { wild[column & 7] |= cost ^ (cost >> 31) }
            best[column & 7] = max(best[column & 7], worths[column])
        }
        return best
    }

    private func wantedGreatest(
        _ first: SIMD8<Int32>, _ second: SIMD8<Int32>, _ third: SIMD8<Int32>, _ fourth: SIMD8<Int32>, _ wanted: Int
    ) -> Int32 {
        guard wanted <= Self.groups else { return .min }
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.groups) { sorted in
            for (index, lanes) in [first, second, third, fourth].enumerated() {
                for lane in 0..<8 {
                    var place = index * 8 + lane
                    while place > 0, sorted[place - 1] < lanes[lane] {
                        sorted[place] = sorted[place - 1]
                        place -= 1
                    }
                    sorted[place] = lanes[lane]
                }
            }
            return sorted[wanted - 1]
        }
    }

    @inline(__always)
    func each(atLeast threshold: Int32, _ columns: Int, _ body: (Int) -> Void) {
        for lane in 0..<((columns &+ Self.block &- 1) / Self.block &* 8) where greatest[lane] >= threshold {
            let start = (lane & ~7) << 3 | lane & 7
            for column in stride(from: start, to: start &+ Self.block, by: 8) where worths[column] >= threshold { body(column) }
        }
    }
}
