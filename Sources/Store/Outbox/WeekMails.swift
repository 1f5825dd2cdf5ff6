package import Database
package import Foundation
package import Mentoring

extension Writing {
    /// Gives a mail its turn among those of its mentorship; nil where it has it, else when it may.
    ///
    /// - Parameter moment: The moment that the mail bears.
    package func takeTurn(_ mail: ClaimedMail, of mentorship: ID<Mentorship>, at moment: Date) throws -> Date? {
        let gone: [Date] = try sql.values(
            """
            SELECT turn_at FROM outbox WHERE turn_of = \(mentorship) AND person = \(mail.person) AND id <> \(mail.id) AND failed_at IS NULL
            AND turn_at > \(moment - MailPace.week)
            """)
        let next = mail.kind.wait == .never ? moment : MailPace.next(after: gone, now: moment)
        guard next <= moment else { return next }
        // What waits already goes first, and takes this along.
        if mail.kind.wait == .joined, try isWeekWaiting(of: mentorship, for: mail.person) { return moment }
        try run("UPDATE outbox SET turn_of = \(mentorship), turn_at = \(moment) WHERE id = \(mail.id)")
        return nil
    }

    private func isWeekWaiting(of mentorship: ID<Mentorship>, for person: ID<Person>?) throws -> Bool {
        let id: ID<Posted>? = try sql.value(
            """
            SELECT id FROM outbox WHERE kind = \(MailKind.weekTogether) AND thing = \(mentorship) AND person = \(person)
            AND sent_at IS NULL AND failed_at IS NULL AND leased_until IS NULL LIMIT 1
            """)
        return id != nil
    }

    /// Takes what waits for a week's mail along with it: what comes later waits for the next.
    package func gatherWeek(_ mail: ClaimedMail) throws {
        try run(
            """
            UPDATE outbox SET joins = \(mail.id)
            WHERE joins = \(mail.thing) AND person = \(mail.person) AND sent_at IS NULL AND failed_at IS NULL
            """)
    }
}

extension Reading {
    /// What goes out with a week's mail, the oldest first.
    package func joined(in mail: ClaimedMail) throws -> [ClaimedMail] {
        try sql.all(
            """
            SELECT id, kind, person, thing, made_at, due_at, tries, doubts FROM outbox
            WHERE joins = \(mail.id) AND sent_at IS NULL AND failed_at IS NULL ORDER BY made_at, id
            """
        ) { try ClaimedMail(row: $0) }
    }
}

extension Transaction {
    /// Sees to it that a week's mail is on its way for who gets a mail that waits for it.
    ///
    /// The first statement holds the one there is, so that it cannot be taken on before the mail has joined it. Where two processes make one
    /// at once, the second finds nothing to gather, and is let go.
    func awaitWeek(of mentorship: ID<Mentorship>, for mail: ClaimedMail, due: Date, id: ID<Posted>, now: Date) throws {
        let isThere = try run(
            """
            UPDATE outbox SET due_at = due_at WHERE kind = \(MailKind.weekTogether) AND thing = \(mentorship) AND person = \(mail.person)
            AND sent_at IS NULL AND failed_at IS NULL AND leased_until IS NULL
            """)
        guard isThere == 0 else { return }
        try run(
            """
            INSERT INTO outbox (id, kind, person, thing, made_at, due_at, tries)
            VALUES (\(id), \(MailKind.weekTogether), \(mail.person), \(mentorship), \(now), \(due), 0)
            """)
    }

    /// What a week's mail had gathered ends as it did.
    func settleWeek(_ mail: ClaimedMail, _ result: MailResult, now: Date) throws {
        let gathered: SQL = "joins = \(mail.id) AND sent_at IS NULL AND failed_at IS NULL"
        switch result {
        case .sent: try run("UPDATE outbox SET sent_at = \(now) WHERE \(gathered)")
        case .dropped: try run("DELETE FROM outbox WHERE \(gathered)")
        case .failed(let problem): try run("UPDATE outbox SET failed_at = \(now), problem = \(problem), joins = NULL WHERE \(gathered)")
        case .postponed, .joins, .again: return
        }
    }
}
