import Database
package import Foundation
package import Mentoring

/// Whom the owner chose to ask, out of the own list.
package struct ChosenContact: Sendable {
    package let id: ID<Contact>
    package let ask: ContactAsk

    package init(id: ID<Contact>, ask: ContactAsk) {
        (self.id, self.ask) = (id, ask)
    }
}

extension Writing {
    /// False, and nothing begun, where this form was sent before.
    package func add(_ one: Introduction, why: String, in mentorship: Mentorship) throws -> Bool {
        let words = try seal(why, of: .person(mentorship.person(one.decider.other)), at: one.id.place("why"))
        return try run(
            """
            INSERT INTO introduction (id, mentorship, owner, origin, opened_at, state, asked_at, answered_at, word_at, ended_at, why)
            VALUES (\(one.id), \(mentorship.id), \(one.owner), \(one.origin), \(one.openedAt), \(one.state), \(one.askedAt),
                    \(one.answeredAt), \(one.wordAt), \(one.endedAt), \(words))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Who the one introduced is, for the contact to read.
    package func keep(about: String, of one: Introduction, in mentorship: Mentorship) throws {
        let words = try seal(about, of: .person(mentorship.person(one.introduced)), at: one.id.place("about"))
        try run("UPDATE introduction SET about = \(words) WHERE id = \(one.id)")
    }

    /// Whom the owner would ask, and with which words.
    package func keep(_ chosen: ChosenContact, of one: Introduction, in mentorship: Mentorship, _ secrets: SiteSecrets) throws {
        let words = try seal(json: chosen.ask, of: .person(mentorship.person(one.owner)), at: one.id.place("ask"))
        let reader = chosen.ask.details.mailAddress.map { MailReader($0, secrets).key }
        try run("UPDATE introduction SET contact = \(chosen.id), reader = \(reader), ask = \(words) WHERE id = \(one.id)")
    }

    package func keep(word: String, thanks: String, of one: Introduction, in mentorship: Mentorship) throws {
        let author = KeyOwner.person(mentorship.person(one.introduced))
        let word = try seal(word, of: author, at: one.id.place("word"))
        let thanks = thanks.isEmpty ? nil : try seal(thanks, of: author, at: one.id.place("thanks"))
        try run("UPDATE introduction SET word = \(word), thanks = \(thanks) WHERE id = \(one.id)")
    }

    func update(_ one: Introduction) throws {
        try run(
            """
            UPDATE introduction SET state = \(one.state), asked_at = \(one.askedAt), answered_at = \(one.answeredAt), word_at = \(one.wordAt),
                ended_at = \(one.endedAt), reported_at = \(one.misuse?.reportedAt), looked_at = \(one.misuse?.lookedAt)
            WHERE id = \(one.id)
            """)
    }
}
