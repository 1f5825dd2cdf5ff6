import Database
import Foundation
import Mentoring
import Store
import TestSupport

/// Duos of whom something of nearly every kind is due at one moment.
struct Backlog {
    let now: Date

    /// How many rows are due of one duo, and which mails they come to.
    static let rows = 26
    static let mails: [MailKind: Int] = [
        .meetingHeld: 24, .fitAsked: 2, .reflection: 2, .letterReminder: 2, .reviewDue: 2, .introductionNews: 2, .wordReminder: 2,
        .invitationReminder: 2, .invitationClosed: 1,
    ]

    private var today: Day { Day(now, in: .gmt) }

    static func fill(_ test: TestSite, duos: Int) async throws {
        let backlog = Backlog(now: test.clock.now)
        try await test.archive.write { [secrets = test.archive.secrets] store in
            for number in 0..<duos { try backlog.write(number, store, secrets) }
        }
    }

    private func write(_ number: Int, _ store: Writing, _ secrets: SiteSecrets) throws {
        let (began, two) = (now - 365 * 86_400, try people(number, store))
        let id: ID<Mentorship> = Randomness.system.id()
        let made = Mentorship(id: id, mentor: two[0].id, mentee: two[1].id, startedAt: began, agreedAt: began, activeAt: began)
        guard let mentorship = made else { return }
        try store.insert(mentorship, from: nil)
        // Version 2 is signed by nobody, for a week.
        for (version, at) in [(1, began), (2, now - Agreement.reminderAfter - 3_600)] {
            let text = LetterText(reviewDate: today)
            try store.insert(LetterVersion(number: version, text: text, author: mentorship.mentee, at: at), of: id)
        }
        for side in Side.allCases { try store.insert(Signature(side: side, version: 1, at: began), of: id) }
        try meet(mentorship, store)
        for state in [Introduction.State.asked, .asked, .agreed, .agreed] { try introduce(state, mentorship, store, secrets) }
        for (index, days) in [7.0, 7, 14].enumerated() {
            let address = try EmailAddress("guest\(number).\(index)@elders.test")
            try store.insert(
                Invitation(
                    id: Randomness.system.id(), from: mentorship.mentor, address: address, role: .mentor, kind: .known, purpose: "Graag.",
                    sentAt: now - days * 86_400 - 3_600))
        }
    }

    private func people(_ number: Int, _ store: Writing) throws -> [Person] {
        try ["Amira", "Noor"].map { name in
            let person = Person(id: Randomness.system.id(), name: name, createdAt: now)
            try store.insert(person)
            try store.insert(try EmailAddress("\(name)\(number)@waterlijn.test"), of: person.id, isPrivate: false, verifiedAt: now)
            return person
        }
    }

    /// One talk was yesterday and one is tomorrow, so that questions are due today; of twelve others nobody said whether they took place.
    private func meet(_ mentorship: Mentorship, _ store: Writing) throws {
        let unnoted = (0..<12).map { (-1, $0, Meeting.State.confirmed) }
        for (days, hour, state) in [(-1, 14, .tookPlace), (1, 14, .confirmed)] + unnoted {
            guard let wall = WallTime(day: today.adding(days: days), hour: hour) else { continue }
            let terms = MeetingTerms(start: ZonedTime(wall, in: Person.defaultZone), minutes: 30, channel: .phone)
            let lasted = state == .tookPlace ? 30 : nil
            try store.save(
                Meeting(id: Randomness.system.id(), terms: terms, state: state, by: .mentee, sequence: 2, lasted: lasted), of: mentorship.id)
        }
        try store.planBetween(MeetingAct(in: mentorship, by: .mentee, at: now, chance: .system))
    }

    private func introduce(_ state: Introduction.State, _ mentorship: Mentorship, _ store: Writing, _ secrets: SiteSecrets) throws {
        let at = now - 3_600 - (state == .asked ? Introduction.answeredWithin : Introduction.wordRemindedAfter)
        let one = Introduction(
            id: Randomness.system.id(), mentorship: mentorship.id, owner: .mentor, origin: .requested, openedAt: at, state: state, askedAt: at,
            answeredAt: state == .agreed ? at : nil)
        let details = ContactDetails(name: "Pieter", address: try EmailAddress("\(one.id.rawValue)@houtbouw.test"), bond: "je oude collega")
        _ = try store.add(one, why: "Graag.", in: mentorship)
        try store.keep(
            ChosenContact(id: Randomness.system.id(), ask: ContactAsk(details: details, words: "Een half uur?")), of: one, in: mentorship, secrets)
    }
}
