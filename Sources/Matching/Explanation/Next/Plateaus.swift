/// Mentors among whom mentees can change round at no cost, and so at the same distance from everybody.
///
/// Scores are few whole numbers, so in a large pool most mentors lie on one plateau, and searches walk over a few plateaus instead of thousands of
/// mentors. They are the strongly connected components of the arcs without slack, found by Tarjan's method.
struct Plateaus {
    private(set) var count = 0
    /// The plateau of each column, and of the outside.
    private(set) var of: [Int32]

    init(_ slacks: Slacks) {
        var arcs = BitRows(nodes: slacks.width + 1)
        for row in slacks.run.assignment.indices {
            let own = slacks.own(row)
            slacks.eachLeaving(row) { node, slack in if slack == 0 { arcs.insert(own, node) } }
        }
        slacks.eachPlace { from, to, slack in if slack == 0 { arcs.insert(from, to) } }
        of = Array(repeating: -1, count: arcs.nodes)
        var walk = Walk(nodes: arcs.nodes)
        for node in 0..<arcs.nodes where walk.order[node] < 0 { visit(node, arcs, &walk) }
    }

    private struct Walk {
        /// When each node was met first, and the earliest that it leads back to.
        var order: [Int32]
        var earliest: [Int32]
        /// Where to go on with the arcs of a node.
        var cursors: [Int]
        var path: [Int] = []
        /// Nodes met whose plateau is not known yet.
        var waiting: [Int] = []
        private var met: Int32 = 0

        init(nodes: Int) {
            order = Array(repeating: -1, count: nodes)
            earliest = order
            cursors = Array(repeating: 0, count: nodes)
        }

        mutating func meet(_ node: Int) {
            (order[node], earliest[node]) = (met, met)
            met += 1
            path.append(node)
            waiting.append(node)
        }
    }

    private mutating func visit(_ start: Int, _ arcs: BitRows, _ walk: inout Walk) {
        walk.meet(start)
        while let node = walk.path.last {
            if let next = arcs.next(node, from: walk.cursors[node]) {
                walk.cursors[node] = next + 1
                if walk.order[next] < 0 {
                    walk.meet(next)
                } else if of[next] < 0 {
                    walk.earliest[node] = min(walk.earliest[node], walk.order[next])
                }
                continue
            }
            walk.path.removeLast()
            if walk.earliest[node] == walk.order[node] { close(node, &walk) }
            if let before = walk.path.last { walk.earliest[before] = min(walk.earliest[before], walk.earliest[node]) }
        }
    }

    private mutating func close(_ first: Int, _ walk: inout Walk) {
        while let node = walk.waiting.popLast() {
            of[node] = Int32(count)
            if node == first { break }
        }
        count += 1
    }
}

/// Which nodes each node has an arc to, a bit a pair.
private struct BitRows {
    let nodes: Int
    private let words: Int
    private var bits: [UInt64]

    init(nodes: Int) {
        self.nodes = nodes
        words = nodes / 64 + 1
        bits = Array(repeating: 0, count: nodes * words)
    }

    mutating func insert(_ from: Int, _ to: Int) { bits[from * words + to >> 6] |= 1 << UInt64(to & 63) }

    func next(_ from: Int, from start: Int) -> Int? {
        guard start < nodes else { return nil }
        var word = start >> 6
        var found = bits[from * words + word] & (~0 << UInt64(start & 63))
        while found == 0 {
            word += 1
            guard word < words else { return nil }
            found = bits[from * words + word]
        }
        return word << 6 | found.trailingZeroBitCount
    }
}
