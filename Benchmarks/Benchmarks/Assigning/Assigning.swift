import Benchmark
import Matching

/// A pool like a programme's: scores of 1 to 100 with many ties, one pair in eight forbidden, one to three places a mentor.
func pool(rows: Int) -> Assignment.Instance? {
    let columns = rows * 6 / 10
    var state: UInt64 = 20_260_801
    func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
    let scores = (0..<(rows * columns)).map { _ in UInt8(next(8) == 0 ? 0 : 1 + (next(34) + next(34) + next(34))) }
    let capacities = (0..<columns).map { _ in Int32(1 + next(3)) }
    return try? Assignment.Instance(rows: rows, columns: columns, capacities: capacities, scores: .init(scores))
}

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(metrics: [.wallClock, .cpuUser, .mallocCountTotal, .peakMemoryResident], maxDuration: .seconds(3))
    for rows in [100, 1000, 3000] {
        guard let instance = pool(rows: rows) else { continue }
        Benchmark("solve and prove \(rows)") { _ in blackHole(try instance.best()) }
        guard let board = try? Assignment.Board(instance) else { continue }
        Benchmark("lock a pair of \(rows)") { benchmark in
            var changed = board
            try? changed.lock(row: benchmark.currentIteration % rows, column: 7)
            blackHole(changed.answer.total)
        }
        Benchmark("what each mentor would cost one of \(rows)") { _ in blackHole(try board.prices(ofRow: 3)) }
    }
}
