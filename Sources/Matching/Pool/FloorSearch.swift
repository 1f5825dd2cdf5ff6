/// The highest floor at which as many pairs are possible as without one.
///
/// Whether a floor costs a pair is a question of counting only, and its answer never turns back as the floor rises, so a binary search finds
/// the highest. What nobody can exceed comes first (``Limit``): in most pools that floor holds, and solving there tells so.
struct FloorSearch {
    /// The most pairs that are possible, without a floor and at this one.
    let pairs: Int
    /// In the instance's scores; 0 where nobody can be matched.
    let floor: Int32
    /// Why one point more would lose a pair.
    let shortage: Assignment.PairCount.Shortage

    /// What no matching can exceed: of `n` pairs the worst is at most the `n`th best of what each row could get at best.
    struct Limit {
        let pairs: Int
        let floor: Int32
        fileprivate let best: [UInt8]
        fileprivate let descending: [UInt8]

        init(_ instance: Assignment.Instance, best: [UInt8]) {
            let places = instance.capacities.reduce(0) { $0 + Int($1) }
            self.best = best
            descending = best.sorted(by: >)
            pairs = min(descending.count { $0 > 0 }, places)
            floor = Self.floor(of: pairs, descending)
        }

        fileprivate static func floor(of pairs: Int, _ descending: [UInt8]) -> Int32 { pairs > 0 ? Int32(descending[pairs - 1]) : 0 }
    }

    /// - Parameter isReached: whether as many pairs as the limit allows are known to reach its floor
    init(_ instance: Assignment.Instance, _ limit: Limit, isReached: Bool) {
        var count = Assignment.PairCount(instance)
        if isReached || limit.pairs == 0 || count.canMatch(limit.pairs, scoringAtLeast: limit.floor) {
            (pairs, floor) = (limit.pairs, limit.floor)
        } else {
            pairs = count.most(scoringAtLeast: 1)
            floor = Self.search(upTo: Limit.floor(of: pairs, limit.descending), pairs: pairs, &count)
        }
        shortage = Self.shortage(above: floor, best: limit.best, pairs: pairs, &count)
    }

    private static func search(upTo limit: Int32, pairs: Int, _ count: inout Assignment.PairCount) -> Int32 {
        guard pairs > 0, !count.canMatch(pairs, scoringAtLeast: limit) else { return limit }
        var (holds, fails): (Int32, Int32) = (1, limit)
        while fails - holds > 1 {
            let middle = (holds + fails) / 2
            if count.canMatch(pairs, scoringAtLeast: middle) { holds = middle } else { fails = middle }
        }
        return holds
    }

    private static func shortage(
        above floor: Int32, best: [UInt8], pairs: Int, _ count: inout Assignment.PairCount
    ) -> Assignment.PairCount.Shortage {
        let low = best.indices.filter { Int32(best[$0]) <= floor }
        // So many have nothing above the floor that this alone loses a pair.
        if best.count - low.count < pairs { return .init(rows: low, columns: []) }
        _ = count.canMatch(pairs, scoringAtLeast: floor + 1)
        return count.shortage
    }
}
