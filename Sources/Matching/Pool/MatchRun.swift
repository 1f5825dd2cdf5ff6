/// One computation of the best pairs for everybody at once.
public struct MatchRun: Sendable {
    public let objective: Objective
    /// In the order of the mentees' ids.
    public let pairs: [MatchedPair]
    /// The ids of mentees without a pair, in order.
    public let unmatchedMentees: [String]
    /// The ids of mentors who have room and no mentee, in order.
    public let unmatchedMentors: [String]
    /// The score of whoever is worst off; 0 without pairs.
    public let minimum: Int
    /// The sum of all scores.
    public let total: Int
    /// Why no better total exists at this number of pairs and this floor; nil for a stable matching, which is another kind of best.
    ///
    /// Its scores are counted as the engine counts them: points and one more, and what waiting adds.
    public let certificate: Assignment.Certificate?
    /// Why the floor cannot rise; nil unless the objective is ``Objective/fairest``.
    public let floorProof: FloorProof?

    /// What explanations read: people, the instance that was solved and its scores.
    let field: Field
    let instance: Assignment.Instance
    let scores: [UInt8]
    let assignment: [Int32]
}

/// Two people who were proposed to each other.
public struct MatchedPair: Hashable, Sendable {
    public let mentee: String
    public let mentor: String
    public let score: Score
}

extension MatchRun {
    init(
        _ field: Field, _ instance: Assignment.Instance, _ scores: [UInt8], _ assignment: [Int32], objective: Objective,
        certificate: Assignment.Certificate?, floorProof: FloorProof?
    ) {
        self.field = field
        self.instance = instance
        self.scores = scores
        self.assignment = assignment
        self.objective = objective
        self.certificate = certificate
        self.floorProof = floorProof
        let (mentees, mentors) = (field.mentees.people, field.mentors.people)
        var isChosen = Array(repeating: false, count: mentors.count)
        for mentor in assignment where mentor >= 0 { isChosen[Int(mentor)] = true }
        pairs = mentees.indices.filter { assignment[$0] >= 0 }.map { mentee in
            let mentor = Int(assignment[mentee])
            return MatchedPair(mentee: mentees[mentee].id, mentor: mentors[mentor].id, score: field.score(mentee, mentor))
        }.sorted { $0.mentee < $1.mentee }
        unmatchedMentees = mentees.indices.filter { assignment[$0] < 0 }.map { mentees[$0].id }.sorted()
        unmatchedMentors = mentors.indices.filter { !isChosen[$0] && mentors[$0].capacity > 0 }.map { mentors[$0].id }.sorted()
        minimum = pairs.map(\.score.total).min() ?? 0
        total = pairs.reduce(0) { $0 + $1.score.total }
    }
}
