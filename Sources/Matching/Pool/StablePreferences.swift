/// Whom everybody would have, best first: own wishes as given, then by score, then in the order that the seed makes.
struct StablePreferences {
    private let field: Field
    private let scores: [UInt8]
    private let width: Int

    init(_ field: Field, _ scores: [UInt8]) {
        (self.field, self.scores) = (field, scores)
        width = field.mentors.people.count
    }

    /// The engine's form. Takes eight bytes for each allowed pair, beside the scores.
    func preferences() throws(Assignment.Problem) -> Assignment.Preferences {
        let (mentees, mentors) = (field.mentees.people, field.mentors.people)
        let rows = ranking(mentees.indices, others: mentors.count, wishes: { wished($0, field.mentees, field.mentors) }) { scores[$0 * width + $1] }
        let columns = ranking(mentors.indices, others: mentees.count, wishes: { wished($0, field.mentors, field.mentees) }) {
            scores[$1 * width + $0]
        }
        return try Assignment.Preferences(
            capacities: field.capacities, rowStarts: rows.starts, rowRanking: rows.entries, columnStarts: columns.starts,
            columnRanking: columns.entries)
    }

    /// Whom somebody wished for, best first.
    private func wished(_ person: Int, _ side: Side, _ others: Side) -> [Int] {
        side.people[person].wishes.prefix(Weights.wishesCounted).compactMap { others.index[$0] }
    }

    private func ranking(
        _ people: Range<Int>, others: Int, wishes: (Int) -> [Int], score: (Int, Int) -> UInt8
    ) -> (starts: Assignment.Values<Int64>, entries: Assignment.Values<Int32>) {
        var (starts, entries): ([Int64], [Int32]) = ([0], [])
        for person in people {
            var isListed: Set<Int> = []
            for wish in wishes(person) where score(person, wish) > 0 && isListed.insert(wish).inserted { entries.append(Int32(wish)) }
            // Greatest score first, then the seed's order: one number for both sorts faster than two.
            let ranked = (0..<others).filter { score(person, $0) > 0 && !isListed.contains($0) }.map { (255 - Int(score(person, $0))) << 32 | $0 }
            entries += ranked.sorted().map { Int32(truncatingIfNeeded: $0) }
            starts.append(Int64(entries.count))
        }
        return (.init(starts), .init(entries))
    }
}
