/// A matching in numbers, about everybody together.
public struct Figures: Hashable, Sendable {
    public var pairs = 0
    public var unmatchedMentees = 0
    public var unmatchedMentors = 0
    public var minimum = 0
    public var total = 0
    /// How many pairs have which score.
    public var distribution: [Int: Int] = [:]
    /// How many mentors have how many mentees, of those with a place.
    public var load: [Int: Int] = [:]
    /// Places of all mentors that nobody got.
    public var freePlaces = 0
    /// How many mentees got whom they wished for, by the place of the wish, from 1.
    public var wishesGranted: [Int: Int] = [:]
    /// Pairs of people who would both rather have each other than what they got.
    public var blockingPairs = 0
    /// Mentees who would rather have a mentor whom others got.
    public var envious = 0
}

extension Explanation {
    /// Looks at all pairs once. Pairs that private words forbid are no pairs here either: they count for nothing.
    public func figures() -> Figures {
        var figures = Figures()
        figures.pairs = run.pairs.count
        figures.unmatchedMentees = run.unmatchedMentees.count
        figures.unmatchedMentors = run.unmatchedMentors.count
        (figures.minimum, figures.total) = (run.minimum, run.total)
        for pair in run.pairs { figures.distribution[pair.score.total, default: 0] += 1 }
        for column in holders.indices where run.instance.capacities[column] > 0 {
            figures.load[holders[column].count, default: 0] += 1
            figures.freePlaces += Int(run.instance.capacities[column]) - holders[column].count
        }
        countWishes(&figures)
        countDesires(&figures)
        return figures
    }

    private func countWishes(_ figures: inout Figures) {
        for row in field.mentees.people.indices where run.assignment[row] >= 0 {
            let mentor = field.mentors.people[Int(run.assignment[row])].id
            guard let place = field.mentees.people[row].wishes.prefix(Weights.wishesCounted).firstIndex(of: mentor) else { continue }
            figures.wishesGranted[place + 1, default: 0] += 1
        }
    }

    private func countDesires(_ figures: inout Figures) {
        let ranks = Ranks(self)
        let capacities = run.instance.capacities
        // What a mentor would give up for somebody they like better: nothing while they have room.
        let least = holders.indices.map { column in
            holders[column].count < Int(capacities[column]) ? 0 : holders[column].map { ranks.ofMentor(column, $0) }.min() ?? .max
        }
        for row in field.mentees.people.indices {
            let own = run.assignment[row] < 0 ? 0 : ranks.ofMentee(row, Int(run.assignment[row]))
            var envies = false
            for column in holders.indices where score(row, column) > 0 && Int(run.assignment[row]) != column && capacities[column] > 0 {
                guard ranks.ofMentee(row, column) > own else { continue }
                if ranks.ofMentor(column, row) > least[column] { figures.blockingPairs += 1 }
                if holders[column].count == Int(capacities[column]) { envies = true }
            }
            if envies { figures.envious += 1 }
        }
    }
}

/// How much people want each other, as one number: wishes before scores, the greater the more.
private struct Ranks {
    private let explanation: Explanation
    private let menteeWishes, mentorWishes: [[Int: Int]]

    init(_ explanation: Explanation) {
        self.explanation = explanation
        let (mentees, mentors) = (explanation.field.mentees, explanation.field.mentors)
        menteeWishes = mentees.people.indices.map { Self.wishes(of: $0, mentees, among: mentors) }
        mentorWishes = mentors.people.indices.map { Self.wishes(of: $0, mentors, among: mentees) }
    }

    func ofMentee(_ row: Int, _ column: Int) -> Int {
        (menteeWishes[row].isEmpty ? 0 : menteeWishes[row][column] ?? 0) + Int(explanation.score(row, column))
    }

    func ofMentor(_ column: Int, _ row: Int) -> Int {
        (mentorWishes[column].isEmpty ? 0 : mentorWishes[column][row] ?? 0) + Int(explanation.score(row, column))
    }

    private static func wishes(of person: Int, _ side: Side, among others: Side) -> [Int: Int] {
        let wishes = side.people[person].wishes.prefix(Weights.wishesCounted).enumerated()
        let known = wishes.compactMap { wish in others.index[wish.element].map { ($0, (Weights.wishesCounted - wish.offset) * 256) } }
        return Dictionary(known) { first, _ in first }
    }
}
