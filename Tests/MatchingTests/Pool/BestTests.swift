import Testing

@testable import Matching

@Suite struct BestTests {
    /// Sizes of small pools, and the seeds for each.
    static let pools: [(mentees: Int, mentors: Int, seeds: Range<Int>)] = [
        (0, 0, 0..<1), (0, 3, 0..<5), (3, 0, 0..<5), (1, 1, 0..<150), (2, 3, 0..<200), (3, 2, 0..<200), (4, 4, 0..<150), (5, 3, 0..<80),
        (3, 5, 0..<80), (6, 6, 0..<12), (7, 7, 0..<6),
    ]

    @Test(arguments: pools)
    func `the fairest matching is the best of all that exist`(mentees: Int, mentors: Int, seeds: Range<Int>) throws {
        for seed in seeds {
            let pool = Pool.random(seed, mentees: mentees, mentors: mentors)
            let (run, all) = (try pool.best(), try Exhaustive(pool))
            #expect(all.outcome(of: run, withFloor: true) == all.fairest, "seed \(seed)")
            try expectSound(run, pool)
        }
    }

    @Test(arguments: pools)
    func `the greatest total is the greatest of all that exist`(mentees: Int, mentors: Int, seeds: Range<Int>) throws {
        for seed in seeds {
            let pool = Pool.random(seed, mentees: mentees, mentors: mentors)
            let (run, all) = (try pool.best(.greatestTotal), try Exhaustive(pool))
            #expect(all.outcome(of: run, withFloor: false) == all.greatestTotal(), "seed \(seed)")
            try expectSound(run, pool)
        }
    }

    @Test(arguments: pools)
    func `every pair's byte is the sum that its words give`(mentees: Int, mentors: Int, seeds: Range<Int>) throws {
        for seed in seeds {
            let field = try Field(.random(seed, mentees: mentees, mentors: mentors))
            let bytes = Scorer(field).matrix().scores
            for mentee in 0..<mentees {
                for mentor in 0..<mentors {
                    let expected = field.isAllowed(mentee, mentor) ? field.score(mentee, mentor).total + 1 : 0
                    #expect(Int(bytes[mentee * mentors + mentor]) == expected, "seed \(seed), \(mentee) and \(mentor)")
                }
            }
        }
    }

    @Test func `rare words are scored as common ones are`() throws {
        var pool = Pool.random(5, mentees: 3, mentors: 80)
        for place in pool.mentors.indices { pool.mentors[place].gives += place % 40 == 0 ? ["rare"] : ["rare \(place)"] }
        for place in pool.mentees.indices { pool.mentees[place].asks = ["rare", "rare 7", "law"] }
        let field = try Field(pool)
        let bytes = Scorer(field).matrix().scores
        for (place, byte) in bytes.enumerated() {
            let (mentee, mentor) = place.quotientAndRemainder(dividingBy: 80)
            #expect(Int(byte) == (field.isAllowed(mentee, mentor) ? field.score(mentee, mentor).total + 1 : 0))
        }
    }

    @Test(arguments: 0..<120)
    func `the order in which people are listed changes nothing`(seed: Int) throws {
        let pool = Pool.random(seed, mentees: 5, mentors: 4)
        var (dice, turned) = (Dice(UInt64(seed)), pool)
        turned.mentors.shuffle(using: &dice)
        turned.mentees.shuffle(using: &dice)
        for objective in [Objective.fairest, .greatestTotal, .stable(for: .mentee), .stable(for: .mentor)] {
            let (one, other) = (try pool.best(objective), try turned.best(objective))
            #expect(one.pairs == other.pairs && one.floorProof == other.floorProof)
        }
    }

    private func expectSound(_ run: MatchRun, _ pool: Pool) throws {
        let field = try Field(pool)
        for pair in run.pairs {
            let (mentee, mentor) = (try #require(field.mentees.index[pair.mentee]), try #require(field.mentors.index[pair.mentor]))
            #expect(field.isAllowed(mentee, mentor))
        }
        for mentor in pool.mentors { #expect(run.pairs.count { $0.mentor == mentor.id } <= max(0, mentor.capacity)) }
        #expect(run.pairs.count + run.unmatchedMentees.count == pool.mentees.count)
        #expect(run.certificate != nil)
    }
}
