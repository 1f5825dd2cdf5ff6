extension Explanation {
    /// What it would cost if these two were a pair; nil for an unknown id, and for what a stable matching has no price for.
    public func whatIf(mentee: String, mentor: String) throws(Pool.Problem) -> WhatIf? {
        guard let row = field.mentees.index[mentee], let column = field.mentors.index[mentor] else { return nil }
        let failed = field.failures(row, column).rules
        guard failed.isEmpty else { return .fails(failed) }
        guard !field.barred[row].contains(column) else { return .noProposal }
        guard run.instance.capacities[column] > 0 else { return .noPlace }
        if Int(run.assignment[row]) == column { return .isPair }
        guard board != nil else { return nil }
        guard let price = try prices(ofMentee: row)[column] else { return .belowFloor(score: Int(score(row, column)) - 1) }
        return .costs(price)
    }

    /// What each wish of a mentee would have cost, best first; wishes for nobody in this pool are left out.
    public func wishes(ofMentee id: String) throws(Pool.Problem) -> [(mentor: String, answer: WhatIf)] {
        guard let row = field.mentees.index[id] else { return [] }
        var answers: [(mentor: String, answer: WhatIf)] = []
        for wish in field.mentees.people[row].wishes.prefix(Weights.wishesCounted) {
            if let answer = try whatIf(mentee: id, mentor: wish) { answers.append((wish, answer)) }
        }
        return answers
    }

    /// The next best mentor for a mentee: whichever would cost everybody together the least.
    public func next(forMentee id: String) throws(Pool.Problem) -> Alternative? {
        guard let row = field.mentees.index[id], board != nil else { return nil }
        let own = Int(run.assignment[row])
        return try cheapest(prices(ofMentee: row), field.mentors) { $0 == own }
    }

    /// The next best mentee for a mentor, beside those they have.
    public func next(forMentor id: String) throws(Pool.Problem) -> Alternative? {
        guard let column = field.mentors.index[id], board != nil else { return nil }
        return try cheapest(prices(ofMentor: column), field.mentees) { Int(run.assignment[$0]) == column }
    }

    private func cheapest(_ prices: [Price?], _ side: Side, without isOwn: (Int) -> Bool) -> Alternative? {
        let others = prices.indices.compactMap { place in isOwn(place) ? nil : prices[place].map { (price: $0, place: place) } }
        return others.min { $0.price < $1.price }.map { Alternative(id: side.people[$0.place].id, price: $0.price) }
    }

    private func prices(ofMentee row: Int) throws(Pool.Problem) -> [Price?] {
        do throws(Assignment.Board.Refusal) {
            return try board?.prices(ofRow: row).map { $0.map(Price.init) } ?? []
        } catch {
            throw .engineBoard(error)
        }
    }

    private func prices(ofMentor column: Int) throws(Pool.Problem) -> [Price?] {
        do throws(Assignment.Board.Refusal) {
            return try board?.prices(ofColumn: column).map { $0.map(Price.init) } ?? []
        } catch {
            throw .engineBoard(error)
        }
    }
}
