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
                return try field.fairest(scores, best)
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

    /// Solves at the highest floor that could be; only where that loses a pair, the floor that holds is searched by counting. What waiting adds
    /// has no part in floors, so with it counting always comes first.
    fileprivate func fairest(_ scores: consuming [UInt8], _ best: [UInt8]) throws(Assignment.Problem) -> MatchRun {
        if !hasWaited, let run = try atTheLimit(scores, best) { return run }
        let search = try search(scores, best)
        return try run(scores, above: search.floor, .fairest, FloorProof(search, self))
    }

    private func atTheLimit(_ scores: [UInt8], _ best: [UInt8]) throws(Assignment.Problem) -> MatchRun? {
        let instance = try instance(scores)
        let limit = FloorSearch.Limit(instance, best: best)
        var bounded = instance
        bounded.floor = max(1, limit.floor)
        let answer = try bounded.best()
        guard answer.pairs == limit.pairs else { return nil }
        let search = FloorSearch(instance, limit, isReached: true)
        return MatchRun(
            self, bounded, scores, answer.assignment, objective: .fairest, certificate: answer.certificate,
            floorProof: FloorProof(search, self))
    }

    /// Lets go of the scores before they are changed.
    private func search(_ scores: [UInt8], _ best: [UInt8]) throws(Assignment.Problem) -> FloorSearch {
        let instance = try instance(scores)
        return FloorSearch(instance, FloorSearch.Limit(instance, best: best), isReached: false)
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
