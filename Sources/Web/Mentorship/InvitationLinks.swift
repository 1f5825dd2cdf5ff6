import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// How a link came to whoever opens it: what came by mail proves the address it went to.
enum InvitationWay: String {
    case link = "invitation"
    case mail = "invitation by mail"
}

/// The invitation that a link names, with how it came.
struct OpenedInvitation: Sendable {
    let sent: SentInvitation
    let way: InvitationWay
    let path: String

    var invitation: Invitation { sent.invitation }
    var sender: Person { sent.sender }
    /// The address that opening this link proves.
    var provenAddress: EmailAddress? { way == .mail ? invitation.address : nil }
    /// The day on which it closes, where its sender lives.
    var closes: LocalDay { LocalDay(invitation.closesAt, in: sender.timeZone) }
}

extension Site {
    /// The page for the invited. The sender is never shown the one that goes by mail.
    func invitationPath(_ id: ID<Invitation>, _ way: InvitationWay) -> String {
        "/invitations/\(id.rawValue)/\(seals.seal(way.rawValue, id.rawValue))"
    }

    /// The invitation that the address names; nil where its seal does not hold, whether there is one or not.
    func openedInvitation(_ visitor: Visitor) async throws -> OpenedInvitation? {
        guard let id = visitor.parameters.get("invitation"), let seal = visitor.parameters.get("seal"),
            let way = [InvitationWay.link, .mail].first(where: { seals.holds(seal, $0.rawValue, id) }),
            let sent = try await archive.read({ try $0.invitation(ID(rawValue: id)) })
        else { return nil }
        return OpenedInvitation(sent: sent, way: way, path: "/invitations/\(id)/\(seal)")
    }
}
