@testable import Matching

/// The best matching of a small pool, found by trying everything.
struct Exhaustive {
    let field: Field
    var scores: [[Int?]]
    var capacities: [Int]

    /// What matchings are compared by, in this order.
    struct Outcome: Comparable {
        var pairs = 0
        var floor = 0
        var total = 0

        static func < (left: Outcome, right: Outcome) -> Bool {
            (left.pairs, left.floor, left.total) < (right.pairs, right.floor, right.total)
        }
    }

    init(_ pool: Pool) throws {
        let field = try Field(pool)
        self.field = field
        capacities = field.capacities.map(Int.init)
        scores = field.mentees.people.indices.map { mentee in
            field.mentors.people.indices.map { mentor in
                field.isAllowed(mentee, mentor) ? field.score(mentee, mentor).total : nil
            }
        }
    }

    /// Most pairs, then the highest floor, then the greatest total with what waiting adds.
    var fairest: Outcome {
        let floors = Set(scores.joined().compactMap { $0 })
        return floors.map { floor in
            let best = greatestTotal(above: floor)
            return Outcome(pairs: best.pairs, floor: best.pairs > 0 ? floor : 0, total: best.total)
        }.max() ?? Outcome()
    }

    /// Most pairs, then the greatest total, of pairs not below the floor. Places left over are digits of a number, so that each state of them is
    /// tried once.
    func greatestTotal(above floor: Int = 0) -> Outcome {
        let steps = capacities.indices.map { capacities[..<$0].reduce(1) { $0 * ($1 + 1) } }
        let states = capacities.reduce(1) { $0 * ($1 + 1) }
        var best = Array(repeating: Outcome(), count: states)
        for mentee in scores.indices {
            var next = best
            for mentor in capacities.indices {
                guard let score = scores[mentee][mentor], score >= floor else { continue }
                let worth = score + waited(mentee, mentor)
                for state in 0..<states where state / steps[mentor] % (capacities[mentor] + 1) > 0 {
                    let before = best[state - steps[mentor]]
                    next[state] = max(next[state], Outcome(pairs: before.pairs + 1, total: before.total + worth))
                }
            }
            best = next
        }
        return best.last ?? Outcome()
    }

    /// The same where two are made a pair; nil where nothing allows them.
    func greatestTotal(above floor: Int, with mentee: Int, and mentor: Int) -> Outcome? {
        guard let score = scores[mentee][mentor], score >= floor, capacities[mentor] > 0 else { return nil }
        var rest = self
        rest.scores[mentee] = rest.scores[mentee].map { _ in nil }
        rest.capacities[mentor] -= 1
        let best = rest.greatestTotal(above: floor)
        return Outcome(pairs: best.pairs + 1, total: best.total + score + waited(mentee, mentor))
    }

    func waited(_ mentee: Int, _ mentor: Int) -> Int {
        field.weights.waiting(field.mentees.people[mentee].waited) + field.weights.waiting(field.mentors.people[mentor].waited)
    }

    /// What a run found, in the same terms.
    func outcome(of run: MatchRun, withFloor: Bool) -> Outcome {
        let waiting = run.pairs.reduce(0) { sum, pair in
            sum + waited(field.mentees.index[pair.mentee] ?? 0, field.mentors.index[pair.mentor] ?? 0)
        }
        return Outcome(pairs: run.pairs.count, floor: withFloor ? run.minimum : 0, total: run.total + waiting)
    }
}
