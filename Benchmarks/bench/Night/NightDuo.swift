import Foundation
import Mentoring
import Store

/// A duo that has been under way for a while, with all that two people leave behind.
struct NightDuo {
    let number: Int
    let now: Date

    var due: NightDue? { NightDue.of(number) }
    var today: Day { Day(now, in: .gmt) }

    /// Days on which nobody is asked for a short look or to look back, unless that is what is due.
    private static let quietDays = Array(20..<80) + Array(115..<170) + Array(205..<340)

    private var signedOn: Day {
        switch due {
        case .review: today.adding(months: -12)
        case .look: today.adding(months: -3)
        default: today.adding(days: -Self.quietDays[number % Self.quietDays.count])
        }
    }

    /// How many days ago the last talk was, and in how many days the next is.
    var talks: (last: Int, next: Int) {
        switch due {
        case .meeting: (14, 0)
        case .reflection: (7, 7)
        case .fit: (1, 13)
        default: (4, 10)
        }
    }

    var held: Int { due == .fit ? 3 : min(8, max(1, (today.days(since: signedOn) - talks.last) / 14 + 1)) }

    func write(to store: Writing, _ secrets: SiteSecrets) throws {
        guard let signedAt = moment(signedOn, 9), let mentorship = try people(store, signedAt) else { return }
        try agree(mentorship, store, signedAt)
        try meet(mentorship, store)
        try introduce(mentorship, store, secrets)
        guard due == .letter else { return }
        try store.insert(letter(2, mentorship, now - Agreement.reminderAfter - 3_600), of: mentorship.id)
    }

    private func people(_ store: Writing, _ at: Date) throws -> Mentorship? {
        let languages = ["nl", "nl", "fr", "en", "de"]
        let two = ["Mentor", "Mentee"].map { name in
            Person(
                id: Randomness.system.id(), name: "\(name) Nummer \(number)", language: LanguageCode(rawValue: languages[number % 5]), createdAt: at)
        }
        for person in two {
            try store.insert(person)
            try store.insert(try EmailAddress("\(person.id.rawValue)@nacht.test"), of: person.id, isPrivate: false, verifiedAt: at)
        }
        let made = Mentorship(
            id: Randomness.system.id(), mentor: two[0].id, mentee: two[1].id, startedAt: at - 20 * 86_400, agreedAt: at - 10 * 86_400, activeAt: at)
        if let made { try store.insert(made, from: nil) }
        return made
    }

    private func agree(_ mentorship: Mentorship, _ store: Writing, _ at: Date) throws {
        try store.insert(mission(mentorship, at), of: mentorship.id)
        for side in Side.allCases { try store.save(Goal(side: side, text: "Beter leren luisteren.", at: at), of: mentorship.id) }
        try store.insert(letter(1, mentorship, at), of: mentorship.id)
        for side in Side.allCases { try store.insert(Signature(side: side, version: 1, at: at), of: mentorship.id) }
    }

    private func mission(_ mentorship: Mentorship, _ at: Date) -> MissionVersion {
        let text = MissionText(what: "Een eigen richting vinden in het werk.", why: "Omdat het tijd is.", notice: "We merken het aan de vragen.")
        return MissionVersion(number: 1, text: text, author: mentorship.mentee, at: at)
    }

    private func letter(_ version: Int, _ mentorship: Mentorship, _ at: Date) -> LetterVersion {
        let goals = Side.allCases.map { Goal(side: $0, text: "Beter leren luisteren.", at: at) }
        let text = LetterText.draft(mission: mission(mentorship, at), goals: goals, forms: nil, today: signedOn)
        return LetterVersion(number: version, text: text, author: mentorship.mentee, at: at)
    }

    private func moment(_ day: Day, _ hour: Int) -> Date? {
        WallTime(day: day, hour: hour).map { ZonedTime($0, in: Person.defaultZone).moment }
    }
}
