/// The next best mentor of every matched mentee.
///
/// Taking a mentee away from their mentor leaves a place free; whoever makes room for them moves on into it, into another free place, or stays
/// without, and somebody from outside may come in. All that is free, left out or comes in meets in one node, the outside.
///
/// All steps are paid in what the certificate's prices leave over, which is never below 0. The last step is to the plateau of the mentee's own
/// mentor, so all mentees of a plateau share one search for the ways that lead there. It ends when none of them can find anything cheaper.
/// ``Explanation/next(forMentee:)`` gives the same price, and looks at everybody for it.
struct NextBest {
    private let slacks: Slacks
    private let plateaus: Plateaus
    /// The rows of each plateau, those from outside included.
    private let rows: [[Int]]
    private(set) var found: [Found?]

    struct Found {
        let mentor: Int
        let price: Price
    }

    /// - Parameter widest: of how many plateaus all distances are kept in 64 bits where bytes are not enough; 32 MB unless said
    init?(_ run: MatchRun, widest: Int = 2048, progress: (Int) -> Void) {
        guard let slacks = Slacks(run) else { return nil }
        let plateaus = Plateaus(slacks)
        var rows = Array(repeating: [Int](), count: plateaus.count)
        for row in run.assignment.indices { rows[Int(plateaus.of[slacks.own(row)])].append(row) }
        (self.slacks, self.plateaus, self.rows) = (slacks, plateaus, rows)
        found = Array(repeating: nil, count: run.assignment.count)
        var done = 0
        let far = search(rows.map { $0.filter { run.assignment[$0] >= 0 } }, UInt8.self, below: 255, &done, progress)
        guard far.contains(where: { !$0.isEmpty }) else { return }
        if plateaus.count <= widest {
            _ = search(far, UInt64.self, below: slacks.limit, &done, progress)
        } else {
            searchAlone(far.flatMap(\.self), &done, progress)
        }
    }

    private mutating func searchAlone(_ rows: [Int], _ done: inout Int, _ progress: (Int) -> Void) {
        let search = FarSearch(slacks, plateaus, rows: self.rows)
        for row in rows {
            found[row] = search.nearest(row).map { Found(mentor: $0.mentor, price: price($0.cost)) }
            done += 1
            progress(done)
        }
    }

    /// So many mentees share a search that their steps still lie in the processor's cache.
    private static let together = 32

    /// Finds the next best for these rows of each plateau; gives those back who have none nearby.
    private mutating func search<Distance: FixedWidthInteger & UnsignedInteger & Sendable & BitwiseCopyable>(
        _ asked: [[Int]], _: Distance.Type, below limit: Int64, _ done: inout Int, _ progress: (Int) -> Void
    ) -> [[Int]] {
        let memory = Arena()
        var ways = PlateauWays<Distance>(memory, count: plateaus.count, limit: limit)
        connect(&ways, line: memory.make(plateaus.count, of: .max))
        let lines = (0..<Self.together).map { _ in memory.make(plateaus.count, of: Distance.max) }
        return asked.enumerated().map { plateau, rows in
            stride(from: 0, to: rows.count, by: Self.together).flatMap { start in
                let part = rows[start..<min(start + Self.together, rows.count)]
                let far = search(part, on: plateau, ways, lines)
                done += part.count - far.count
                progress(done)
                return far
            }
        }
    }

    private func connect<Distance>(_ ways: inout PlateauWays<Distance>, line: UnsafeMutablePointer<Distance>) {
        for (from, rows) in rows.enumerated() {
            line.update(repeating: .max, count: ways.count)
            for row in rows { slacks.eachLeaving(row) { shorten(line, $0, ways.distance($1)) } }
            for to in 0..<ways.count { ways.shorten(from, to, line[to]) }
        }
        slacks.eachPlace { ways.shorten(Int(plateaus.of[$0]), Int(plateaus.of[$1]), ways.distance($2)) }
        ways.sortArcs()
    }

    @inline(__always)
    private func shorten<Distance: FixedWidthInteger>(_ line: UnsafeMutablePointer<Distance>, _ node: Int, _ distance: Distance) {
        let plateau = Int(plateaus.of[node])
        line[plateau] = min(line[plateau], distance)
    }

    private mutating func search<Distance>(
        _ rows: ArraySlice<Int>, on plateau: Int, _ ways: PlateauWays<Distance>, _ lines: [UnsafeMutablePointer<Distance>]
    ) -> [Int] {
        for (place, row) in rows.enumerated() {
            lines[place].update(repeating: .max, count: ways.count)
            slacks.each(row) { shorten(lines[place], $0, ways.distance($1)) }
        }
        ways.start(at: plateau)
        var best = rows.indices.map { ways.shortest(lines[$0 - rows.startIndex]) }
        var level: Distance? = 0
        while let now = level {
            // A way found from here on costs its distance and at least the least step that is left.
            let reach = best.indices.reduce(Distance.zero) { max($0, best[$1].less(ways.least(lines[$1], from: now)).less(now)) }
            guard reach > 0 else { break }
            ways.pass(now, reach: reach)
            for place in best.indices { best[place] = ways.shortest(lines[place]) }
            level = ways.next(after: now)
        }
        var far: [Int] = []
        for (place, row) in rows.enumerated() {
            if best[place] < .max {
                found[row] = name(row, best[place], ways)
            } else if slacks.hasChoice(row) {
                far.append(row)
            }
        }
        return far
    }

    /// Of those met who cost the least, whoever fits the mentee best. Others may cost as little: a search ends before it has met all equals.
    private func name<Distance>(_ row: Int, _ cost: Distance, _ ways: PlateauWays<Distance>) -> Found {
        var mentor = -1
        slacks.each(row) { column, slack in
            guard ways.distance(slack).adding(ways.distances[Int(plateaus.of[column])]) == cost else { return }
            if mentor < 0 || slacks.score(row, column) > slacks.score(row, mentor) { mentor = column }
        }
        return Found(mentor: mentor, price: price(Int64(cost)))
    }

    private func price(_ cost: Int64) -> Price {
        // As the engine does: a lost pair costs as much as no difference between totals can.
        let pairs = (cost + slacks.unmatched / 2) / slacks.unmatched
        // The engine counts each pair's score as its points and one more.
        return Price(pairs: Int(pairs), points: Int(cost - pairs * slacks.unmatched - pairs))
    }
}

extension MatchRun {
    /// The next best mentor of every pair, in the order of ``pairs``, and what it would cost; nil where there is nobody else, and in a stable
    /// matching.
    ///
    /// Of several who cost the same, one is named, always the same one.
    /// - Parameter progress: called with how many are done
    public func nextBest(progress: (Int) -> Void = { _ in }) -> [Alternative?] {
        guard let next = NextBest(self, progress: progress) else { return pairs.map { _ in nil } }
        return pairs.map { pair in
            field.mentees.index[pair.mentee].flatMap { next.found[$0] }.map { found in
                Alternative(id: field.mentors.people[found.mentor].id, price: found.price)
            }
        }
    }
}
