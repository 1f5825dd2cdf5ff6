import Database
package import Foundation
package import Mentoring

/// A mail that is to go out: its kind and ids only, so that no private word and no raw link lies here. Its words are made at delivery.
package struct Posted: Sendable {
    package let id: ID<Posted>
    package let kind: MailKind
    /// Whom it goes to; nil where the thing itself knows, as an invitation to somebody without an account does.
    package let person: ID<Person>?
    package let thing: String?
    package let dueAt: Date

    /// The thing is what the kind is about: the id of an invitation, of a mentorship, of a sign-in.
    package init(_ kind: MailKind, to person: ID<Person>?, about thing: String?, due: Date, id: ID<Posted>) {
        self.id = id
        self.kind = kind
        self.person = person
        self.thing = thing
        dueAt = due
    }
}

extension Writing {
    /// Puts a mail in the outbox, in the same transaction as its cause; what can be undone waits its minute there.
    package func post(_ mail: Posted, now: Date) throws {
        let due = max(mail.dueAt, now + mail.kind.patience)
        try run(
            """
            INSERT INTO outbox (id, kind, person, thing, made_at, due_at, tries)
            VALUES (\(mail.id), \(mail.kind), \(mail.person), \(mail.thing), \(now), \(due), 0)
            """)
    }
}

extension MailKind: SQLValue {}
extension MailTopic: SQLValue {}
