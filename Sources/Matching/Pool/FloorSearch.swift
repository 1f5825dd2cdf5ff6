/// The highest floor at which as many pairs are possible as without one.
///
/// Whether a floor costs a pair is a question of counting only, and its answer never turns back as the floor rises, so a binary search finds
/// the highest. What nobody can exceed is tried first: of `n` pairs the worst is at most the `n`th best of what each mentee could get at
/// best, and in most pools that floor holds.
struct FloorSearch {
    /// Counted at every floor, most pairs first.
    let pairs: Int
    /// In the instance's scores; 0 where nobody can be matched.
    let floor: Int32
    /// A greatest matching one point above the floor: it proves that the floor cannot rise.
    let above: [Int32]

    init(_ instance: Assignment.Instance, best: [UInt8]) {
        let descending = best.sorted(by: >)
        let places = instance.capacities.reduce(0) { $0 + Int($1) }
        let possible = min(descending.count { $0 > 0 }, places)
        var count = Assignment.PairCount(instance)
        func limit(_ pairs: Int) -> Int32 { pairs > 0 ? Int32(descending[pairs - 1]) : 0 }

        var found = possible > 0 ? count.most(scoringAtLeast: limit(possible)) : 0
        if found == possible {
            (pairs, floor) = (found, limit(found))
        } else {
            found = count.most(scoringAtLeast: 1)
            pairs = found
            floor = Self.search(below: limit(found), pairs: found, &count)
        }
        above = Self.matching(above: floor, best: descending, pairs: pairs, &count)
    }

    private static func search(below limit: Int32, pairs: Int, _ count: inout Assignment.PairCount) -> Int32 {
        guard pairs > 0, count.most(scoringAtLeast: limit) < pairs else { return limit }
        var (holds, fails): (Int32, Int32) = (1, limit)
        while fails - holds > 1 {
            let middle = (holds + fails) / 2
            if count.most(scoringAtLeast: middle) == pairs { holds = middle } else { fails = middle }
        }
        return holds
    }

    private static func matching(
        above floor: Int32, best: [UInt8], pairs: Int, _ count: inout Assignment.PairCount
    ) -> [Int32] {
        // Too few mentees have any pair above: that alone is the proof.
        if best.count(where: { Int32($0) > floor }) < pairs { return [] }
        _ = count.most(scoringAtLeast: floor + 1)
        return count.assignment
    }
}
