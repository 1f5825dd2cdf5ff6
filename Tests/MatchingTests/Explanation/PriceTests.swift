import Testing

@testable import Matching

@Suite struct PriceTests {
    @Test(arguments: 0..<120)
    func `what a pair would cost is what solving anew with it loses`(seed: Int) throws {
        let pool = Pool.random(seed, mentees: 1 + seed % 5, mentors: 1 + seed % 4)
        let objective: Objective = seed % 2 == 0 ? .fairest : .greatestTotal
        let (run, all) = (try pool.best(objective), try Exhaustive(pool))
        let (explanation, floor) = (try Explanation(run), objective == .fairest ? run.minimum : 0)
        let best = all.greatestTotal(above: floor)
        for (row, mentee) in all.field.mentees.people.enumerated() {
            for (column, mentor) in all.field.mentors.people.enumerated() {
                let answer = try #require(try explanation.whatIf(mentee: mentee.id, mentor: mentor.id))
                guard case .costs(let price) = answer else { continue }
                let forced = try #require(all.greatestTotal(above: floor, with: row, and: column))
                #expect(price == Price(pairs: best.pairs - forced.pairs, points: best.total - forced.total), "seed \(seed)")
            }
        }
    }

    @Test(arguments: 0..<120)
    func `the next best is whoever costs least`(seed: Int) throws {
        let pool = Pool.random(seed, mentees: 1 + seed % 7, mentors: 1 + seed % 6)
        let run = try pool.best()
        let explanation = try Explanation(run)
        for (pair, next) in zip(run.pairs, run.nextBest()) {
            let thorough = try explanation.next(forMentee: pair.mentee)
            #expect(next?.price == thorough?.price, "seed \(seed)")
            guard let next else { continue }
            #expect(try explanation.whatIf(mentee: pair.mentee, mentor: next.id) == .costs(next.price))
        }
    }

    @Test(arguments: [(places: 60, seed: 1), (places: 130, seed: 2), (places: 220, seed: 3), (places: 130, seed: 4)])
    func `among many people with the same scores, the next best costs as much as a search for one alone says`(places: Int, seed: Int) throws {
        let run = try Pool.random(seed, mentees: 200, mentors: places).best(seed % 2 == 0 ? .fairest : .greatestTotal)
        let explanation = try Explanation(run)
        var done = 0
        let next = run.nextBest { done = $0 }
        #expect(done <= run.pairs.count)
        for place in stride(from: seed % 3, to: run.pairs.count, by: 9) {
            let (mentee, found) = (run.pairs[place].mentee, next[place])
            #expect(try explanation.next(forMentee: mentee)?.price == found?.price, "seed \(seed), \(mentee)")
            guard let found else { continue }
            #expect(try explanation.whatIf(mentee: mentee, mentor: found.id) == .costs(found.price), "seed \(seed), \(mentee)")
        }
    }

    @Test(arguments: 0..<40)
    func `the far search of large pools finds the same prices`(seed: Int) throws {
        // Few who fit, so that many next best cost a pair.
        let run = try Pool.random(seed, mentees: 4 + seed, mentors: 3 + seed).best()
        let (together, alone) = (try #require(NextBest(run) { _ in }), try #require(NextBest(run, widest: 0) { _ in }))
        #expect(together.found.map(\.?.price) == alone.found.map(\.?.price), "seed \(seed)")
        #expect(run.nextBest().count == run.pairs.count)
    }

    @Test func `a mentor's next best is another mentee, at the price of that pair`() throws {
        for seed in 0..<60 {
            let run = try Pool.random(seed, mentees: 5, mentors: 3).best()
            let explanation = try Explanation(run)
            for mentor in run.field.mentors.people {
                guard let next = try explanation.next(forMentor: mentor.id) else { continue }
                #expect(!run.pairs.contains { $0.mentor == mentor.id && $0.mentee == next.id })
                #expect(try explanation.whatIf(mentee: next.id, mentor: mentor.id) == .costs(next.price))
            }
        }
    }

    @Test func `a wish has a price, and a stable matching has none`() throws {
        var pool = Pool.two
        pool.mentees[0].wishes = ["m2", "nobody", "m1"]
        pool.weights.wishes = 0
        let run = try pool.best()
        let answers = try Explanation(run).wishes(ofMentee: "e1")
        #expect(answers.map(\.mentor) == ["m2", "m1"])
        #expect(answers.map(\.answer) == [.costs(Price(pairs: 0, points: 40)), .isPair])
        #expect(try Explanation(pool.best(.stable(for: .mentee))).whatIf(mentee: "e2", mentor: "m2") == nil)
        #expect(try pool.best(.stable(for: .mentee)).nextBest() == [nil, nil])
    }
}

extension Pool {
    /// Two of each, who share a language; e1 and m1 value the same, e2 and m2 hardly do.
    static var two: Pool {
        func person(_ id: String, _ values: [String]) -> Participant { Participant(id: id, languages: ["nl"], values: values) }
        return Pool(
            mentors: [person("m1", ["calm"]), person("m2", ["craft"])], mentees: [person("e1", ["calm"]), person("e2", ["moed"])])
    }
}
