@testable import Matching

extension Dice {
    mutating func some(_ words: [String], upTo most: Int) -> [String] {
        Array(words.shuffled(using: &self).prefix(Int.random(in: 0...most, using: &self)))
    }

    mutating func oneIn(_ chances: Int) -> Bool { Int.random(in: 0..<chances, using: &self) == 0 }
}

extension Pool {
    /// A pool of random people, rules and weights; small vocabularies, so that ties and conflicts are common.
    static func random(_ seed: Int, mentees: Int, mentors: Int) -> Pool {
        var dice = Dice(UInt64(seed))
        let ids = (menteeIDs: (0..<mentees).map { "e\($0)" }, mentorIDs: (0..<mentors).map { "m\($0)" })
        var (asking, giving) = (
            ids.menteeIDs.map { Participant.random($0, knows: ids.mentorIDs, &dice) },
            ids.mentorIDs.map { Participant.random($0, knows: ids.menteeIDs, &dice) }
        )
        // Somebody who is both.
        if dice.oneIn(3), let both = ids.mentorIDs.first, !asking.isEmpty { asking[0].id = both }
        for place in giving.indices { giving[place].capacity = Int.random(in: 0...2, using: &dice) }
        if !dice.oneIn(3) { for place in asking.indices { asking[place].waited = 0 } }
        return Pool(mentors: giving, mentees: asking, rules: .random(&dice), weights: .random(&dice), seed: UInt64(seed))
    }
}

extension Participant {
    fileprivate static func random(_ id: String, knows others: [String], _ dice: inout Dice) -> Participant {
        Participant(
            id: id, languages: dice.some(["nl", "fr", "de"], upTo: 2), values: dice.some(["craft", "calm", "Zorg", "zorg", "moed"], upTo: 4),
            gives: dice.some(["speaking", "leading", "writing", "law"], upTo: 3),
            asks: dice.some(["speaking", "leading", "writing", "law"], upTo: 3),
            channels: dice.some(["walk", "video", "in person"], upTo: 3), region: dice.some(["Gent", "Luik"], upTo: 1).first,
            times: dice.some(["mon", "tue", "wed", "thu"], upTo: 3), hours: dice.oneIn(2) ? Int.random(in: -1...6, using: &dice) : nil,
            manager: dice.oneIn(4) ? others.randomElement(using: &dice) : nil, team: dice.oneIn(3) ? dice.some(["HR", "IT"], upTo: 1).first : nil,
            wishes: dice.oneIn(2) ? dice.some(others, upTo: 6) : [], ratherNot: dice.oneIn(4) ? dice.some(others, upTo: 2) : [],
            blocked: dice.oneIn(6) ? dice.some(others, upTo: 2) : [], earlier: dice.oneIn(4) ? dice.some(others, upTo: 2) : [],
            waited: Int.random(in: 0...6, using: &dice))
    }
}

extension Rules {
    fileprivate static func random(_ dice: inout Dice) -> Rules {
        Rules(
            sharedLanguage: !dice.oneIn(3), notOwnManager: !dice.oneIn(4), notOwnTeam: !dice.oneIn(4), sameRegionInPerson: !dice.oneIn(4),
            sharedTimes: Int.random(in: 0...2, using: &dice) / 2, earlier: Earlier.allCases.randomElement(using: &dice) ?? .allowed,
            blocked: dice.oneIn(5) ? [BlockedPair("m1", "e1")] : [])
    }
}

extension Weights {
    fileprivate static func random(_ dice: inout Dice) -> Weights {
        guard dice.oneIn(3) else { return Weights() }
        func weight() -> Int { [0, 1, 7, 100, -5, 1 << 40, .max, .min].randomElement(using: &dice) ?? 0 }
        return Weights(essence: weight(), givesAsks: weight(), form: weight(), wishes: weight(), earlier: weight(), waiting: weight())
    }
}
