import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// What the invited does with a link: read it, accept, decline kindly, or nothing.
struct InvitationAnswerRoutes {
    let site: Site

    /// How long a page that was sent twice still belongs to the one who sent it first, in seconds.
    private static let sameBrowser: TimeInterval = 600

    func add(to doors: Doors) {
        doors.open.get("invitations/:invitation/:seal", use: open)
        doors.sealed.post("invitations/:invitation/:seal/acceptance", use: accept)
        doors.sealed.post("invitations/:invitation/:seal/refusal", use: decline)
    }

    private func open(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let opened = try await site.openedInvitation(visitor) else { return over(.broken, "", visitor) }
        if let shut = try await shut(opened, visitor) { return shut }
        return try await answerPage(opened, visitor, [])
    }

    private func accept(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let opened = try await site.openedInvitation(visitor) else { return over(.broken, "", visitor) }
        if let shut = try await shut(opened, visitor) { return shut }
        let now = site.clock.now()
        let invited = try await invited(opened, visitor)
        var newcomer: Newcomer?
        if case .newcomer = invited {
            switch try await arrival(opened, visitor, now) {
            case .newcomer(let arrived): newcomer = arrived
            case .refused(let answer): return answer
            }
        }
        guard let me = invited.person ?? newcomer?.person.id else { throw HTTPError(.forbidden) }
        let new: ID<Mentorship> = site.chance.id()
        let chance = site.chance
        do {
            try await site.archive.write { [newcomer] store in
                try store.accept(opened.invitation.id, by: me, newcomer: newcomer, beginning: new, at: now, chance: chance)
            }
        } catch let refusal as Invitation.Refusal {
            return try await again(refusal, opened, me, invited, visitor)
        } catch let refusal as Capacity.Refusal {
            return over(.noRoom(refusal, as: opened.invitation.role, closes: opened.closes), opened.sender.name, visitor)
        } catch AcceptanceProblem.alreadyTogether {
            return over(.alreadyTogether, opened.sender.name, visitor)
        } catch AcceptanceProblem.addressTaken {
            return try await answerPage(opened, visitor, [.addressTaken])
        }
        return try await begun("/mentorships/\(new.rawValue)?begun", me, invited, opened, request, visitor)
    }

    /// Who signed in goes on; a newcomer is signed in; the owner of an account signs in as always, since a forwarded mail opens no account.
    private func begun(
        _ path: String, _ me: ID<Person>, _ invited: Invited, _ opened: OpenedInvitation, _ request: Request, _ visitor: Visitor
    ) async throws -> Response {
        switch invited {
        case .signedIn: .see(path)
        case .owner: over(.acceptedNow, opened.sender.name, visitor)
        case .newcomer: try await site.signIn(me, request: request, to: path)
        }
    }

    /// The same form sent twice leads where the first one led, but opens no session anew: a form that is kept somewhere is no key. Anyone
    /// else reads what became of the invitation.
    private func again(
        _ refusal: Invitation.Refusal, _ opened: OpenedInvitation, _ me: ID<Person>, _ invited: Invited, _ visitor: Visitor
    ) async throws -> Response {
        let id = opened.invitation.id
        if case .yourself = refusal { return over(.ownLink(id), opened.sender.name, visitor) }
        let begun = try await site.archive.read { try $0.mentorship(begunBy: id) }
        if let begun, begun.side(of: me) != nil {
            if case .signedIn = invited { return .see("/mentorships/\(begun.id.rawValue)?begun") }
            if site.clock.now().timeIntervalSince(begun.startedAt) < Self.sameBrowser { return over(.acceptedNow, opened.sender.name, visitor) }
        }
        guard case .notOpen(let state) = refusal else { throw refusal }
        return over(.state(state), opened.sender.name, visitor)
    }

