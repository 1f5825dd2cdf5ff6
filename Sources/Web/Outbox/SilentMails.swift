import Mentoring
import Store

extension MailDesk {
    /// Whether it would come from somebody with whom its reader ended a mentorship for safety: then it is noted as sent, and is not.
    ///
    /// Were it dropped, the row that is missing would tell why it ended.
    func isSilent() throws -> Bool {
        guard let (person, senders) = try sent() else { return false }
        return try senders.contains { try store.isLeftInPeace(person, by: $0) }
    }

    /// Whom it reaches, and whose words or wishes it brings; nil for what comes from Lampion itself.
    private func sent() throws -> (to: ID<Person>, from: [ID<Person>])? {
        switch mail.kind {
        case .invitation, .invitationReminder, .invitationWithdrawn:
            guard let sent = try mail.thing.flatMap({ try store.invitation(ID(rawValue: $0)) }) else { return nil }
            return try sent.invitation.address.flatMap { try store.person(address: $0) }.map { ($0.id, [sent.sender.id]) }
        case .introductionAsked, .contactThanked:
            guard let asked = try mail.thing.flatMap({ try store.introduction(ID(rawValue: $0)) }) else { return nil }
            let contact = try asked.ask?.details.mailAddress.flatMap { try store.person(address: $0) }
            return contact.map { ($0.id, [asked.owner.id, asked.introduced.id]) }
        case .farewellLetter, .farewellTouch:
            return try mine.map { ($0.duo.person($0.side).id, [$0.duo.person($0.side.other).id]) }
        default: return nil
        }
    }
}
