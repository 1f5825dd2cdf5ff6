/// Shortest ways over plateaus to one of them, all plateaus' distances at once.
///
/// `Distance.max` is too far to tell in that type. So most is settled in bytes, sixteen and more at an instruction, and only who has no way
/// nearby is looked at again in 64 bits.
struct PlateauWays<Distance: FixedWidthInteger & UnsignedInteger & Sendable & BitwiseCopyable> {
    let count: Int
    /// Everything from here on is too far.
    let limit: Int64
    /// From each plateau to the first one, to the second, and so on.
    private let arcs: UnsafeMutablePointer<Distance>
    let distances: UnsafeMutablePointer<Distance>
    private var near = NearArcs<Distance>()

    init(_ memory: Arena, count: Int, limit: Int64) {
        self.count = count
        self.limit = limit
        arcs = memory.make(count * count, of: .max)
        distances = memory.make(count, of: .max)
    }

    @inline(__always)
    func distance(_ slack: Int64) -> Distance { slack < limit ? Distance(truncatingIfNeeded: slack) : .max }

    @inline(__always)
    func shorten(_ from: Int, _ to: Int, _ distance: Distance) {
        let place = to &* count &+ from
        arcs[place] = min(arcs[place], distance)
    }

    /// To be called once all arcs are known.
    mutating func sortArcs() {
        for node in 0..<count { near.append(arcs + node * count, count) }
    }

    /// Begins with the steps that lead to `target` at once.
    func start(at target: Int) {
        distances.update(from: arcs + target &* count, count: count)
        distances[target] = 0
    }

    /// Makes the distances of `level` final that depend on steps of no cost alone, and goes one step on from there, at less than `reach`.
    ///
    /// Plateaus are numbered so that a step at no cost leads from a higher to a lower: looking back from low to high meets each once.
    func pass(_ level: Distance, reach: Distance) {
        for node in 0..<count where distances[node] == level {
            if reach <= near.steps || near.isWhole[node] {
                near.pass(node, level, reach: reach, distances)
            } else {
                passAll(node, level)
            }
        }
    }

    private func passAll(_ node: Int, _ level: Distance) {
        let line = arcs + node &* count
        for from in 0..<count { distances[from] = min(distances[from], line[from].adding(level)) }
    }

    /// The next distance that some plateau has.
    func next(after level: Distance) -> Distance? {
        var next = Distance.max
        for node in 0..<count { next = min(next, distances[node] > level ? distances[node] : .max) }
        return next < .max ? next : nil
    }

    /// The least step of a mentee to any plateau that is `level` away or farther.
    func least(_ line: UnsafeMutablePointer<Distance>, from level: Distance) -> Distance {
        var least = Distance.max
        for node in 0..<count { least = min(least, distances[node] >= level ? line[node] : .max) }
        return least
    }

    /// The shortest way of a mentee, as far as distances are known.
    func shortest(_ line: UnsafeMutablePointer<Distance>) -> Distance {
        var least = Distance.max
        for node in 0..<count { least = min(least, line[node].adding(distances[node])) }
        return least
    }
}

/// The few cheap arcs to each plateau, sorted by what they cost: near its end, a search needs no others. Where the dearer ones are few as well,
/// they are listed too, so that nobody reads a line that is all but empty.
private struct NearArcs<Distance: FixedWidthInteger & BitwiseCopyable> {
    let steps = 8
    private var starts: [Int32] = [0]
    private var nodes: [Int32] = []
    private(set) var isWhole: [Bool] = []
    private var dearStarts: [Int32] = [0]
    private var dear: [(node: Int32, cost: Distance)] = []

    mutating func append(_ line: UnsafeMutablePointer<Distance>, _ count: Int) {
        var piles = Array(repeating: [Int32](), count: steps)
        var others: [(node: Int32, cost: Distance)] = []
        for node in 0..<count where line[node] < .max {
            if line[node] < steps { piles[Int(line[node])].append(Int32(node)) } else { others.append((Int32(node), line[node])) }
        }
        for pile in piles {
            nodes += pile
            starts.append(Int32(nodes.count))
        }
        isWhole.append(others.count <= count / 32)
        if others.count <= count / 32 { dear += others }
        dearStarts.append(Int32(dear.count))
    }

    @inline(__always)
    func pass(_ node: Int, _ level: Distance, reach: Distance, _ distances: UnsafeMutablePointer<Distance>) {
        for step in 0..<(reach < steps ? Int(reach) : steps) {
            let distance = level.adding(Distance(truncatingIfNeeded: step))
            let place = node &* steps &+ step
            for arc in Int(starts[place])..<Int(starts[place &+ 1]) {
                let from = Int(nodes[arc])
                distances[from] = min(distances[from], distance)
            }
        }
        guard reach > steps else { return }
        for arc in dear[Int(dearStarts[node])..<Int(dearStarts[node &+ 1])] {
            distances[Int(arc.node)] = min(distances[Int(arc.node)], arc.cost.adding(level))
        }
    }
}

extension FixedWidthInteger {
    /// The sum, or the greatest number where it is above that.
    @inline(__always)
    func adding(_ other: Self) -> Self {
        let (sum, isAbove) = addingReportingOverflow(other)
        return isAbove ? .max : sum
    }

    /// The difference, or 0 where it is below that.
    @inline(__always)
    func less(_ other: Self) -> Self { self > other ? self &- other : 0 }
}