    private func decline(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let opened = try await site.openedInvitation(visitor) else { return over(.broken, "", visitor) }
        if let shut = try await shut(opened, visitor) { return shut }
        let now = site.clock.now()
        let me = visitor.session?.person.id
        let chance = site.chance
        do {
            try await site.archive.write { try $0.change(opened.invitation.id, .declined(by: me, at: now), at: now, chance: chance) }
        } catch let refusal as Invitation.Refusal {
            switch refusal {
            case .yourself: return over(.ownLink(opened.invitation.id), opened.sender.name, visitor)
            case .notOpen(.declined): return over(.declinedNow, opened.sender.name, visitor)
            case .notOpen(let state): return over(.state(state), opened.sender.name, visitor)
            default: throw refusal
            }
        }
        return over(.declinedNow, opened.sender.name, visitor)
    }

    /// The door that a disabled person closes, their own and that of what they sent; and the one between two of whom one ended it for safety.
    private func shut(_ opened: OpenedInvitation, _ visitor: Visitor) async throws -> Response? {
        let isOpen = opened.invitation.isOpen(at: site.clock.now())
        let invited = try await invited(opened, visitor)
        if isOpen, try await isShut(opened.sender, to: invited.person) { return over(.state(.closed), opened.sender.name, visitor) }
        guard case .owner(let owner) = invited, owner.isDisabled else { return nil }
        return site.page(ClosedDoorPage(refusal: .noAccount).page, for: visitor)
    }

    private func isShut(_ sender: Person, to invited: ID<Person>?) async throws -> Bool {
        guard !sender.isDisabled, let invited else { return sender.isDisabled }
        return try await site.archive.read { try $0.isLeftInPeace(invited, by: sender.id) }
    }

    private func invited(_ opened: OpenedInvitation, _ visitor: Visitor) async throws -> Invited {
        if let session = visitor.session { return .signedIn(session.person) }
        guard let address = opened.provenAddress, let owner = try await site.archive.read({ try $0.person(address: address) }) else {
            return .newcomer
        }
        return .owner(owner)
    }

    /// What stands in the way of an answer: the invitation's end, its own sender, or a mentorship that is there already.
    private func stopped(_ opened: OpenedInvitation, _ visitor: Visitor) async throws -> InvitationOverPage.Reason? {
        let me = visitor.session?.person.id
        let invitation = opened.invitation
        if me == opened.sender.id { return .ownLink(invitation.id) }
        return invitation.isOpen(at: site.clock.now()) ? nil : .state(invitation.state)
    }

    /// Who accepted it and is signed in goes straight to the mentorship.
    private func over(_ reason: InvitationOverPage.Reason, _ opened: OpenedInvitation, _ visitor: Visitor) async throws -> Response {
        let id = opened.invitation.id
        if case .state(.accepted) = reason, let me = visitor.session?.person.id,
            let begun = try await site.archive.read({ try $0.mentorship(begunBy: id) }), begun.side(of: me) != nil
        {
            return .see("/mentorships/\(begun.id.rawValue)")
        }
        return over(reason, opened.sender.name, visitor)
    }

    private func over(_ reason: InvitationOverPage.Reason, _ sender: String, _ visitor: Visitor) -> Response {
        site.page(InvitationOverPage(reason: reason, sender: sender).page, for: visitor)
    }

    /// The invitation again, with what was wrong; where it came to an end meanwhile, that comes first.
    func answerPage(_ opened: OpenedInvitation, _ visitor: Visitor, _ complaints: [Complaint]) async throws -> Response {
        if let reason = try await stopped(opened, visitor) { return try await over(reason, opened, visitor) }
        return site.page(try await page(opened, visitor, complaints), for: visitor)
    }

    func page(_ opened: OpenedInvitation, _ visitor: Visitor, _ complaints: [Complaint]) async throws -> Page {
        InvitedPage(
            opened: opened, invited: try await invited(opened, visitor), newcomer: newcomerForm(opened, visitor.form), visitor: visitor,
            complaints: complaints
        ).page
    }
}

extension Invited {
    var person: ID<Person>? {
        switch self {
        case .signedIn(let person), .owner(let person): person.id
        case .newcomer: nil
        }
    }
}
