extension Field {
    /// The rules that a pair fails, private words left out.
    func failures(_ mentee: Int, _ mentor: Int) -> RuleSet {
        var failed: RuleSet = []
        if mentees.people[mentee].id == mentors.people[mentor].id { failed.insert(.oneself) }
        if rules.sharedLanguage, shared(mentees.languages, mentee, mentors.languages, mentor) == 0 { failed.insert(.language) }
        if rules.notOwnManager, isManager(mentees.people[mentee], mentors.people[mentor]) { failed.insert(.manager) }
        if rules.notOwnTeam, let team = mentees.team[mentee], team == mentors.team[mentor] { failed.insert(.team) }
        if rules.sameRegionInPerson, areApart(mentee, mentor) { failed.insert(.region) }
        if lacksTimes(mentee, mentor) { failed.insert(.times) }
        if rules.earlier == .excluded, werePair(mentee, mentor) { failed.insert(.earlier) }
        return failed
    }

    func isAllowed(_ mentee: Int, _ mentor: Int) -> Bool {
        !barred[mentee].contains(mentor) && failures(mentee, mentor).isEmpty
    }

    func shared(_ left: Tags, _ person: Int, _ right: Tags, _ other: Int) -> Int {
        left[person].count { right[other].contains($0) }
    }

    func werePair(_ mentee: Int, _ mentor: Int) -> Bool {
        let (one, other) = (mentees.people[mentee], mentors.people[mentor])
        return one.earlier.contains(other.id) || other.earlier.contains(one.id)
    }

    private func isManager(_ one: Participant, _ other: Participant) -> Bool {
        one.manager == other.id || other.manager == one.id
    }

    private func areApart(_ mentee: Int, _ mentor: Int) -> Bool {
        guard let here = mentees.region[mentee], let there = mentors.region[mentor], here != there else { return false }
        return mentees.meeting[mentee].intersection(mentors.meeting[mentor]) == .inPerson
    }

    private func lacksTimes(_ mentee: Int, _ mentor: Int) -> Bool {
        guard rules.sharedTimes > 0, !mentees.times[mentee].isEmpty, !mentors.times[mentor].isEmpty else { return false }
        return shared(mentees.times, mentee, mentors.times, mentor) < min(rules.sharedTimes, 255)
    }
}

/// Some of the rules, in one byte: it is asked for every pair of whoever stays without one.
struct RuleSet: OptionSet, Hashable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ rule: Rule) { rawValue = 1 << rule.rawValue }

    mutating func insert(_ rule: Rule) { formUnion(RuleSet(rule)) }

    func contains(_ rule: Rule) -> Bool { isSuperset(of: RuleSet(rule)) }

    var rules: [Rule] { Rule.allCases.filter(contains) }

    /// The rule, if it is the only one.
    var onlyOne: Rule? { rawValue.nonzeroBitCount == 1 ? rules.first : nil }
}
