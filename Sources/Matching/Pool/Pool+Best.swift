extension Pool {
    /// The best pairs, proven.
    ///
    /// Takes memory of a byte for each mentee and mentor, and some more for each person. A forbidden pair never comes out, no mentor gets more
    /// mentees than their capacity, and the same people, rules, weights and seed give the same pairs in whatever order they are listed.
    public func best(_ objective: Objective = .fairest) throws(Problem) -> MatchRun {
        let field = try Field(self)
        let (scores, best) = Scorer(field).matrix()
        do throws(Assignment.Problem) {
            switch objective {
            case .fairest:
                let search = FloorSearch(try field.instance(scores), best: best)
                return try field.run(scores, above: search.floor, objective, FloorProof(search, field))
            case .greatestTotal:
                return try field.run(scores, above: 1, objective, nil)
            case .stable(let role):
                let answer = try StablePreferences(field, scores).preferences().stable(for: role == .mentee ? .rows : .columns)
                return MatchRun(
                    field, try field.instance(scores), scores, answer.assignment, objective: objective, certificate: nil, floorProof: nil)
            }
        } catch {
            throw .engine(error)
        }
    }
}

extension Field {
    /// Lends the scores to the engine: no copy is made.
    func instance(_ scores: [UInt8]) throws(Assignment.Problem) -> Assignment.Instance {
        try Assignment.Instance(
            rows: mentees.people.count, columns: mentors.people.count, capacities: capacities, scores: .init(scores))
    }

    fileprivate func run(
        _ scores: consuming [UInt8], above floor: Int32, _ objective: Objective, _ proof: FloorProof?
    ) throws(Assignment.Problem) -> MatchRun {
        var floor = max(1, floor)
        if hasWaited {
            Waiting(self).add(to: &scores, above: UInt8(clamping: floor))
            floor = 1
        }
        var instance = try instance(scores)
        instance.floor = floor
        let answer = try instance.best()
        return MatchRun(
            self, instance, scores, answer.assignment, objective: objective, certificate: answer.certificate, floorProof: proof)
    }
}
