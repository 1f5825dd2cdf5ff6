/// Deferred acceptance on scores: whoever proposes gets the best that any stable matching could give.
struct StableMatching {
    private(set) var assignment: [Int32]
    private let field: Field
    private let scores: [UInt8]
    private let width: Int

    init(_ field: Field, _ scores: [UInt8], for role: Role) {
        self.field = field
        self.scores = scores
        width = field.mentors.people.count
        assignment = Array(repeating: -1, count: field.mentees.people.count)
        switch role {
        case .mentee: menteesPropose()
        case .mentor: mentorsPropose()
        }
    }

    private mutating func menteesPropose() {
        var holders = Array(repeating: [Int](), count: width)
        let capacities = field.capacities
        var lists = [Int: ArraySlice<Int>]()
        var waiting = Array(assignment.indices.reversed())
        while let mentee = waiting.popLast() {
            var list = lists[mentee] ?? ArraySlice(wanted(by: mentee))
            if let mentor = list.popFirst() {
                if capacities[mentor] == 0 {
                    waiting.append(mentee)
                } else {
                    holders[mentor].append(mentee)
                    assignment[mentee] = Int32(mentor)
                    if holders[mentor].count > Int(capacities[mentor]) { waiting.append(dismissed(by: mentor, &holders)) }
                }
            }
            lists[mentee] = list
        }
    }

    /// The least wanted of those whom the mentor holds.
    private mutating func dismissed(by mentor: Int, _ holders: inout [[Int]]) -> Int {
        let held = holders[mentor]
        let last = held.indices.dropFirst().reduce(0) { wants(held[$0], overSecond: held[$1], mentor) ? $1 : $0 }
        assignment[held[last]] = -1
        return holders[mentor].remove(at: last)
    }

    private mutating func mentorsPropose() {
        var places = field.capacities
        var lists = [Int: ArraySlice<Int>]()
        var waiting = Array(places.indices.reversed()).filter { places[$0] > 0 }
        while let mentor = waiting.popLast() {
            var list = lists[mentor] ?? ArraySlice(wanted(byMentor: mentor))
            while places[mentor] > 0, let mentee = list.popFirst() {
                let held = Int(assignment[mentee])
                guard held < 0 || preference(mentee, mentor) < preference(mentee, held) else { continue }
                if held >= 0 {
                    places[held] += 1
                    waiting.append(held)
                }
                assignment[mentee] = Int32(mentor)
                places[mentor] -= 1
            }
            lists[mentor] = list
        }
    }

    private func wanted(by mentee: Int) -> [Int] {
        let allowed = (0..<width).filter { scores[mentee * width + $0] > 0 }
        return allowed.sorted { preference(mentee, $0) < preference(mentee, $1) }
    }

    private func wanted(byMentor mentor: Int) -> [Int] {
        let allowed = assignment.indices.filter { scores[$0 * width + mentor] > 0 }
        return allowed.sorted { preferenceOfMentor($0, mentor) < preferenceOfMentor($1, mentor) }
    }

    /// Whether the mentor wants the first one more than the second.
    private func wants(_ first: Int, overSecond second: Int, _ mentor: Int) -> Bool {
        preferenceOfMentor(first, mentor) < preferenceOfMentor(second, mentor)
    }

    private func preference(_ mentee: Int, _ mentor: Int) -> Preference {
        Preference(field.mentees.people[mentee].wishes, field.mentors.people[mentor].id, scores[mentee * width + mentor], mentor)
    }

    private func preferenceOfMentor(_ mentee: Int, _ mentor: Int) -> Preference {
        Preference(field.mentors.people[mentor].wishes, field.mentees.people[mentee].id, scores[mentee * width + mentor], mentee)
    }
}
