import Testing

@testable import Matching

@Suite struct StablePoolTests {
    static let sides: [Role] = [.mentee, .mentor]

    @Test(arguments: 0..<60, sides)
    func `no two would both rather have each other`(seed: Int, role: Role) throws {
        let pool = Pool.random(seed, mentees: 1 + seed % 7, mentors: 1 + seed % 5)
        let run = try pool.best(.stable(for: role))
        #expect(try Self.blocking(run, pool).isEmpty)
    }

    @Test(arguments: 0..<12)
    func `nobody of the favoured side does better in any other stable matching`(seed: Int) throws {
        let pool = Pool.random(seed, mentees: 3, mentors: 3)
        let field = try Field(pool)
        let best = try pool.best(.stable(for: .mentee))
        for assignment in Self.all(field) {
            let other = MatchRun(field, best.instance, best.scores, assignment, objective: .greatestTotal, certificate: nil, floorProof: nil)
            guard try Self.blocking(other, pool).isEmpty else { continue }
            for mentee in assignment.indices {
                guard assignment[mentee] >= 0 else { continue }
                #expect(best.assignment[mentee] >= 0)
                #expect(
                    Self.order(field, mentee, Int(best.assignment[mentee])) <= Self.order(field, mentee, Int(assignment[mentee])),
                    "seed \(seed)")
            }
        }
    }

    /// Every matching that keeps the rules and the capacities.
    private static func all(_ field: Field) -> [[Int32]] {
        field.mentees.people.indices.reduce([[Int32]]([[]])) { found, mentee in
            found.flatMap { before in
                [before + [-1]]
                    + field.mentors.people.indices.filter { mentor in
                        field.isAllowed(mentee, mentor) && before.count { Int($0) == mentor } < Int(field.capacities[mentor])
                    }.map { before + [Int32($0)] }
            }
        }
    }

    private static func order(_ field: Field, _ mentee: Int, _ mentor: Int) -> [Int] {
        let wish = field.mentees.people[mentee].wishes.prefix(5).firstIndex(of: field.mentors.people[mentor].id) ?? 5
        return [wish, -field.score(mentee, mentor).total, mentor]
    }

    private static func orderOfMentor(_ field: Field, _ mentor: Int, _ mentee: Int) -> [Int] {
        let wish = field.mentors.people[mentor].wishes.prefix(5).firstIndex(of: field.mentees.people[mentee].id) ?? 5
        return [wish, -field.score(mentee, mentor).total, mentee]
    }

    private static func blocking(_ run: MatchRun, _ pool: Pool) throws -> [(Int, Int)] {
        let (field, assignment) = (run.field, run.assignment)
        var found: [(Int, Int)] = []
        for mentee in field.mentees.people.indices {
            for mentor in field.mentors.people.indices where field.isAllowed(mentee, mentor) && Int(assignment[mentee]) != mentor {
                let held = assignment.indices.filter { Int(assignment[$0]) == mentor }
                let hasRoom = held.count < Int(field.capacities[mentor])
                let own = Int(assignment[mentee])
                let wants = own < 0 || order(field, mentee, mentor) < order(field, mentee, own)
                let isWanted = hasRoom || held.contains { orderOfMentor(field, mentor, mentee) < orderOfMentor(field, mentor, $0) }
                if wants, isWanted, field.capacities[mentor] > 0 { found.append((mentee, mentor)) }
            }
        }
        return found
    }
}

private func < (left: [Int], right: [Int]) -> Bool { left.lexicographicallyPrecedes(right) }
private func <= (left: [Int], right: [Int]) -> Bool { !right.lexicographicallyPrecedes(left) }
