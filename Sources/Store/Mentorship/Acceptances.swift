import Database
package import Foundation
package import Mentoring

/// Who accepts without having an account yet.
package struct Newcomer: Sendable {
    package let person: Person
    package let address: EmailAddress?
    /// The invitation came to this address by mail, or no mail is sent at all; otherwise the address is asked to answer first.
    package let isAddressProven: Bool
    /// Where no mail could let them in again.
    package var password: PasswordHash?

    package init(person: Person, address: EmailAddress?, isAddressProven: Bool) {
        self.person = person
        self.address = address
        self.isAddressProven = isAddressProven
    }
}

/// Why an acceptance begins no mentorship; nothing of it was kept.
package enum AcceptanceProblem: Error, Equatable {
    case notThere
    case alreadyTogether
    /// Said only where no mail is sent: there the address is the name one signs in by, and must be one's own.
    case addressTaken
}

extension Writing {
    /// Accepts an invitation and begins to get to know each other: once, however many press at the same moment, and only where the mentor has a
    /// place (`Capacity.Refusal`).
    package func accept(
        _ id: ID<Invitation>, by person: ID<Person>, newcomer: Newcomer?, beginning new: ID<Mentorship>, at now: Date, chance: Randomness
    ) throws {
        guard let sent = try invitation(id), try self.person(person)?.isDisabled != true else { throw AcceptanceProblem.notThere }
        if sent.sender.isDisabled { throw Invitation.Refusal.notOpen(.closed) }
        var invitation = sent.invitation
        let effects = try invitation.apply(.accepted(by: person, at: now))
        guard case .start(let mentor, let mentee) = effects.first,
            let mentorship = Mentorship(id: new, mentor: mentor, mentee: mentee, startedAt: now)
        else { throw AcceptanceProblem.notThere }
        if let newcomer { try enter(newcomer, at: now, chance: chance) }
        try update(invitation)
        let taken = try openMentees(of: mentor)
        guard try begin(mentorship, from: id) else { throw AcceptanceProblem.alreadyTogether }
        try checkPlace(of: mentor, taken: taken, at: now)
        try post(effects, of: invitation, at: now, chance: chance)
        try askForClick(mentorship, at: now, chance: chance)
        try note("invitation accepted", by: person, thing: new.rawValue, at: now, id: chance.id())
    }

    /// Declines, withdraws, reminds or closes: what the rule says, kept and told.
    package func change(_ id: ID<Invitation>, _ change: Invitation.Change, at now: Date, chance: Randomness) throws {
        guard var invitation = try invitation(id)?.invitation else { throw AcceptanceProblem.notThere }
        let effects = try invitation.apply(change)
        try update(invitation)
        try post(effects, of: invitation, at: now, chance: chance)
        try note("invitation \(invitation.state.rawValue)", by: nil, thing: id.rawValue, at: now, id: chance.id())
    }

    /// Puts the mails in the outbox that a change of an invitation asks for.
    package func post(_ effects: [Invitation.Effect], of invitation: Invitation, at now: Date, chance: Randomness) throws {
        for effect in effects {
            guard let (kind, person) = effect.mail(from: invitation.from) else { continue }
            try post(Posted(kind, to: person, about: invitation.id.rawValue, due: now, id: chance.id()), now: now)
        }
    }

    private func enter(_ newcomer: Newcomer, at now: Date, chance: Randomness) throws {
        let person = newcomer.person
        try insert(person)
        guard let address = newcomer.address else { return }
        // Whose address it already is stays theirs: only who reads its mail is told so.
        guard newcomer.isAddressProven else { return try check(address, of: person.id, now: now, chance: chance) }
        try makeWay(for: address)
        let isAdded = try insertIfFree(address, of: person.id, isPrivate: false, verifiedAt: now)
        guard let password = newcomer.password else { return }
        guard isAdded else { throw AcceptanceProblem.addressTaken }
        try keep(password, of: person.id, at: now)
    }
}

extension Invitation.Effect {
    /// The mail it asks for; a mail without a person goes to the invitation's own address.
    fileprivate func mail(from sender: ID<Person>) -> (MailKind, ID<Person>?)? {
        switch self {
        case .start, .tellSender(.open), .tellSender(.withdrawn): nil
        case .tellSender(.accepted): (.invitationAccepted, sender)
        case .tellSender(.declined): (.invitationDeclined, sender)
        case .tellSender(.closed): (.invitationClosed, sender)
        case .remindInvited: (.invitationReminder, nil)
        case .tellInvitedWithdrawn: (.invitationWithdrawn, nil)
        }
    }
}
