import Testing

@testable import Matching

@Suite struct PoolPropertyTests {
    /// Pairs, floor and the total with what waiting adds, in that order: the old matching stays possible. One of them alone may fall: a pair
    /// more can cost the floor, a higher floor the total; so may the total without what waiting adds, and what single people get.
    @Test(arguments: 0..<150)
    func `a mentor more never lowers the best`(seed: Int) throws {
        var pool = Pool.random(seed, mentees: 1 + seed % 6, mentors: 1 + seed % 5)
        let (before, all) = (try pool.best(), try Exhaustive(pool))
        var another = Pool.random(seed + 1000, mentees: 1, mentors: 1).mentors[0]
        another.id = "another"
        pool.mentors.append(another)
        let after = try pool.best()
        #expect(try Exhaustive(pool).outcome(of: after, withFloor: true) >= all.outcome(of: before, withFloor: true))
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5])
    func `extreme pools come out without a trap`(kind: Int) throws {
        var pool = Pool.random(kind + 7, mentees: 5, mentors: 4)
        switch kind {
        case 0: pool.weights = Weights(essence: .max, givesAsks: .max, form: .max, wishes: .max, earlier: .max, waiting: .max)
        case 1: pool.weights = Weights(essence: .min, givesAsks: -1, form: .min, wishes: .min, earlier: .min, waiting: .min)
        case 2: for place in pool.mentors.indices { pool.mentors[place].capacity = [.max, .min, 0, -1][place] }
        case 3: for place in pool.mentees.indices { (pool.mentees[place].hours, pool.mentees[place].waited) = (.max, .max) }
        case 4: pool.rules = Rules(sharedLanguage: true, sharedTimes: .max)
        default: for place in pool.mentees.indices { pool.mentees[place].blocked = pool.mentors.map(\.id) }
        }
        for objective in [Objective.fairest, .greatestTotal, .stable(for: .mentee), .stable(for: .mentor)] {
            let run = try pool.best(objective)
            let explanation = try Explanation(run)
            #expect(explanation.figures().pairs == run.pairs.count && run.minimum >= 0)
            #expect(explanation.unmatched().count == run.unmatchedMentees.count + run.unmatchedMentors.count)
            _ = explanation.recruits(2, places: .max)
            #expect(run.nextBest().count == run.pairs.count)
            if kind == 5 { #expect(run.pairs.isEmpty) }
        }
    }

    @Test func `ids must be there, and be somebody's alone on their side`() {
        let (noor, nobody) = (Participant(id: "noor"), Participant(id: ""))
        #expect(throws: Pool.Problem.repeatedID(.mentee, "noor")) { try Pool(mentors: [], mentees: [noor, noor]).best() }
        #expect(throws: Pool.Problem.emptyID(.mentor)) { try Pool(mentors: [nobody], mentees: [noor]).best() }
        #expect(throws: Never.self) { try Pool(mentors: [noor], mentees: [noor]).best() }
    }

    @Test func `weights that fit stay as they are, others are scaled down together`() {
        #expect(Weights().fitted == Weights())
        let wide = Weights(essence: 1000, givesAsks: 500, form: 0, wishes: 0, earlier: -4, waiting: 0).fitted
        #expect(wide == Weights(essence: 169, givesAsks: 84, form: 0, wishes: 0, earlier: 0, waiting: 0))
        #expect((0..<3).map { Weights.share($0, of: 20, over: 3) } == [7, 7, 6])
        #expect((0..<6).map { Weights().wish($0) } == [10, 8, 6, 4, 2, 0])
        #expect((0..<7).map { Weights().waiting($0) } == [0, 2, 4, 6, 8, 10, 10])
    }

    @Test func `the parts of a score are what the documentation says`() throws {
        let mentor = Participant(
            id: "m", languages: ["NL"], values: ["calm", "craft", "moed", "zorg"], gives: ["law", "Writing"], asks: ["youth"],
            channels: ["walk", "video"], times: ["mon", "tue"], hours: 4, wishes: ["x", "e"])
        let mentee = Participant(
            id: "e", languages: ["nl"], values: ["Calm", "zorg"], gives: ["youth"], asks: ["writing", "leading"], channels: ["video"],
            times: ["tue"], hours: 2, wishes: ["m"])
        let run = try Pool(mentors: [mentor], mentees: [mentee]).best()
        // Essence 20 and 10 of 20 each; asks 10 and 20 of 20 each; form 8, 4 and 2; wishes 10 and 8.
        #expect(run.pairs.map(\.score) == [Score(essence: 30, givesAsks: 30, form: 14, wishes: 18, earlier: 0)])
    }
}
