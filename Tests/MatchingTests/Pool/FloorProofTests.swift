import Testing

@testable import Matching

@Suite struct FloorProofTests {
    @Test(arguments: 0..<250)
    func `a group with too few places above the floor proves that it cannot rise`(seed: Int) throws {
        let pool = Pool.random(seed, mentees: 1 + seed % 6, mentors: 1 + seed % 5)
        let run = try pool.best()
        let proof = try #require(run.floorProof)
        #expect(proof.pairs == run.pairs.count && proof.floor == run.minimum)
        let field = try Field(pool)
        let places = proof.mentors.reduce(0) { $0 + Int(field.capacities[field.mentors.index[$1] ?? 0]) }
        #expect(proof.places == places)
        #expect(proof.mentees.count - places > pool.mentees.count - run.pairs.count || run.pairs.isEmpty)
        for (mentee, one) in field.mentees.people.enumerated() where proof.mentees.contains(one.id) {
            for (mentor, other) in field.mentors.people.enumerated() where other.capacity > 0 && !proof.mentors.contains(other.id) {
                #expect(!field.isAllowed(mentee, mentor) || field.score(mentee, mentor).total <= proof.floor)
            }
        }
    }
}
