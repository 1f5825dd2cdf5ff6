/// What pairs lack of being paid for at the certificate's prices: never below 0, and 0 for every pair that came out.
struct Slacks {
    let run: MatchRun
    let width: Int
    let unmatched: Int64
    private let floor: UInt8
    private let rowPrices: [Int64]
    private let columnPrices: [Int64]
    private let holds: [Bool]
    private let hasRoom: [Bool]

    /// A stable matching has no prices.
    init?(_ run: MatchRun) {
        guard let prices = run.certificate else { return nil }
        self.run = run
        let capacities = run.instance.capacities
        width = capacities.count
        floor = UInt8(clamping: max(1, run.instance.floor))
        unmatched = prices.unmatched
        rowPrices = prices.rowPrices
        // A mentor without places lies beyond all limits.
        columnPrices = capacities.indices.map { capacities[$0] > 0 ? prices.columnPrices[$0] : -4 * prices.unmatched }
        var counts = Array(repeating: Int32(0), count: width)
        for column in run.assignment where column >= 0 { counts[Int(column)] += 1 }
        holds = counts.map { $0 > 0 }
        hasRoom = counts.indices.map { counts[$0] < capacities[$0] }
    }

    /// All that is free, left out or comes in meets in one node beside the columns.
    var outside: Int { width }

    /// One pair forced on a matching loses at most one other, so no step above two belongs to a best way.
    var limit: Int64 { 2 * unmatched }

    func own(_ row: Int) -> Int { run.assignment[row] < 0 ? outside : Int(run.assignment[row]) }

    func score(_ row: Int, _ column: Int) -> UInt8 { run.scores[row &* width &+ column] }

    /// Calls `body` with each column but the row's own that it may have.
    @inline(__always)
    func each(_ row: Int, _ body: (_ column: Int, _ slack: Int64) -> Void) {
        let (own, price) = (own(row), rowPrices[row])
        // Three sweeps over all pairs are most of the work: in place, and each index checked once.
        run.scores.withUnsafeBufferPointer { scores in
            columnPrices.withUnsafeBufferPointer { prices in
                guard let line = scores.baseAddress.map({ $0 + row &* width }), let prices = prices.baseAddress else { return }
                for column in 0..<width where line[column] >= floor && column != own {
                    body(column, 0 &- Int64(line[column]) &- price &- prices[column])
                }
            }
        }
    }

    /// Whether there is anybody else for the row at all.
    func hasChoice(_ row: Int) -> Bool {
        var has = false
        each(row) { _, slack in has = has || slack < limit }
        return has
    }

    /// What it costs that somebody goes from the row's column to another or out.
    @inline(__always)
    func eachLeaving(_ row: Int, _ body: (_ node: Int, _ slack: Int64) -> Void) {
        each(row, body)
        if run.assignment[row] >= 0 { body(outside, unmatched &- rowPrices[row]) }
    }

    /// Free places are filled from outside at no cost; a place that is given up costs its price.
    func eachPlace(_ body: (_ from: Int, _ to: Int, _ slack: Int64) -> Void) {
        for column in 0..<width {
            if hasRoom[column], run.instance.capacities[column] > 0 { body(column, outside, 0) }
            if holds[column] { body(outside, column, -columnPrices[column]) }
        }
    }
}
