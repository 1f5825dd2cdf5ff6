import Database
package import Foundation
package import Mentoring

/// A mail that this process has taken on, and that no other takes before the lease ends.
package struct ClaimedMail: Sendable {
    package let id: ID<Posted>
    package let kind: MailKind
    package let person: ID<Person>?
    package let thing: String?
    package let madeAt: Date
    package let dueAt: Date
    /// How often it was taken on, this time included.
    package let tries: Int
    /// How many of the earlier tries may have arrived: no answer came, or the process that tried died.
    package let doubts: Int
}

/// How a try ended.
package enum MailResult: Sendable {
    case sent
    /// It is no longer needed: answered, taken back, or stopped by who gets it.
    case dropped
    /// Not tried: the hour was wrong.
    case postponed(until: Date)
    /// It waits for the mail that joins what could wait in a mentorship; under that id, where none is on its way.
    case joins(ID<Mentorship>, due: Date, id: ID<Posted>)
    case again(at: Date, problem: String, isDoubtful: Bool)
    case failed(problem: String)
}

extension Archive {
    /// Five minutes, in seconds: a delivery takes one at most.
    package static let mailLease: TimeInterval = 5 * 60
    /// A lease that ends later was given by a clock that has since been set right. Two processes' clocks, and two moments of one, differ by
    /// less: what another has just taken on must never look stale.
    private static let clocksApart: TimeInterval = 86_400
    /// Nothing is posted for more than two months ahead: what is due later was posted by a clock that has since been set right.
    private static let mostAhead: TimeInterval = 60 * 86_400

    /// What is due, and what only a wrong clock made due so late; apart, because each is one stretch of the index, however many wait.
    private static func due(_ now: Date) -> [SQL] {
        let free: SQL = "(leased_until IS NULL OR leased_until <= \(now) OR leased_until > \(now + mailLease + clocksApart))"
        let times: [SQL] = ["due_at <= \(now)", "due_at > \(now + mostAhead)"]
        return times.map { "sent_at IS NULL AND failed_at IS NULL AND joins IS NULL AND \($0) AND \(free)" }
    }

    /// How many mails are due, counted no further than asked.
    package func mailsDue(now: Date, atMost most: Int) async throws -> Int {
        try await read { store in
            try Self.due(now).reduce(0) { sum, due in
                try sum + (store.sql.value("SELECT count(*) FROM (SELECT id FROM outbox WHERE \(due) LIMIT \(most)) AS due") ?? 0)
            }
        }
    }

    /// Takes on the mail that has been due for longest. One whose process died is taken up once its lease has ended, and counts as a doubt.
    package func claimMail(now: Date) async throws -> ClaimedMail? {
        try await database.claim { transaction in
            for due in Self.due(now) {
                if let mail = try transaction.claim(due, until: now + Self.mailLease) { return mail }
            }
            return nil
        }
    }

    /// Notes how a try ended. That a mail was sent is noted in any case; the rest only while no other process has taken it on.
    package func settle(_ mail: ClaimedMail, _ result: MailResult, now: Date) async throws {
        let ours: SQL = "id = \(mail.id) AND tries = \(mail.tries) AND sent_at IS NULL AND failed_at IS NULL"
        let statement: SQL =
            switch result {
            case .sent: "UPDATE outbox SET sent_at = \(now), leased_until = NULL WHERE id = \(mail.id) AND sent_at IS NULL"
            case .dropped: "DELETE FROM outbox WHERE \(ours)"
            case .joins(let mentorship, _, _): "UPDATE outbox SET tries = tries - 1, joins = \(mentorship), leased_until = NULL WHERE \(ours)"
            case .postponed(let date): "UPDATE outbox SET tries = tries - 1, due_at = \(date), leased_until = NULL WHERE \(ours)"
            case .again(let date, let problem, let isDoubtful):
                """
                UPDATE outbox SET due_at = \(date), leased_until = NULL, problem = \(problem), doubts = doubts + \(isDoubtful ? 1 : 0)
                WHERE \(ours)
                """
            case .failed(let problem): "UPDATE outbox SET failed_at = \(now), leased_until = NULL, problem = \(problem) WHERE \(ours)"
            }
        try await database.claim { transaction in
            if case .joins(let mentorship, let due, let id) = result {
                try transaction.awaitWeek(of: mentorship, for: mail, due: due, id: id, now: now)
            }
            try transaction.run(statement)
            if mail.kind == .weekTogether { try transaction.settleWeek(mail, result, now: now) }
        }
    }

    /// For an installation without mail: what would go out is let go.
    package func dropMailDue(now: Date) async throws {
        try await database.claim { transaction in
            for due in Self.due(now) { try transaction.run("DELETE FROM outbox WHERE \(due)") }
        }
    }
}

extension Transaction {
    fileprivate func claim(_ due: SQL, until end: Date) throws -> ClaimedMail? {
        try first(
            """
            UPDATE outbox SET tries = tries + 1, leased_until = \(end),
                doubts = doubts + CASE WHEN leased_until IS NULL THEN 0 ELSE 1 END
            WHERE id = (SELECT id FROM outbox WHERE \(due) ORDER BY due_at, id LIMIT 1 \(dialect.forUpdateSkipLocked))
            RETURNING id, kind, person, thing, made_at, due_at, tries, doubts
            """
        ) { try ClaimedMail(row: $0) }
    }
}

extension Reading {
    /// Whether a newer mail says the same to the same person, so that this one need not go.
    package func isSuperseded(_ mail: ClaimedMail) throws -> Bool {
        guard let thing = mail.thing, !mail.kind.isAskedFor else { return false }
        let newer: String? = try sql.value(
            """
            SELECT id FROM outbox WHERE thing = \(thing) AND kind = \(mail.kind) AND person IS NOT DISTINCT FROM \(mail.person)
            AND (made_at, id) > (\(mail.madeAt), \(mail.id)) AND sent_at IS NULL AND failed_at IS NULL LIMIT 1
            """)
        return newer != nil
    }

    /// Whether a mail of this kind about this thing is still to go.
    package func isWaiting(_ kind: MailKind, to person: ID<Person>, about thing: String) throws -> Bool {
        let id: String? = try sql.value(
            """
            SELECT id FROM outbox WHERE thing = \(thing) AND kind = \(kind) AND person = \(person) AND sent_at IS NULL AND failed_at IS NULL
            LIMIT 1
            """)
        return id != nil
    }

    /// Whether the last mail of this kind about this thing did not arrive.
    package func hasFailed(_ kind: MailKind, about thing: String) throws -> Bool {
        let failed: Int? = try sql.value(
            """
            SELECT CASE WHEN failed_at IS NULL THEN 0 ELSE 1 END FROM outbox WHERE thing = \(thing) AND kind = \(kind)
            ORDER BY made_at DESC, id DESC LIMIT 1
            """)
        return failed == 1
    }

    /// Whether a mail of this kind about this thing has gone out.
    package func hasSent(_ kind: MailKind, about thing: String) throws -> Bool {
        let id: String? = try sql.value("SELECT id FROM outbox WHERE thing = \(thing) AND kind = \(kind) AND sent_at IS NOT NULL LIMIT 1")
        return id != nil
    }
}

extension ClaimedMail {
    init(row: Row) throws {
        self.init(
            id: try row["id"], kind: try row["kind"], person: try row["person"], thing: try row["thing"], madeAt: try row["made_at"],
            dueAt: try row["due_at"], tries: try row["tries"], doubts: try row["doubts"])
    }
}
