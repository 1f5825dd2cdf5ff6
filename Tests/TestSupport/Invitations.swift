import Database
package import Foundation
package import Mentoring
package import Store

extension Archive {
    /// An invitation by the cast's mentee, who looks for a mentor.
    package func invitation(
        _ cast: Cast, at now: Date, role: Side = .mentor, address: String? = nil, purpose: String = "Je stelt vragen waar ik iets aan heb."
    ) async throws -> Invitation {
        let invitation = Invitation(
            id: Randomness.system.id(), from: cast.noor.id, address: try address.map { try EmailAddress($0) }, role: role, kind: .known,
            purpose: purpose, sentAt: now)
        try await write { try $0.insert(invitation) }
        return invitation
    }
}

extension TestSite {
    /// The path that the invited opens; by mail it proves an address.
    package func path(to invitation: Invitation) -> String {
        let way = invitation.address == nil ? "invitation" : "invitation by mail"
        return "/invitations/\(invitation.id.rawValue)/\(archive.secrets.authenticate("link", [way, invitation.id.rawValue]))"
    }
}

extension Archive {
    /// The cast's two, who have just begun to get to know each other.
    package func exploring(_ cast: Cast, at now: Date) async throws -> ID<Mentorship> {
        let id: ID<Mentorship> = Randomness.system.id()
        guard let mentorship = Mentorship(id: id, mentor: cast.amira.id, mentee: cast.noor.id, startedAt: now) else { return id }
        try await write { try $0.insert(mentorship, from: nil) }
        return id
    }

    /// How many mails about the outcome of a click lie in the outbox, all due at the same moment or none.
    package func outcomeMails() async throws -> Int {
        let dues: [Date] = try await database.read { try $0.values("SELECT due_at FROM outbox WHERE kind = 'clickOutcome'") }
        return Set(dues).count > 1 ? -1 : dues.count
    }
}
