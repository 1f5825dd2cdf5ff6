extension Explanation {
    /// Every mentee and every mentor with room who has no pair, mentees first, each side in the order of ids.
    public func unmatched() -> [Unmatched] {
        let openings = Openings(self)
        let mentees = run.unmatchedMentees.compactMap { id in
            field.mentees.index[id].map { Unmatched(id: id, role: .mentee, reason: reason(ofMentee: $0), change: change(for: $0, openings)) }
        }
        let mentors = run.unmatchedMentors.compactMap { id in
            field.mentors.index[id].map { Unmatched(id: id, role: .mentor, reason: reason(ofMentor: $0), change: nil) }
        }
        return mentees + mentors
    }

    private func reason(ofMentee row: Int) -> Reason {
        let others = field.mentors.people.indices.filter { run.instance.capacities[$0] > 0 }.map { column in
            Other(place: column, failures: field.failures(row, column), isFree: holders[column].count < Int(run.instance.capacities[column]))
        }
        return Reason(others) { best in
            taken(best.map(\.place).sorted { field.score(row, $0).total > field.score(row, $1).total })
        }
    }

    private func reason(ofMentor column: Int) -> Reason {
        let others = field.mentees.people.indices.map { row in
            Other(place: row, failures: field.failures(row, column), isFree: run.assignment[row] < 0)
        }
        return Reason(others) { best in
            best.map(\.place).sorted { field.score($0, column).total > field.score($1, column).total }.prefix(Self.named).map { row in
                let mentor = field.mentors.people[Int(run.assignment[row])].id
                return Reason.Taken(id: field.mentees.people[row].id, by: [mentor])
            }
        }
    }

    /// How many of those who are taken are named.
    private static let named = 3

    private func taken(_ columns: [Int]) -> [Reason.Taken] {
        columns.prefix(Self.named).map { column in
            Reason.Taken(id: field.mentors.people[column].id, by: holders[column].map { field.mentees.people[$0].id }.sorted())
        }
    }
}

/// One on the other side, as anybody may know them: private words are left out.
private struct Other {
    let place: Int
    let failures: RuleSet
    let isFree: Bool
}

extension Reason {
    fileprivate init(_ everybody: [Other], taken: ([Other]) -> [Taken]) {
        let others = everybody.filter { !$0.failures.contains(.oneself) }
        let (free, fitting) = (others.filter(\.isFree), others.filter(\.failures.isEmpty))
        if others.isEmpty {
            self = .noPlaces
        } else if fitting.contains(where: \.isFree) {
            // No rule is in the way, and yet there is no pair.
            self = .noProposal
        } else if !free.isEmpty, free.allSatisfy({ $0.failures.contains(.language) }) {
            self = .noSharedLanguage
        } else if !fitting.isEmpty {
            self = .taken(taken(fitting))
        } else {
            let single = others.compactMap(\.failures.onlyOne)
            let counts = Rule.allCases.map { rule in (rule: rule, count: single.count { $0 == rule }) }
            let most = counts.max { $0.count < $1.count }
            self = most.flatMap { $0.count > 0 ? .oneRule($0.rule, opens: $0.count) : nil } ?? .severalRules
        }
    }
}
