import Foundation
import Mentoring
import Store

/// Very many duos that are under way, and some people who only begin: what a large installation holds on an ordinary day.
struct NightTown {
    let mentorships: Int
    let now: Date

    /// How many duos go into one transaction.
    private static let atOnce = 500

    func fill(_ archive: Archive) async throws {
        for start in stride(from: 0, to: mentorships, by: Self.atOnce) {
            let some = start..<min(start + Self.atOnce, mentorships)
            try await archive.write { [now, secrets = archive.secrets] store in
                for number in some { try NightDuo(number: number, now: now).write(to: store, secrets) }
            }
        }
        for number in 0..<mentorships / 200 { try await archive.write { [now] in try Self.begin(number, $0, now) } }
    }

    /// Somebody who has been invited, for a week or for two; and two who have not answered whether it clicks.
    private static func begin(_ number: Int, _ store: Writing, _ now: Date) throws {
        let sentAt = now - Double(number.isMultiple(of: 2) ? 7 : 14) * 86_400 - 3_600
        let people = ["sender", "other"].map { Person(id: Randomness.system.id(), name: "\($0) \(number)", createdAt: sentAt) }
        for person in people {
            try store.insert(person)
            try store.insert(try EmailAddress("\(person.id.rawValue)@begin.test"), of: person.id, isPrivate: false, verifiedAt: sentAt)
        }
        let invitation = Invitation(
            id: Randomness.system.id(), from: people[0].id, address: try EmailAddress("guest\(number)@begin.test"), role: .mentor, kind: .known,
            purpose: "Je stelt vragen waar ik iets aan heb.", sentAt: sentAt)
        try store.insert(invitation)
        guard number.isMultiple(of: 2),
            let exploring = Mentorship(
                id: Randomness.system.id(), mentor: people[0].id, mentee: people[1].id, startedAt: now - Click.answeredWithin - 3_600)
        else { return }
        try store.insert(exploring, from: nil)
    }
}
