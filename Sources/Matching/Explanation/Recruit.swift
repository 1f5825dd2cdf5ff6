/// A mentor to look for.
public struct Recruit: Hashable, Sendable {
    /// A language to speak; nil where the rules ask for none.
    public let language: String?
    /// Where they are, for those who meet in person; nil where nobody asks.
    public let region: String?
    /// How many places they are thought to have.
    public let places: Int
    /// How many pairs more there would be, with this one after those before.
    public let pairs: Int
    /// What those ask who have no mentor and whom this one would fit: the most asked first, at most five.
    public let topics: [String]
}

extension Explanation {
    /// Which mentors to look for, so that as many as possible of those without one are matched.
    ///
    /// Candidates speak one language of the unmatched, live where some of them do, meet in person and from afar, and have any time; the quality
    /// of a pair plays no part. They are chosen one by one, each the one that adds most pairs, counted exactly, by re-solving from the last
    /// answer. How many pairs a set of mentors allows is a submodular count (the rank of a transversal matroid), so with one place each this is
    /// the best choice that exists, and with more places it reaches at least 63 % of it.
    /// - Parameters:
    ///   - count: how many to choose at most; fewer come out when nobody more would help
    ///   - places: how many places each of them has
    public func recruits(_ count: Int, places: Int = 1) -> [Recruit] {
        guard places > 0, !run.unmatchedMentees.isEmpty else { return [] }
        let profiles = RecruitProfile.all(for: self)
        var growth = PoolGrowth(self)
        // What a profile added at an earlier step is the most that it can add later, so most profiles are not tried again.
        var limits = Array(repeating: Int.max, count: profiles.count)
        var chosen: [Recruit] = []
        while chosen.count < count {
            var best: (profile: Int, growth: PoolGrowth)?
            for profile in limits.indices.sorted(by: { (limits[$1], $0) < (limits[$0], $1) }) {
                if let best, limits[profile] <= limits[best.profile] { continue }
                var grown = growth
                limits[profile] = grown.add(profiles[profile].fits, places: min(places, field.mentees.people.count))
                if limits[profile] > best.map({ limits[$0.profile] }) ?? 0 { best = (profile, grown) }
            }
            guard let best else { break }
            chosen.append(recruit(profiles[best.profile], places: places, pairs: limits[best.profile]))
            growth = best.growth
        }
        return chosen
    }

    private func recruit(_ profile: RecruitProfile, places: Int, pairs: Int) -> Recruit {
        let waiting = profile.fits.filter { run.assignment[$0] < 0 }
        var counts: [String: (count: Int, spelling: String)] = [:]
        for topic in waiting.flatMap({ field.mentees.people[$0].asks }) where !topic.isEmpty {
            let key = Fit.folded(topic)
            counts[key] = ((counts[key]?.count ?? 0) + 1, min(counts[key]?.spelling ?? topic, topic))
        }
        let topics = counts.values.sorted { ($1.count, $0.spelling) < ($0.count, $1.spelling) }.prefix(5).map(\.spelling)
        return Recruit(language: profile.language, region: profile.region, places: places, pairs: pairs, topics: Array(topics))
    }
}

/// What a mentor would have to be, and whom the rules would let them have.
struct RecruitProfile {
    let language: String?
    let region: String?
    /// Mentees, matched or not: one who has a mentor may move over and leave that place to another.
    let fits: [Int]

    static func all(for explanation: Explanation) -> [RecruitProfile] {
        let (field, waiting) = (explanation.field, explanation.run.assignment.indices.filter { explanation.run.assignment[$0] < 0 })
        let mentees = field.mentees
        var languages: [(code: Int32?, name: String?)] = [(nil, nil)]
        if field.rules.sharedLanguage {
            languages = distinct(waiting.flatMap { Array(zip(mentees.languages[$0], named(mentees.people[$0].languages))) })
        }
        let near = field.rules.sameRegionInPerson ? waiting.filter { mentees.meeting[$0] == .inPerson && mentees.region[$0] != nil } : []
        var regions = distinct(
            near.compactMap { person in mentees.region[person].flatMap { code in mentees.people[person].region.map { (code, $0) } } })
        if regions.isEmpty { regions = [(nil, nil)] }
        return languages.flatMap { language in
            regions.map { region in
                RecruitProfile(
                    language: language.name, region: region.name,
                    fits: mentees.people.indices.filter { person in
                        if let code = language.code, !mentees.languages[person].contains(code) { return false }
                        guard field.rules.sameRegionInPerson, let code = region.code, let own = mentees.region[person] else { return true }
                        return own == code || mentees.meeting[person] != .inPerson
                    })
            }
        }
    }

    /// The words as ``Tags`` numbers them: each once, nothing empty.
    private static func named(_ words: [String]) -> [String] {
        var met: Set<String> = []
        return words.filter { !$0.isEmpty && met.insert(Fit.folded($0)).inserted }
    }

    /// In the order of their words, so that equal gains are told apart by them.
    private static func distinct(_ words: [(Int32, String)]) -> [(code: Int32?, name: String?)] {
        var names: [Int32: String] = [:]
        for (code, name) in words { names[code] = min(names[code] ?? name, name) }
        return names.sorted { $0.value < $1.value }.map { ($0.key, $0.value) }
    }
}
