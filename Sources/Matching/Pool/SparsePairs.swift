/// The few pairs that are more, or less, than their words: wishes, earlier partners, managers, teams, and whom somebody barred.
struct SparsePairs {
    private let field: Field
    private let wishing, formerly, managed: [String: [Int]]
    private let teams, regions: [Int32: [Int]]

    init(_ field: Field) {
        self.field = field
        let mentors = field.mentors
        let all = Array(mentors.people.indices)
        func byName(_ names: (Participant) -> [String]) -> [String: [Int]] {
            all.reduce(into: [:]) { found, mentor in
                for name in names(mentors.people[mentor]) { found[name, default: []].append(mentor) }
            }
        }
        wishing = byName { Array($0.wishes.prefix(Weights.wishesCounted)) }
        formerly = byName(\.earlier)
        managed = byName { $0.manager.map { [$0] } ?? [] }
        teams = Self.grouped(all, by: mentors.team)
        regions = Self.grouped(all, by: mentors.region)
    }

    private static func grouped(_ all: [Int], by code: [Int32?]) -> [Int32: [Int]] {
        all.reduce(into: [:]) { groups, mentor in
            if let code = code[mentor] { groups[code, default: []].append(mentor) }
        }
    }

    func mentors(in region: Int32) -> [Int] { regions[region] ?? [] }

    func addBonuses(_ row: Int, _ sum: ByteLane.Sum) {
        for id in Set(field.mentees.people[row].wishes.prefix(Weights.wishesCounted)) {
            if let mentor = field.mentors.index[id] { sum[mentor] &+= wish(id, in: field.mentees.people[row].wishes) }
        }
        let id = field.mentees.people[row].id
        if !wishing.isEmpty { for mentor in Set(wishing[id] ?? []) { sum[mentor] &+= wish(id, in: field.mentors.people[mentor].wishes) } }
        guard field.rules.earlier == .preferred else { return }
        for mentor in former(row) { sum[mentor] &+= UInt8(field.weights.earlier) }
    }

    /// Clears the marks of mentors whom a rule or somebody's word forbids one by one.
    func forbid(_ row: Int, _ mask: ByteLane.Sum) {
        let (rules, mentors, id) = (field.rules, field.mentors.index, field.mentees.people[row].id)
        if let oneself = mentors[id] { mask[oneself] = 0 }
        if rules.notOwnManager {
            if let manager = field.mentees.people[row].manager.flatMap({ mentors[$0] }) { mask[manager] = 0 }
            if !managed.isEmpty { for mentor in managed[id] ?? [] { mask[mentor] = 0 } }
        }
        if rules.notOwnTeam, let team = field.mentees.team[row] { for mentor in teams[team] ?? [] { mask[mentor] = 0 } }
        if rules.earlier == .excluded { for mentor in former(row) { mask[mentor] = 0 } }
        for mentor in field.barred[row] { mask[mentor] = 0 }
    }

    private func wish(_ id: String, in wishes: [String]) -> UInt8 {
        UInt8(field.weights.wish(wishes.firstIndex(of: id) ?? .max))
    }

    private func former(_ row: Int) -> Set<Int> {
        let earlier = field.mentees.people[row].earlier.compactMap { field.mentors.index[$0] }
        return Set(earlier).union(formerly[field.mentees.people[row].id] ?? [])
    }
}
