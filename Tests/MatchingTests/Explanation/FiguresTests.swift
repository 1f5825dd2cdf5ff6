import Testing

@testable import Matching

@Suite struct FiguresTests {
    @Test(arguments: 0..<80)
    func `a stable matching has no blocking pair, and all pairs and places are counted`(seed: Int) throws {
        let pool = Pool.random(seed, mentees: 1 + seed % 6, mentors: 1 + seed % 5)
        for objective in [Objective.fairest, .greatestTotal, .stable(for: .mentee), .stable(for: .mentor)] {
            let run = try pool.best(objective)
            let figures = try Explanation(run).figures()
            if case .stable = objective { #expect(figures.blockingPairs == 0) }
            #expect(figures.distribution.values.reduce(0, +) == run.pairs.count)
            #expect(figures.load.reduce(0) { $0 + $1.key * $1.value } == run.pairs.count)
            #expect(figures.freePlaces + run.pairs.count == run.instance.capacities.reduce(0) { $0 + Int($1) })
            #expect(figures.distribution.keys.min() ?? 0 == run.minimum)
        }
    }

    @Test func `who would rather have another's mentor envies, and blocks where that mentor agrees`() throws {
        var pool = Pool.two
        pool.mentees[1].values = ["calm"]
        pool.mentees[1].languages = ["nl", "fr"]
        pool.mentors[1].languages = ["fr"]
        // e1 can have m1 alone, so e2, who is as close to m1, gets m2.
        let figures = try Explanation(pool.best()).figures()
        #expect(figures.pairs == 2 && figures.envious == 1 && figures.blockingPairs == 0)
        pool.mentees[1].wishes = ["m1"]
        pool.mentors[0].wishes = ["e2"]
        pool.weights.wishes = 0
        #expect(try Explanation(pool.best()).figures().blockingPairs == 1)
    }
}
