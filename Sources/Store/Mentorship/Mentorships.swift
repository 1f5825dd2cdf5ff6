import Database
package import Foundation
package import Mentoring

/// A mentorship with the two people in it.
package struct Duo: Sendable {
    package let mentorship: Mentorship
    package let mentor: Person
    package let mentee: Person

    package func person(_ side: Side) -> Person { side == .mentor ? mentor : mentee }
}

extension Reading {
    /// A mentorship as one of its two people may see it; for anyone else it does not exist.
    package func duo(_ id: ID<Mentorship>, seenBy me: ID<Person>) throws -> Duo? {
        try duos("m.id = \(id) AND (m.mentor = \(me) OR m.mentee = \(me))").first
    }

    /// All of a person's mentorships, the open ones first, then the newest.
    package func duos(of me: ID<Person>) throws -> [Duo] {
        try duos("m.mentor = \(me) OR m.mentee = \(me)")
    }

    /// What two people had together that has ended, in whichever roles.
    package func endedMentorships(of one: ID<Person>, and other: ID<Person>) throws -> [Mentorship] {
        try sql.all(
            """
            SELECT \(Mentorship.columns) FROM mentorship m WHERE m.closed_at IS NOT NULL
              AND ((m.mentor = \(one) AND m.mentee = \(other)) OR (m.mentor = \(other) AND m.mentee = \(one))) ORDER BY m.started_at, m.id
            """
        ) { try Mentorship(row: $0) }
    }

    /// What came of an invitation.
    package func mentorship(begunBy invitation: ID<Invitation>) throws -> Mentorship? {
        try sql.first("SELECT \(Mentorship.columns) FROM mentorship m WHERE m.invitation = \(invitation)") { try Mentorship(row: $0) }
    }

    /// Without anyone's eyes: for what the clock does by itself.
    package func duo(_ id: ID<Mentorship>) throws -> Duo? {
        try duos("m.id = \(id)").first
    }

    private func duos(_ which: SQL) throws -> [Duo] {
        try sql.all(
            """
            SELECT \(Mentorship.columns), \(Duo.columns("r", "mentor")), \(Duo.columns("e", "mentee"))
            FROM mentorship m JOIN person r ON r.id = m.mentor JOIN person e ON e.id = m.mentee
            WHERE \(which) ORDER BY CASE WHEN m.closed_at IS NULL THEN 0 ELSE 1 END, m.started_at DESC, m.id
            """
        ) { row in
            let mentorship = try Mentorship(row: row)
            return Duo(
                mentorship: mentorship, mentor: try Duo.person(row, mentorship.mentor, "mentor"),
                mentee: try Duo.person(row, mentorship.mentee, "mentee"))
        }
    }
}

extension Duo {
    /// The columns of one of the two, under names that the other's do not have.
    fileprivate static func columns(_ table: SQL, _ side: SQL) -> SQL {
        """
        \(table).name AS \(side)_name, \(table).language AS \(side)_language, \(table).zone AS \(side)_zone,
        \(table).created_at AS \(side)_created_at, \(table).is_administrator AS \(side)_is_administrator,
        \(table).disabled_at AS \(side)_disabled_at
        """
    }

    fileprivate static func person(_ row: Row, _ id: ID<Person>, _ side: String) throws -> Person {
        Person(
            id: id, name: try row["\(side)_name"], language: try row["\(side)_language"], zone: try row["\(side)_zone"],
            createdAt: try row["\(side)_created_at"], isAdministrator: try row["\(side)_is_administrator"],
            disabledAt: try row["\(side)_disabled_at"])
    }
}

extension Writing {
    package func insert(_ mentorship: Mentorship, from invitation: ID<Invitation>?) throws {
        try run(insertion(of: mentorship, from: invitation))
    }

    /// False, and nothing begun, where this invitation was accepted before or the two have an open mentorship.
    package func begin(_ mentorship: Mentorship, from invitation: ID<Invitation>) throws -> Bool {
        try run("\(insertion(of: mentorship, from: invitation)) ON CONFLICT DO NOTHING") == 1
    }

    private func insertion(of mentorship: Mentorship, from invitation: ID<Invitation>?) -> SQL {
        """
        INSERT INTO mentorship (id, mentor, mentee, invitation, started_at, agreed_at, active_at, closed_at, ending)
        VALUES (\(mentorship.id), \(mentorship.mentor), \(mentorship.mentee), \(invitation), \(mentorship.startedAt),
                \(mentorship.agreedAt), \(mentorship.activeAt), \(mentorship.closing?.at), \(mentorship.closing?.kind))
        """
    }

    package func update(_ mentorship: Mentorship) throws {
        try run(
            """
            UPDATE mentorship SET agreed_at = \(mentorship.agreedAt), active_at = \(mentorship.activeAt),
                closed_at = \(mentorship.closing?.at), ending = \(mentorship.closing?.kind)
            WHERE id = \(mentorship.id)
            """)
    }
}

extension Mentorship {
    static let columns: SQL = "m.id, m.mentor, m.mentee, m.started_at, m.agreed_at, m.active_at, m.closed_at, m.ending"

    init(row: Row) throws {
        let closedAt: Date? = try row["closed_at"]
        let kind: Ending.Kind? = try row["ending"]
        let id: ID<Mentorship> = try row["id"]
        guard (closedAt == nil) == (kind == nil) else { throw StoreProblem.badMentorship(id) }
        let closing = closedAt.flatMap { at in kind.map { Closing($0, at: at) } }
        let made = Mentorship(
            id: id, mentor: try row["mentor"], mentee: try row["mentee"], startedAt: try row["started_at"],
            agreedAt: try row["agreed_at"], activeAt: try row["active_at"], closing: closing)
        guard let made else { throw StoreProblem.badMentorship(id) }
        self = made
    }
}
