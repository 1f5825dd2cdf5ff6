import Foundation
import Mentoring
import Store

/// A duo on the day they look back: 26 talks, 40 notes, steps, pulses, chances, and both envelopes open.
struct FullYear {
    let now: Date

    private static let talks = 26
    private static let notes = 40
    private static let steps = 12

    private var today: Day { Day(now, in: TimeZone(identifier: Person.defaultZone) ?? .gmt) }
    private var began: Date { now - 365 * 86_400 }

    func write(to store: Writing) throws -> ID<Mentorship> {
        let mentor = try person("Ines Maes", store)
        let mentee = try person("Bilal Aziz", store)
        let id: ID<Mentorship> = Randomness.system.id()
        let made = Mentorship(
            id: id, mentor: mentor.id, mentee: mentee.id, startedAt: began - 20 * 86_400, agreedAt: began - 10 * 86_400, activeAt: began)
        guard let mentorship = made else { return id }
        try store.insert(mentorship, from: nil)
        try store.set("demo mentor", to: mentor.id.rawValue)
        try agree(mentorship, store)
        try meet(mentorship, store)
        try walkOn(mentorship, store)
        for (side, person) in [(Side.mentor, mentor), (.mentee, mentee)] {
            let texts = Dictionary(uniqueKeysWithValues: Evaluation.Question.allCases.map { ($0, "Eerst vragen, en dan de stilte laten duren.") })
            let answers = Evaluation(ratings: [.mission: .five, .contact: .four, .trust: .six, .benefit: .five], texts: texts)
            try store.change(id, .lookedBack(side, answers), by: person, at: now, chance: .system)
        }
        return id
    }

    private func person(_ name: String, _ store: Writing) throws -> Person {
        let person = Person(id: Randomness.system.id(), name: name, language: LanguageCode(rawValue: "nl"), createdAt: began)
        try store.insert(person)
        try store.insert(try EmailAddress("\(person.id.rawValue)@jaar.test"), of: person.id, isPrivate: false, verifiedAt: began)
        return person
    }

    private func agree(_ mentorship: Mentorship, _ store: Writing) throws {
        let id = mentorship.id
        let text = MissionText(what: "Een eigen richting vinden in het werk.", why: "Omdat het tijd is.", notice: "We merken het aan de vragen.")
        let mission = MissionVersion(number: 1, text: text, author: mentorship.mentee, at: began)
        let goals = Side.allCases.map { Goal(side: $0, text: "Beter leren luisteren.", at: began) }
        try store.insert(mission, of: id)
        for goal in goals { try store.save(goal, of: id) }
        var letter = LetterText.draft(mission: mission, goals: goals, forms: nil, today: today.adding(months: -12))
        letter.reviewDate = today
        try store.insert(LetterVersion(number: 1, text: letter, author: mentorship.mentee, at: began), of: id)
        for side in Side.allCases { try store.insert(Signature(side: side, version: 1, at: began), of: id) }
    }

    /// Every two weeks of the year, each noted as it was, with what one took along and three taps.
    private func meet(_ mentorship: Mentorship, _ store: Writing) throws {
        for number in 1...Self.talks {
            guard let wall = WallTime(day: today.adding(days: (number - Self.talks) * 14 - 3), hour: 14) else { continue }
            let terms = MeetingTerms(start: ZonedTime(wall, in: Person.defaultZone), minutes: 60, channel: .walk, place: "Aan het water")
            let meeting = Meeting(id: Randomness.system.id(), terms: terms, state: .tookPlace, by: .mentee, sequence: 2, lasted: 55)
            try store.save(meeting, of: mentorship.id)
            let words = TakeAway(words: "Eerst vragen, dan pas vertellen, ook de \(number)e keer.", gift: Gift.allCases.first)
            for side in Side.allCases { try store.save(words, of: side, after: meeting.id, in: mentorship, at: meeting.end) }
            guard Pulse.isAsked(afterMeeting: number) else { continue }
            let answers = Dictionary(uniqueKeysWithValues: Pulse.Question.allCases.map { ($0, Pulse.Answer.yes) })
            for side in Side.allCases { try store.save(Pulse(meeting: number, answers: answers, at: meeting.end), of: mentorship, by: side) }
        }
        try store.planBetween(MeetingAct(in: mentorship, by: .mentee, at: now, chance: .system))
    }

    private func walkOn(_ mentorship: Mentorship, _ store: Writing) throws {
        for number in 0..<Self.notes {
            let side = Side.allCases[number % 2]
            let entry = JournalEntry(
                id: Randomness.system.id(), author: mentorship.person(side), words: "Wat me bijbleef, is de vraag aan het einde.",
                shared: number.isMultiple(of: 5) ? "Een vraag is ook een cadeau." : "", at: began + Double(number) * 9 * 86_400)
            try store.insert(entry, in: mentorship.id)
        }
        for number in 0..<Self.steps {
            let at = began + Double(number) * 28 * 86_400
            let isDone = number < Self.steps - 2
            let step = Step(
                id: Randomness.system.id(), promisedBy: Side.allCases[number % 2], text: "Met iemand uit een ander team koffie drinken.",
                until: nil, promisedAt: at, state: isDone ? .done : .open, endedAt: isDone ? at + 10 * 86_400 : nil)
            try store.insert(step, of: mentorship)
            let offered = try Opportunity.offered(
                id: Randomness.system.id(), by: Side.allCases[number % 2], kind: .book, what: "Een boek over stilte.", at: at)
            _ = try store.add(offered, to: mentorship)
            let learned = try Learned.checked(
                id: Randomness.system.id(), Side.allCases[number % 2], from: nil, "Wachten kan ook een antwoord zijn.", at: at + 86_400)
            _ = try store.add(learned, to: mentorship)
        }
    }
}
