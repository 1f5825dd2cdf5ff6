import Testing

@testable import Matching

@Suite struct AssignmentTests {
    @Test(arguments: 0..<8) func `a thousand small pools come out as trying everything does`(round: Int) throws {
        var dice = Dice(UInt64(round))
        for _ in 0..<125 {
            let pool = SmallPool.random(&dice)
            let best = pool.best()
            for instance in [try pool.dense(), try pool.small(), try pool.listed()] {
                let answer = try instance.best()
                #expect((answer.pairs, answer.total) == best, "\(pool)")
            }
        }
    }

    @Test(arguments: 0..<6) func `where places are short for many, all forms of the same scores come out alike, and proven`(round: Int) throws {
        var dice = Dice(UInt64(300 + round))
        // Some columns are wanted by all, as people are: prices differ, and rows pass each other on in long rows.
        let (rows, columns) = (260 + 40 * (round % 3), 160 + 40 * (round % 3))
        let wanted = (0..<columns).map { _ in Int32.random(in: 0...60, using: &dice) }
        let scores = (0..<rows).map { _ in
            wanted.map { Int.random(in: 0..<3, using: &dice) == 0 ? nil : $0 + Int32.random(in: 1...40, using: &dice) }
        }
        let pool = SmallPool(scores: scores, capacities: Array(repeating: 1, count: columns))
        let (dense, small, listed) = (try pool.dense().best(), try pool.small().best(), try pool.listed().best())
        #expect(dense.total == listed.total && dense.pairs == listed.pairs && small.total == listed.total)
    }

    @Test(arguments: 0..<4) func `every row is matched at the least cost, or the row that cannot be is named`(round: Int) throws {
        var dice = Dice(UInt64(100 + round))
        for _ in 0..<125 {
            let pool = SmallPool.random(&dice)
            let best = pool.best(<)
            do {
                let answer = try pool.dense(.least).best()
                #expect((answer.pairs, answer.total) == best, "\(pool)")
            } catch Assignment.Problem.unmatchable {
                #expect(best.pairs < pool.scores.count, "\(pool)")
            }
        }
    }

    @Test(arguments: 0..<2) func `pairs at least a threshold are counted, up and down`(round: Int) throws {
        var dice = Dice(UInt64(200 + round))
        for _ in 0..<100 {
            let pool = SmallPool.random(&dice)
            var count = Assignment.PairCount(try pool.small())
            for _ in 0..<4 {
                let threshold = Int32.random(in: 0...100, using: &dice)
                var above = pool
                above.scores = pool.scores.map { $0.map { $0.flatMap { $0 >= threshold ? $0 : nil } } }
                let (pairs, best) = (count.most(scoringAtLeast: threshold), above.best().pairs)
                #expect(pairs == best, "\(pool) \(threshold)")
                #expect(above.isMatched(count.assignment) && above.explains(count.shortage, pairs), "\(pool) \(threshold)")
                let (reached, missed) = (count.canMatch(best, scoringAtLeast: threshold), count.canMatch(best + 1, scoringAtLeast: threshold))
                #expect(reached && !missed, "\(pool) \(threshold)")
            }
            let floor = Int32.random(in: 0...100, using: &dice)
            var bounded = try pool.small()
            bounded.floor = floor
            let (answer, anew) = (try count.best(scoringAtLeast: floor), try bounded.best())
            #expect((answer.pairs, answer.total) == (anew.pairs, anew.total), "\(pool) \(floor)")
        }
    }
}

extension SmallPool {
    /// No forbidden pair and no more than the capacity.
    fileprivate func isMatched(_ assignment: [Int32]) -> Bool {
        assignment.enumerated().allSatisfy { $1 < 0 || scores[$0][Int($1)] != nil }
            && capacities.indices.allSatisfy { column in assignment.count { $0 == column } <= capacities[column] }
    }

    /// The rows of a shortage know no other columns, and the places that these have are too few by just the pairs that are missing.
    fileprivate func explains(_ shortage: Assignment.PairCount.Shortage, _ pairs: Int) -> Bool {
        let places = shortage.columns.reduce(0) { $0 + min(Int(capacities[$1]), 9) }
        return shortage.rows.count - places == scores.count - pairs
            && shortage.rows.allSatisfy { row in
                scores[row].indices.allSatisfy { scores[row][$0] == nil || shortage.columns.contains($0) }
            }
    }
}
