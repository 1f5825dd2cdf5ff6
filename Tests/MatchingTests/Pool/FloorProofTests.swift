import Testing

@testable import Matching

@Suite struct FloorProofTests {
    @Test(arguments: 0..<250)
    func `a cover with fewer places than pairs proves that the floor cannot rise`(seed: Int) throws {
        let pool = Pool.random(seed, mentees: 1 + seed % 6, mentors: 1 + seed % 5)
        let run = try pool.best()
        let proof = try #require(run.floorProof)
        #expect(proof.pairs == run.pairs.count && proof.floor == run.minimum)
        let field = try Field(pool)
        let places = proof.mentees.count + proof.mentors.reduce(0) { $0 + Int(field.capacities[field.mentors.index[$1] ?? 0]) }
        #expect(proof.places == places && (places < run.pairs.count || run.pairs.isEmpty))
        for (mentee, one) in field.mentees.people.enumerated() {
            for (mentor, other) in field.mentors.people.enumerated() {
                let isAbove = field.isAllowed(mentee, mentor) && field.score(mentee, mentor).total > proof.floor
                if isAbove, other.capacity > 0, !run.pairs.isEmpty {
                    #expect(proof.mentees.contains(one.id) || proof.mentors.contains(other.id))
                }
            }
        }
    }
}
