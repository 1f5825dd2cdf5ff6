/// The next best mentor of every matched mentee, by a shortest path each that stops at the first way out.
///
/// Taking a mentee away from their mentor leaves a place free; whoever makes room for them moves on into it, into another free place, or stays
/// without, and somebody from outside may come in. All that is free, left out or comes in meets in one node, the outside.
///
/// All steps are paid in what the certificate's prices leave over, which is never below 0, so the cheapest way is found first, and most end
/// after a few mentors. ``Explanation/next(forMentee:)`` gives the same price, and looks at everybody for it.
struct NextBest {
    private let run: MatchRun
    private let prices: Assignment.Certificate
    private let width: Int
    private let floor: UInt8
    private var outside: Int { width }
    private var holders: [[Int]]
    private var distances: [Int64]
    private var isSettled: [Bool]
    /// Which mentor the mentee would get, on the best way to each mentor.
    private var firsts: [Int32]

    init?(_ run: MatchRun) {
        guard let certificate = run.certificate else { return nil }
        (self.run, prices) = (run, certificate)
        width = run.field.mentors.people.count
        floor = UInt8(clamping: max(1, run.instance.floor))
        holders = Array(repeating: [], count: width)
        for (row, column) in run.assignment.enumerated() where column >= 0 { holders[Int(column)].append(row) }
        distances = Array(repeating: .max, count: width + 1)
        isSettled = Array(repeating: false, count: width + 1)
        firsts = Array(repeating: -1, count: width + 1)
    }

    mutating func next(of row: Int) -> (mentor: Int, price: Price)? {
        for node in distances.indices { (distances[node], isSettled[node]) = (.max, false) }
        let own = run.assignment[row] < 0 ? outside : Int(run.assignment[row])
        relax(row, at: 0, except: own, first: nil)
        // Ties end the search: in large pools most steps cost nothing, and walking through all of them would take thousands.
        while let node = nearest(), distances[node] < distances[own] {
            isSettled[node] = true
            if node == outside { leave(except: row) } else { pass(node) }
        }
        guard distances[own] < .max else { return nil }
        // As the engine does: a lost pair costs as much as no difference between totals can.
        let pairs = (distances[own] + prices.unmatched / 2) / prices.unmatched
        // The engine counts each pair's score as its points and one more.
        let points = distances[own] - pairs * prices.unmatched - pairs
        return (Int(firsts[own]), Price(pairs: Int(pairs), points: Int(points)))
    }

    /// A mentor who gets one more has room, or lets one of theirs go: to another mentor, or out.
    private mutating func pass(_ column: Int) {
        let distance = distances[column]
        if holders[column].count < Int(run.instance.capacities[column]) { reach(outside, at: distance, firsts[column]) }
        for holder in holders[column] {
            reach(outside, at: distance + prices.unmatched - prices.rowPrices[holder], firsts[column])
            relax(holder, at: distance, except: column, first: firsts[column])
        }
    }

    /// From outside somebody unmatched comes in, or a mentor gives a place up.
    private mutating func leave(except row: Int) {
        let distance = distances[outside]
        for other in run.assignment.indices where run.assignment[other] < 0 && other != row {
            relax(other, at: distance, except: outside, first: firsts[outside])
        }
        for column in 0..<width where !holders[column].isEmpty { reach(column, at: distance - prices.columnPrices[column], firsts[outside]) }
    }

    private mutating func reach(_ node: Int, at distance: Int64, _ first: Int32) {
        if distance < distances[node] { (distances[node], firsts[node]) = (distance, first) }
    }

    private func nearest() -> Int? {
        var found: Int?
        var least = Int64.max
        for node in distances.indices where !isSettled[node] && distances[node] < least { (found, least) = (node, distances[node]) }
        return found
    }

    /// A pair's cost is minus its score.
    private mutating func relax(_ row: Int, at base: Int64, except own: Int, first: Int32?) {
        for column in 0..<width where column != own && run.instance.capacities[column] > 0 {
            let score = run.scores[row * width + column]
            guard score >= floor else { continue }
            let distance = base - Int64(score) - prices.rowPrices[row] - prices.columnPrices[column]
            reach(column, at: distance, first ?? Int32(column))
        }
    }
}

extension MatchRun {
    /// The next best mentor of every pair, in the order of ``pairs``, and what it would cost; nil where there is nobody else, and in a stable
    /// matching.
    /// - Parameter progress: called with how many are done
    public func nextBest(progress: (Int) -> Void = { _ in }) -> [Alternative?] {
        guard var search = NextBest(self) else { return pairs.map { _ in nil } }
        return pairs.enumerated().map { place, pair in
            progress(place)
            return field.mentees.index[pair.mentee].flatMap { search.next(of: $0) }.map { found in
                Alternative(id: field.mentors.people[found.mentor].id, price: found.price)
            }
        }
    }
}
