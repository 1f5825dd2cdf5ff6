import Testing

@testable import Matching

@Suite struct RecruitTests {
    @Test(arguments: 0..<120)
    func `as many pairs more come out as a recruit is said to add`(seed: Int) throws {
        let pool = Pool.random(seed, mentees: 6, mentors: 1 + seed % 3)
        let run = try pool.best()
        var (grown, pairs) = (pool, run.pairs.count)
        for (number, recruit) in try Explanation(run).recruits(3, places: 1 + seed % 2).enumerated() {
            grown.mentors.append(
                Participant(
                    id: "new \(number)", languages: recruit.language.map { [$0] } ?? [], channels: ["walk", "video"], region: recruit.region,
                    capacity: recruit.places))
            pairs += recruit.pairs
            #expect(try grown.best(.greatestTotal).pairs.count == pairs, "seed \(seed), \(recruit)")
            #expect(recruit.pairs > 0)
        }
    }

    @Test func `the one whom most wait for is looked for first, with what they ask`() throws {
        let mentees = (1...5).map { number in
            Participant(id: "e\(number)", languages: [number < 4 ? "fr" : "de"], asks: number < 3 ? ["Law"] : ["writing", "law"])
        }
        let recruits = try Explanation(Pool(mentors: [], mentees: mentees).best()).recruits(5, places: 3)
        #expect(recruits.map(\.language) == ["fr", "de"] && recruits.map(\.pairs) == [3, 2])
        #expect(recruits.first?.topics == ["Law", "writing"])
    }
}
