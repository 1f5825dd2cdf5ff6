extension Field {
    /// The parts of one pair's score, read from the words; ``Scorer`` computes the same sums for all pairs at once.
    func score(_ mentee: Int, _ mentor: Int) -> Score {
        Score(
            essence: essence(mentee, mentor), givesAsks: givesAsks(mentee, mentor), form: form(mentee, mentor),
            wishes: wishes(mentee, mentor), earlier: rules.earlier == .preferred && werePair(mentee, mentor) ? weights.earlier : 0)
    }

    private func essence(_ mentee: Int, _ mentor: Int) -> Int {
        let half = Weights.halves(weights.essence)
        let (one, other) = (mentees.values[mentee], mentors.values[mentor])
        return points(half.mentee, of: one, in: other) + points(half.mentor, of: other, in: one)
    }

    private func givesAsks(_ mentee: Int, _ mentor: Int) -> Int {
        let half = Weights.halves(weights.givesAsks)
        let (asked, askedBack) = (mentees.asks[mentee], mentors.asks[mentor])
        return points(askedBack.isEmpty ? weights.givesAsks : half.mentee, of: asked, in: mentors.gives[mentor])
            + points(asked.isEmpty ? weights.givesAsks : half.mentor, of: askedBack, in: mentees.gives[mentee])
    }

    private func form(_ mentee: Int, _ mentor: Int) -> Int {
        let parts = weights.formParts
        let talk = shared(mentees.channels, mentee, mentors.channels, mentor) > 0 ? parts.talk : 0
        let times = shared(mentees.times, mentee, mentors.times, mentor)
        let time = times == 0 ? 0 : parts.firstTime + (times > 1 ? parts.secondTime : 0)
        return talk + time + Self.closeness(mentees.people[mentee].hours, mentors.people[mentor].hours, parts.hours)
    }

    private func wishes(_ mentee: Int, _ mentor: Int) -> Int {
        let (one, other) = (mentees.people[mentee], mentors.people[mentor])
        return weights.wish(one.wishes.firstIndex(of: other.id) ?? .max) + weights.wish(other.wishes.firstIndex(of: one.id) ?? .max)
    }

    /// All points for the same hours, half of them where one has twice the other's; none where one did not say.
    static func closeness(_ one: Int?, _ other: Int?, _ points: Int) -> Int {
        guard let one, let other, one > 0, other > 0 else { return 0 }
        // No month has more hours, and a product of two such numbers cannot overflow.
        let (less, more) = (min(one, other, 744), min(max(one, other), 744))
        return points * less / more
    }

    private func points(_ points: Int, of wanted: ArraySlice<Int32>, in offered: ArraySlice<Int32>) -> Int {
        wanted.enumerated().reduce(0) { sum, word in
            sum + (offered.contains(word.element) ? Weights.share(word.offset, of: points, over: wanted.count) : 0)
        }
    }
}

extension Weights {
    static func halves(_ points: Int) -> (mentee: Int, mentor: Int) { (points - points / 2, points / 2) }

    var formParts: (talk: Int, firstTime: Int, secondTime: Int, hours: Int) {
        let fifths = form * 2 / 5
        return (fifths, fifths - fifths / 2, fifths / 2, form - 2 * fifths)
    }
}
