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
        let mentee = field.mentees.people[row]
        for id in mentee.wishes.prefix(Weights.wishesCounted).unique { addWish(id, to: sum, at: mentee.wishes) }
        for mentor in (wishing[mentee.id] ?? []).unique {
            sum[mentor] &+= wish(mentee.id, in: field.mentors.people[mentor].wishes)
        }
        guard field.rules.earlier == .preferred else { return }
        for mentor in former(mentee) { sum[mentor] &+= UInt8(field.weights.earlier) }
    }

    func forbid(_ row: Int, _ sum: ByteLane.Sum) {
        let (mentee, rules, mentors) = (field.mentees.people[row], field.rules, field.mentors.index)
        if let oneself = mentors[mentee.id] { sum[oneself] = 0 }
        if rules.notOwnManager {
            if let manager = mentee.manager.flatMap({ mentors[$0] }) { sum[manager] = 0 }
            for mentor in managed[mentee.id] ?? [] { sum[mentor] = 0 }
        }
        if rules.notOwnTeam, let team = field.mentees.team[row] { for mentor in teams[team] ?? [] { sum[mentor] = 0 } }
        if rules.earlier == .excluded { for mentor in former(mentee) { sum[mentor] = 0 } }
        for mentor in field.barred[row] { sum[mentor] = 0 }
    }

    private func addWish(_ id: String, to sum: ByteLane.Sum, at wishes: [String]) {
        if let mentor = field.mentors.index[id] { sum[mentor] &+= wish(id, in: wishes) }
    }

    private func wish(_ id: String, in wishes: [String]) -> UInt8 {
        UInt8(field.weights.wish(wishes.firstIndex(of: id) ?? .max))
    }

    private func former(_ mentee: Participant) -> Set<Int> {
        Set(mentee.earlier.compactMap { field.mentors.index[$0] }).union(formerly[mentee.id] ?? [])
    }
}

extension Collection where Element: Hashable {
    /// Each element once.
    fileprivate var unique: Set<Element> { Set(self) }
}
