import Foundation
import Mentoring

/// As many people more as a visitor asks for: made of names and wishes that go together, the same for the same number.
enum SampleCrowd {
    static func person(_ number: Int) -> SamplePerson {
        var chance = SampleChance("crowd \(number)")
        let name = "\(chance.one(of: CrowdNames.given)) \(chance.one(of: CrowdNames.family))"
        let isMentor = number.isMultiple(of: 2)
        let topics = chance.some(4, of: SuggestedTopic.allCases).shuffled(using: &chance)
        var person = SamplePerson(
            "crowd \(number)", name, address(name, number), languages: chance.one(of: ["nl", "nl en", "nl fr", "nl en fr", "nl de"]),
            region: chance.one(of: CrowdNames.regions), values: chance.some(3, of: SuggestedValue.allCases),
            drive: chance.one(of: CrowdWords.drives), connects: chance.one(of: CrowdWords.connections),
            gives: Array(topics.prefix(2)), asks: Array(topics.suffix(2)), by: Set(chance.some(2, of: Channel.allCases)),
            hours: Int.random(in: 2...4, using: &chance), times: chance.some(2, of: WeekTime.all).map(\.rawValue).joined(separator: " "),
            places: isMentor ? Int.random(in: 1...3, using: &chance) : nil, learns: !isMentor)
        person.since = Int.random(in: 440...900, using: &chance)
        return person
    }

    /// What happened between two of them: most have signed their letter.
    static func story(_ number: Int, mentor: SamplePerson, mentee: SamplePerson) -> SampleStory {
        var chance = SampleChance("story \(number)")
        let theme = chance.one(of: CrowdTheme.all)
        let stage = number / 2 % 10
        let accepted = stage < 7 ? Int.random(in: 40...350, using: &chance) : stage == 9 ? 420 : Int.random(in: 8...12, using: &chance)
        let asked = SampleStory.Asked(
            by: .mentee, kind: chance.one(of: Invitation.Kind.allCases), daysAgo: accepted + 2, acceptedDaysAgo: accepted, purpose: theme.purpose)
        let steps = steps(theme, after: accepted, stage, called: given(mentee), &chance)
        return SampleStory(mentor.key, with: mentee.key, asked, steps)
    }

    private static func steps(
        _ theme: CrowdTheme, after accepted: Int, _ stage: Int, called name: String, _ chance: inout SampleChance
    ) -> [SampleStory.Step] {
        if stage == 8 { return [] }
        let met = accepted - 6
        let talk: [SampleStory.Step] = [
            .envelope(met, .mentee, connects: chance.one(of: CrowdWords.connections), mission: theme.own),
            .envelope(met - 1, .mentor, mission: theme.what(name)),
        ]
        if stage == 7 { return talk }
        let letter: [SampleStory.Step] = [
            .mission(met - 5, .mentee, theme.what(name), why: theme.why, notice: theme.notice),
            .goal(met - 6, .mentor, chance.one(of: CrowdWords.mentorGoals)), .goal(met - 7, .mentee, theme.goal),
            .letter(met - 9, chance.one(of: Side.allCases), [.engagement: chance.one(of: CrowdWords.places)]),
            .signs(met - 10, .mentor), .signs(met - 11, .mentee),
        ]
        return talk + letter + (stage == 9 ? [.ends(Int.random(in: 20...30, using: &chance), .asPlanned)] : [])
    }

    private static func given(_ person: SamplePerson) -> String {
        person.name.split(separator: " ").first.map(String.init) ?? person.name
    }

    private static func address(_ name: String, _ number: Int) -> String {
        let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        let letters = plain.split(separator: " ").map { $0.filter { $0.isASCII && $0.isLetter } }
        return letters.filter { !$0.isEmpty }.joined(separator: ".") + "\(number)@waterlijn.test"
    }
}
