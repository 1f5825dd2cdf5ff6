import Foundation
import Markup
import Mentoring
import Store

extension MailDesk {
    private var invitation: SentInvitation? {
        get throws { try mail.thing.flatMap { try store.invitation(ID(rawValue: $0)) } }
    }

    /// The invited is known by address only; who has an account under it reads their own language, others the inviter's.
    func receiverOfInvitation() throws -> MailReceiver? {
        guard let sent = try invitation, let address = sent.invitation.address else { return nil }
        let person = try store.person(address: address)
        let spoken = person ?? sent.sender
        return MailReceiver(
            address: address, name: person?.name, language: Language(of: spoken), zone: spoken.timeZone,
            reader: person.map { MailReader($0.id) } ?? MailReader(address, site.archive.secrets))
    }

    func invitedWords() throws -> MailWords? {
        guard let sent = try invitation else { return nil }
        let isOpen = sent.invitation.isOpen(at: now) && !sent.sender.isDisabled
        switch mail.kind {
        case .invitation: return isOpen ? asked(sent) : nil
        case .invitationReminder: return isOpen ? reminded(sent) : nil
        default: return try hasHeard(sent) && sent.invitation.state == .withdrawn ? withdrawn(sent) : nil
        }
    }

    /// Nobody hears that something was taken back which they never got.
    private func hasHeard(_ sent: SentInvitation) throws -> Bool {
        try store.hasSent(.invitation, about: sent.invitation.id.rawValue)
    }

    private func page(of sent: SentInvitation) -> String {
        site.invitationPath(sent.invitation.id, .mail)
    }

    private func asked(_ sent: SentInvitation) -> MailWords {
        let name = sent.sender.name
        return MailWords(
            subject: Text("\(name) invites you to get to know each other"),
            over: Text("\(name) invites you"),
            heading: sent.invitation.role == .mentor
                ? Text("Would you like to be a mentor to \(name)?") : Text("\(name) would like to be your mentor"),
            quote: sent.invitation.purpose,
            sentences: [Text("Read in a minute who asks and why, and say yes or no. Both are fine, and you need no account to look.")],
            button: .init(label: Text("Read the invitation"), path: page(of: sent)),
            reason: Text("You get this mail because \(name) gave your address to invite you."))
    }

    private func reminded(_ sent: SentInvitation) -> MailWords {
        let name = sent.sender.name
        let zone = sent.sender.timeZone
        return MailWords(
            subject: Text("\(name) invited you a week ago"),
            over: Text("\(name) invited you a week ago"),
            heading: Text("Would you like to get to know each other?"),
            quote: sent.invitation.purpose,
            sentences: [
                Text("A yes and a no are both fine, and take a minute."),
                Text("Without an answer the invitation closes on \(short: LocalDay(sent.invitation.closesAt, in: zone)). This is the only reminder."),
            ],
            button: .init(label: Text("Read the invitation"), path: page(of: sent)),
            reason: Text("You get this mail because \(name) gave your address to invite you."))
    }

    private func withdrawn(_ sent: SentInvitation) -> MailWords {
        let name = sent.sender.name
        return MailWords(
            subject: Text("\(name) took the invitation back"),
            heading: Text("\(name) took the invitation back"),
            sentences: [Text("You don’t have to do anything, and it says nothing about you. Plans change.")],
            reason: Text("You get this mail because \(name) invited you before."))
    }

    func inviterWords() throws -> MailWords? {
        guard let sent = try invitation else { return nil }
        switch mail.kind {
        case .invitationAccepted: return try accepted(sent)
        case .invitationDeclined: return declined
        default: return unanswered
        }
    }

    private func accepted(_ sent: SentInvitation) throws -> MailWords? {
        guard let id = try store.mentorship(begunBy: sent.invitation.id)?.id, let duo = try store.duo(id, seenBy: sent.sender.id),
            let side = duo.mentorship.side(of: sent.sender.id)
        else { return nil }
        let name = duo.person(side.other).name
        return MailWords(
            subject: Text("\(name) accepted your invitation"),
            over: Text("Your invitation"),
            heading: Text("\(name) would like to get to know you"),
            sentences: [Text("Agree on a first conversation, of an hour or so. On your page you find how to prepare for it.")],
            button: .init(label: Text("To your page"), path: "/mentorships/\(id.rawValue)"),
            reason: Text("You get this mail because you sent an invitation."))
    }

    private var declined: MailWords {
        MailWords(
            subject: Text("An answer to your invitation"),
            over: Text("Your invitation"),
            heading: Text("This time it is a kind no"),
            sentences: [
                Text("The person you invited thanks you for asking, and writes: ‘\(Invitation.kindNo)’"),
                Text("A no says nothing about you: mostly it is a matter of time. Is there someone else you would like to talk with?"),
            ],
            button: .init(label: Text("Ask someone else"), path: "/invitations/new"),
            reason: Text("You get this mail because you sent an invitation."))
    }

    private var unanswered: MailWords {
        MailWords(
            subject: Text("Your invitation has closed"),
            over: Text("Your invitation"),
            heading: Text("After fourteen days there was no answer"),
            sentences: [
                Text("That says nothing about you: a mail gets lost, or there is no time now. The link no longer works, so nobody answers too late."),
                Text("Is there someone else you would like to talk with?"),
            ],
            button: .init(label: Text("Invite someone"), path: "/invitations/new"),
            reason: Text("You get this mail because you sent an invitation."))
    }
}
