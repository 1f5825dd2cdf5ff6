import Foundation
import Mentoring
import Store

/// What the two of a story offered each other and learned, told in days before today.
struct SampleGrowth: Sendable {
    let story: String
    let chances: [Chance]
    /// What each noted without a chance.
    let lessons: [Lesson]

    struct Chance: Sendable {
        let daysAgo: Int
        let by: Side
        let kind: Opportunity.Kind
        let what: String
        var takenDaysAgo: Int?
        var lesson: Lesson?
    }

    struct Lesson: Sendable {
        let daysAgo: Int
        let side: Side
        let words: String

        init(_ daysAgo: Int, _ side: Side, _ words: String) {
            (self.daysAgo, self.side, self.words) = (daysAgo, side, words)
        }
    }

    static func write(_ tale: SampleTale, to store: Writing, _ days: SampleDays) throws {
        for growth in all where growth.story == tale.story.name { try growth.write(tale.mentorship, to: store, days) }
    }

    private func write(_ mentorship: Mentorship, to store: Writing, _ days: SampleDays) throws {
        for (number, chance) in chances.enumerated() { try write(chance, number, mentorship, to: store, days) }
        for (number, lesson) in lessons.enumerated() { try write(lesson, "\(number)", from: nil, mentorship, to: store, days) }
    }

    private func write(_ chance: Chance, _ number: Int, _ mentorship: Mentorship, to store: Writing, _ days: SampleDays) throws {
        let name = "chance \(number) of \(story)"
        var offered = try Opportunity.offered(
            id: SampleChance.id(name), by: chance.by, kind: chance.kind, what: chance.what, at: days.moment(chance.daysAgo, name))
        if let taken = chance.takenDaysAgo { try offered.apply(.taken(by: chance.by.other, at: days.moment(taken, "\(name), taken"))) }
        _ = try store.add(offered, to: mentorship)
        guard let lesson = chance.lesson else { return }
        try write(lesson, name, from: offered.id, mentorship, to: store, days)
        try offered.apply(.learned(by: lesson.side, at: days.moment(lesson.daysAgo, name)))
        try store.update(offered)
    }

    private func write(
        _ lesson: Lesson, _ name: String, from chance: ID<Opportunity>?, _ mentorship: Mentorship, to store: Writing, _ days: SampleDays
    ) throws {
        let name = "lesson \(name) of \(story)"
        let learned = try Learned.checked(
            id: SampleChance.id(name), lesson.side, from: chance, lesson.words, at: days.moment(lesson.daysAgo, name))
        _ = try store.add(learned, to: mentorship)
    }
}

extension SampleGrowth {
    static let all = [
        SampleGrowth(
            story: "amira and noor",
            chances: [
                Chance(
                    daysAgo: 262, by: .mentor, kind: .shadowDay, what: "Een dag mee naar het pompstation van Zuid, met de vroege ploeg.",
                    takenDaysAgo: 260, lesson: Lesson(241, .mentee, "Dat een ploeg ook zonder vergadering beslist.")),
                Chance(
                    daysAgo: 203, by: .mentee, kind: .feedback, what: "Ik vertel je eerlijk hoe je nieuwsbrief bij de jonge collega’s binnenkomt.",
                    takenDaysAgo: 203, lesson: Lesson(196, .mentor, "Dat niemand onder de dertig verder leest dan de eerste regel.")),
                Chance(
                    daysAgo: 148, by: .mentor, kind: .book, what: "Het boek over stilte van mijn nachtkastje. Neem je tijd.", takenDaysAgo: 140),
                Chance(
                    daysAgo: 75, by: .mentor, kind: .spokeUp, what: "Ik noemde je naam toen ze iemand zochten voor het project in Zuid."),
                Chance(
                    daysAgo: 9, by: .mentor, kind: .stage, what: "Vijf minuten op de open dag, over wat je bij de pompen zag. In januari."),
            ],
            lessons: [
                Lesson(52, .mentee, "Wachten kan ook een antwoord zijn."),
                Lesson(38, .mentor, "Hoe de jonge ploeg elkaar helpt zonder dat iemand het vraagt."),
            ])
    ]
}
