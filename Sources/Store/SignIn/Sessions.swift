import Database
package import Foundation
package import Mentoring

/// A person who is signed in, and since when on which device.
package struct OpenSession: Sendable {
    package let person: Person
    package let startedAt: Date
    package let expiresAt: Date
    package let usedAt: Date
    package let isShared: Bool
    /// Found along, since pages lead to it and have no query to spare.
    package let calendar: CalendarFeedState
    let digest: [UInt8]

    package var handle: String { SessionEntry.handle(digest) }
}

/// One line in a person's list of sessions.
package struct SessionEntry: Sendable {
    /// What names it to its own person; nothing can be opened with it.
    package let handle: String
    package let device: String
    package let startedAt: Date
    package let usedAt: Date
    package let isShared: Bool

    static func handle(_ digest: [UInt8]) -> String { Base32.text(Array(digest.prefix(16))) }
}

extension Archive {
    /// The session that a cookie's secret opens; nil when it ended, expired, or its person was disabled.
    package func openSession(secret: String, now: Date) async throws -> OpenSession? {
        let digest = secrets.digest("session", secret)
        guard let session = try await read({ try $0.openSession(digest: digest) }) else { return nil }
        guard session.expiresAt > now else {
            // Gone for good, so that a clock set back does not open it again (T14).
            try? await endSession(secret: secret)
            return nil
        }
        return session
    }

    /// Opens a session and gives the secret for its cookie; only the secret's digest is kept.
    package func startSession(for person: ID<Person>, device: String, isShared: Bool, now: Date, chance: Randomness) async throws -> String {
        let secret = chance.secret()
        let digest = secrets.digest("session", secret)
        let until = SessionRule.expires(from: now, isShared: isShared)
        _ = try await write { store in
            try store.run(
                """
                INSERT INTO session (digest, person, device, is_shared, created_at, expires_at, used_at)
                VALUES (\(digest), \(person), \(device), \(isShared), \(now), \(until), \(now))
                """)
        }
        return secret
    }

    /// Ends a session at once.
    package func endSession(secret: String) async throws {
        let digest = secrets.digest("session", secret)
        try await write { store in _ = try store.run("DELETE FROM session WHERE digest = \(digest)") }
    }
}

extension Reading {
    fileprivate func openSession(digest: [UInt8]) throws -> OpenSession? {
        try sql.first(
            """
            SELECT p.id, p.name, p.language, p.zone, p.created_at, p.is_administrator, p.disabled_at,
                   s.created_at AS started_at, s.expires_at, s.used_at, s.is_shared,
                   \(CalendarFeedState.columns)
            FROM session s JOIN person p ON p.id = s.person \(CalendarFeedState.join(person: "p.id"))
            WHERE s.digest = \(digest) AND p.disabled_at IS NULL
            """
        ) { row in
            OpenSession(
                person: try Person(row: row), startedAt: try row["started_at"], expiresAt: try row["expires_at"], usedAt: try row["used_at"],
                isShared: try row["is_shared"], calendar: try CalendarFeedState(row: row), digest: digest)
        }
    }

    /// Where a person is signed in, the last used first.
    package func sessions(of person: ID<Person>, now: Date) throws -> [SessionEntry] {
        try sql.all(
            """
            SELECT digest, device, created_at, used_at, is_shared FROM session
            WHERE person = \(person) AND expires_at > \(now) ORDER BY used_at DESC, digest
            """
        ) { row in
            SessionEntry(
                handle: SessionEntry.handle(try row["digest"]), device: try row["device"], startedAt: try row["created_at"],
                usedAt: try row["used_at"], isShared: try row["is_shared"])
        }
    }
}

extension Writing {
    /// Ends one of a person's sessions; another person's is not found by it.
    package func endSession(handle: String, of person: ID<Person>) throws {
        let digests: [[UInt8]] = try sql.values("SELECT digest FROM session WHERE person = \(person)")
        for digest in digests where SessionEntry.handle(digest) == handle {
            try run("DELETE FROM session WHERE digest = \(digest)")
        }
    }

    package func endSessions(of person: ID<Person>) throws {
        try run("DELETE FROM session WHERE person = \(person)")
    }
}
