import Testing

@testable import Matching

@Suite struct UnmatchedTests {
    private func person(_ id: String, _ languages: String..., region: String? = nil, channels: [String] = ["video"]) -> Participant {
        Participant(id: id, languages: languages, channels: channels, region: region)
    }

    private func found(_ mentors: [Participant], _ mentees: [Participant], rules: Rules = Rules()) throws -> [Unmatched] {
        try Explanation(Pool(mentors: mentors, mentees: mentees, rules: rules).best()).unmatched()
    }

    @Test func `nobody free speaks the language`() throws {
        let all = try found([person("m1", "nl"), person("m2", "nl")], [person("e1", "nl"), person("e2", "fr")])
        #expect(all.first == Unmatched(id: "e2", role: .mentee, reason: .noSharedLanguage, change: .language("nl")))
        #expect(all.last.map(\.reason) == .noSharedLanguage)
    }

    @Test func `those who fit are taken, and it says by whom`() throws {
        let all = try found([person("m1", "nl")], [person("e1", "nl"), person("e2", "nl")])
        let left = try #require(all.first)
        let other = left.id == "e1" ? "e2" : "e1"
        #expect(left.reason == .taken([.init(id: "m1", by: [other])]))
        #expect(left.change == .place(mentor: "m1") && all.count == 1)
    }

    @Test func `one rule opens so many`() throws {
        var mentee = person("e1", "nl", region: "Gent", channels: ["walk"])
        let mentors = ["m1", "m2", "m3"].map { person($0, "nl", region: "Luik", channels: ["walk"]) }
        #expect(try found(mentors, [mentee]).first == Unmatched(id: "e1", role: .mentee, reason: .oneRule(.region, opens: 3), change: .rule(.region)))
        mentee.channels.append("video")
        #expect(try found(mentors, [mentee]).first?.reason == .oneRule(.region, opens: 3))
    }

    @Test func `several rules together, and nobody at all`() throws {
        let mentee = person("e1", "fr", region: "Gent", channels: ["walk"])
        let mentor = person("m1", "nl", region: "Luik", channels: ["walk"])
        #expect(try found([mentor], [mentee], rules: Rules(notOwnTeam: false)).first?.change == .rules([.language, .region]))
        #expect(
            try found([], [mentee]).first
                == Unmatched(id: "e1", role: .mentee, reason: .noPlaces, change: .newMentor(languages: ["fr"], region: "Gent")))
        #expect(try found([mentor], []).first == Unmatched(id: "m1", role: .mentor, reason: .noPlaces, change: nil))
    }

    @Test func `what would match somebody does match one more`() throws {
        var tried: Set<String> = []
        for seed in 0..<400 {
            let pool = Pool.random(seed, mentees: 1 + seed % 6, mentors: 1 + seed % 4)
            let run = try pool.best()
            for left in try Explanation(run).unmatched() where left.role == .mentee {
                guard let change = left.change, let changed = pool.changed(change, for: left.id) else { continue }
                tried.insert(String(describing: change).prefix { $0 != "(" }.description)
                let after = try changed.best()
                #expect(after.pairs.count > run.pairs.count, "seed \(seed), \(left)")
                switch change {
                case .place, .newMentor: continue
                default: break
                }
                #expect(!after.unmatchedMentees.contains(left.id), "seed \(seed), \(left)")
            }
        }
        #expect(tried == ["place", "language", "rule", "newMentor"])
    }
}

extension Pool {
    /// The pool after a change; nil where it takes an exception that people cannot make themselves.
    fileprivate func changed(_ change: Change, for id: String) -> Pool? {
        var pool = self
        guard let mentee = mentees.firstIndex(where: { $0.id == id }) else { return nil }
        switch change {
        case .place(let mentor):
            guard let place = mentors.firstIndex(where: { $0.id == mentor }) else { return nil }
            pool.mentors[place].capacity += 1
        case .language(let word): pool.mentees[mentee].languages.append(word)
        case .rule(.times): pool.mentees[mentee].times = []
        case .rule(.region): pool.mentees[mentee].region = nil
        case .rule(.team): pool.mentees[mentee].team = nil
        case .newMentor(let languages, let region): pool.mentors.append(Participant(id: "new", languages: languages, region: region))
        case .rule, .rules: return nil
        }
        return pool
    }
}
