import Database
package import Foundation
package import Mentoring

/// A mail that did not arrive, or may have arrived twice, for who keeps the installation running.
package struct TroubledMail: Sendable {
    package let mail: ClaimedMail
    package let at: Date
    /// An English sentence.
    package let problem: String
}

/// How many mails wait, and how many did not arrive.
package struct MailCounts: Sendable {
    package let waiting: Int
    /// Those that were tried before.
    package let retried: Int
    package let failed: Int
}

extension Reading {
    /// The newest first, a hundred at most.
    package func failedMails() throws -> [TroubledMail] {
        try sql.all(
            """
            SELECT id, kind, person, thing, made_at, due_at, tries, doubts, failed_at, problem FROM outbox
            WHERE failed_at IS NOT NULL ORDER BY failed_at DESC, id LIMIT 100
            """
        ) { TroubledMail(mail: try ClaimedMail(row: $0), at: try $0["failed_at"], problem: try $0["problem"] ?? "") }
    }

    /// Those that went out again after a try to which no answer came.
    package func doubtfulMails(since date: Date) throws -> [TroubledMail] {
        try sql.all(
            """
            SELECT id, kind, person, thing, made_at, due_at, tries, doubts, sent_at, problem FROM outbox
            WHERE sent_at > \(date) AND doubts > 0 ORDER BY sent_at DESC, id LIMIT 100
            """
        ) { TroubledMail(mail: try ClaimedMail(row: $0), at: try $0["sent_at"], problem: try $0["problem"] ?? "") }
    }

    package func mailCounts() throws -> MailCounts {
        let waiting: Int? = try sql.value("SELECT count(*) FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL")
        let retried: Int? = try sql.value(
            "SELECT count(*) FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND problem IS NOT NULL")
        let failed: Int? = try sql.value("SELECT count(*) FROM outbox WHERE failed_at IS NOT NULL")
        return MailCounts(waiting: waiting ?? 0, retried: retried ?? 0, failed: failed ?? 0)
    }

    /// When the next mail goes, nil when none waits.
    package func nextMailDue() throws -> Date? {
        try sql.value("SELECT min(due_at) FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL")
    }
}

extension Writing {
    /// Gives a failed mail all its tries again; false when there is no such mail.
    package func tryAgain(_ mail: ID<Posted>, now: Date) throws -> Bool {
        try run(
            """
            UPDATE outbox SET failed_at = NULL, tries = 0, doubts = 0, due_at = \(now), problem = NULL
            WHERE id = \(mail) AND failed_at IS NOT NULL
            """) > 0
    }

    /// Forgets what went out, and what failed and was not tried again, each after its time.
    package func forgetOldMails(now: Date) throws {
        for (time, kinds) in Dictionary(grouping: MailKind.allCases, by: \.keptAfterSending).sorted(by: { $0.key < $1.key }) {
            try run("DELETE FROM outbox WHERE sent_at < \(now - time) AND kind IN \(kinds)")
        }
        try run("DELETE FROM outbox WHERE failed_at < \(now - MailKind.keptAfterFailing)")
    }
}
