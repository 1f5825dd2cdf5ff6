/// The two sides of a pool ready to be scored: canonical order, words as numbers, weights that fit a byte.
struct Field {
    let mentees: Side
    let mentors: Side
    let rules: Rules
    let weights: Weights
    let words: Vocabularies
    /// The pairs that private words or the rules' ``Rules/blocked`` forbid: for each mentee the mentors.
    let barred: [Set<Int>]

    init(_ pool: Pool) throws(Pool.Problem) {
        let menteeOrder = try Ordering(pool.mentees, as: .mentee, seed: pool.seed)
        let mentorOrder = try Ordering(pool.mentors, as: .mentor, seed: pool.seed)
        let (_, over) = pool.mentees.count.multipliedReportingOverflow(by: max(1, pool.mentors.count))
        guard !over, pool.mentees.count < Int(Int32.max), pool.mentors.count < Int(Int32.max) else { throw .tooLarge }
        var words = Vocabularies()
        mentees = Side(menteeOrder.places.map { pool.mentees[$0] }, inPerson: pool.rules.inPerson, &words)
        mentors = Side(mentorOrder.places.map { pool.mentors[$0] }, inPerson: pool.rules.inPerson, &words)
        self.words = words
        rules = pool.rules
        weights = pool.weights.fitted
        barred = Self.barred(mentees, mentors, pool.rules)
    }

    /// Whoever of the two says it, and in whichever field, it is the same: nothing that is computed later can tell.
    private static func barred(_ mentees: Side, _ mentors: Side, _ rules: Rules) -> [Set<Int>] {
        var barred = Array(repeating: Set<Int>(), count: mentees.people.count)
        func bar(_ one: String, _ other: String) {
            if let row = mentees.index[one], let column = mentors.index[other] { barred[row].insert(column) }
            if let row = mentees.index[other], let column = mentors.index[one] { barred[row].insert(column) }
        }
        for people in [mentees.people, mentors.people] {
            for person in people.indices {
                for id in people[person].ratherNot { bar(people[person].id, id) }
                for id in people[person].blocked { bar(people[person].id, id) }
            }
        }
        for pair in rules.blocked { bar(pair.one, pair.other) }
        return barred
    }

    /// No mentor holds more mentees than there are.
    var capacities: [Int32] { mentors.people.indices.map { Int32(min(max(0, mentors.people[$0].capacity), mentees.people.count)) } }
}
