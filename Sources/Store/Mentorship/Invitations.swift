import Database
package import Foundation
package import Mentoring

/// An invitation as its reader meets it: with the name of who asks.
package struct SentInvitation: Sendable {
    package let invitation: Invitation
    package let sender: Person
}

/// An invitation as its sender meets it: with who accepted it, and the mentorship that came of it.
package struct OwnInvitation: Sendable {
    package let invitation: Invitation
    package let mentorship: ID<Mentorship>?
    package let acceptedBy: String?
}

/// An invitation that waits for a person's answer, without its words.
package struct ReceivedInvitation: Sendable {
    package let id: ID<Invitation>
    package let role: Side
    package let sentAt: Date
    package let sender: ID<Person>
    package let senderName: String
}

extension Reading {
    package func invitation(_ id: ID<Invitation>) throws -> SentInvitation? {
        let found = try sql.first("SELECT \(Invitation.columns) FROM invitation WHERE id = \(id)") { try invitation($0) }
        guard let found, let sender = try person(found.from) else { return nil }
        return SentInvitation(invitation: found, sender: sender)
    }

    /// What a person sent, the newest first.
    package func invitations(from sender: ID<Person>) throws -> [OwnInvitation] {
        try ownInvitations("i.sender = \(sender)")
    }

    /// One of a person's own invitations; for anyone else it is not there.
    package func invitation(_ id: ID<Invitation>, from sender: ID<Person>) throws -> OwnInvitation? {
        try ownInvitations("i.id = \(id) AND i.sender = \(sender)").first
    }

    private func ownInvitations(_ which: SQL) throws -> [OwnInvitation] {
        try sql.all(
            """
            SELECT i.id, i.sender, i.address, i.role, i.kind, i.purpose, i.sent_at, i.state, i.reminded_at, i.ended_at,
                   m.id AS mentorship, p.name AS accepted_by
            FROM invitation i
            LEFT JOIN mentorship m ON m.invitation = i.id
            LEFT JOIN person p ON p.id = CASE WHEN m.mentor = i.sender THEN m.mentee ELSE m.mentor END
            WHERE \(which) ORDER BY i.sent_at DESC, i.id
            """
        ) { row in
            OwnInvitation(invitation: try invitation(row), mentorship: try row["mentorship"], acceptedBy: try row["accepted_by"])
        }
    }

    /// The open invitations that went to one of a person's addresses and reach them, the oldest first.
    package func invitations(to person: ID<Person>, now: Date) throws -> [ReceivedInvitation] {
        let open = try openInvitations(to: person, now: now)
        guard !open.isEmpty else { return [] }
        let kept = try leftInPeace(by: person)
        return open.filter { !kept.contains($0.sender) }
    }

    private func openInvitations(to person: ID<Person>, now: Date) throws -> [ReceivedInvitation] {
        try sql.all(
            """
            SELECT i.id, i.role, i.sent_at, i.sender, p.name AS sender_name
            FROM invitation i JOIN person p ON p.id = i.sender
            WHERE i.state = 'open' AND i.sent_at > \(now - Invitation.closedAfter) AND i.sender <> \(person) AND p.disabled_at IS NULL
              AND i.folded IN (SELECT a.folded FROM address a WHERE a.person = \(person) AND a.verified_at IS NOT NULL)
            ORDER BY i.sent_at, i.id
            """
        ) { row in
            ReceivedInvitation(
                id: try row["id"], role: try row["role"], sentAt: try row["sent_at"], sender: try row["sender"],
                senderName: try row["sender_name"])
        }
    }

    private func invitation(_ row: Row) throws -> Invitation {
        let id: ID<Invitation> = try row["id"]
        let sender: ID<Person> = try row["sender"]
        let address: String? = try row["address"]
        return Invitation(
            id: id, from: sender, address: try address.map { try EmailAddress($0) }, role: try row["role"], kind: try row["kind"],
            purpose: try open(try row["purpose"], of: .person(sender), at: Invitation.purposePlace(id)) ?? "",
            sentAt: try row["sent_at"], state: try row["state"], remindedAt: try row["reminded_at"], endedAt: try row["ended_at"])
    }
}

extension Writing {
    package func insert(_ invitation: Invitation) throws {
        guard try add(invitation) else { throw InvitationProblem.alreadyThere }
    }

    /// False, and nothing added, where it was sent before or another to the same address is open.
    package func add(_ invitation: Invitation) throws -> Bool {
        try closeDue(from: invitation.from, now: invitation.sentAt)
        let purpose = try seal(invitation.purpose, of: .person(invitation.from), at: Invitation.purposePlace(invitation.id))
        let added = try run(
            """
            INSERT INTO invitation (id, sender, address, folded, role, kind, purpose, sent_at, state, reminded_at, ended_at)
            VALUES (\(invitation.id), \(invitation.from), \(invitation.address?.text), \(invitation.address?.folded), \(invitation.role),
                    \(invitation.kind), \(purpose), \(invitation.sentAt), \(invitation.state), \(invitation.remindedAt), \(invitation.endedAt))
            ON CONFLICT DO NOTHING
            """)
        return added == 1
    }

    /// Past its days an invitation no longer stands in the way of a new one, even where the hourly rules have not come by yet.
    private func closeDue(from sender: ID<Person>, now: Date) throws {
        try run(
            """
            UPDATE invitation SET state = \(Invitation.State.closed), ended_at = \(now)
            WHERE sender = \(sender) AND state = 'open' AND sent_at <= \(now - Invitation.closedAfter)
            """)
    }

    /// Keeps where an invitation now stands; its words never change.
    package func update(_ invitation: Invitation) throws {
        try run(
            """
            UPDATE invitation SET state = \(invitation.state), reminded_at = \(invitation.remindedAt), ended_at = \(invitation.endedAt)
            WHERE id = \(invitation.id)
            """)
    }
}

package enum InvitationProblem: Error {
    case alreadyThere
}

extension Invitation {
    fileprivate static let columns: SQL = "id, sender, address, role, kind, purpose, sent_at, state, reminded_at, ended_at"

    fileprivate static func purposePlace(_ id: ID<Invitation>) -> Place {
        Place(table: "invitation", row: id.rawValue, column: "purpose")
    }
}

extension Side: SQLValue {}
extension Invitation.Kind: SQLValue {}
extension Invitation.State: SQLValue {}
extension Ending.Kind: SQLValue {}
