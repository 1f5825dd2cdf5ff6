import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// Inviting someone to get to know each other, and what became of it.
struct InvitationRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("invitations", use: list)
        doors.signedIn.get("invitations/new", use: new)
        doors.signedIn.post("invitations", use: send)
        doors.signedIn.get("invitations/:invitation", use: show)
        doors.signedIn.post("invitations/:invitation/withdrawal", use: withdraw)
        doors.signedIn.get("invitations/:invitation/answer", use: answer)
        InvitationAnswerRoutes(site: site).add(to: doors)
    }

    /// From *Today* to an invitation that went to one of my own addresses.
    private func answer(_ request: Request, context: SignedIn) async throws -> Response {
        let id = try context.id("invitation", of: Invitation.self)
        let me = context.me.id
        let now = site.clock.now()
        let received = try await site.archive.read { try $0.invitations(to: me, now: now) }
        guard received.contains(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        return .see(site.invitationPath(id, .mail))
    }

    private func list(_ request: Request, context: SignedIn) async throws -> Response {
        let me = context.me.id
        let own = try await site.archive.read { try $0.invitations(from: me) }
        return site.page(InvitationsPage(own: own, now: site.clock.now()).page, for: context)
    }

    private func new(_ request: Request, context: SignedIn) async throws -> Response {
        let form = try await site.draft(InvitationForm.draft, context) ?? Form()
        let page = InvitationForm(visitor: context.visitor, form: form, id: site.chance.id(), sendsMail: site.settings.sendsMail).page
        return site.page(page, for: context)
    }

    private func send(_ request: Request, context: SignedIn) async throws -> Response {
        if let answer = try await site.leave(InvitationForm.draft, context, to: "/invitations", again: "/invitations/new") { return answer }
        let form = context.form
        let id: ID<Invitation> = ID(typed: form["invitation"]) ?? site.chance.id()
        switch InvitationDraft.read(form, sendsMail: site.settings.sendsMail) {
        case .failure(let complaints): return refused(context, id, complaints.all)
        case .success(let draft): return try await send(draft, as: id, context)
        }
    }

    private func send(_ draft: InvitationDraft, as id: ID<Invitation>, _ context: SignedIn) async throws -> Response {
        let now = site.clock.now()
        do {
            guard try await keep(draft, as: id, at: now, context) else { return try await alreadyOpen(draft, context) }
        } catch let refusal as Invitation.Refusal {
            return refused(context, id, refusal.complaints)
        } catch let refusal as Capacity.Refusal {
            return refused(context, id, [Complaint("role", refusal.own)], hasNoRoom: true)
        } catch let tooMany as TooManyInvitations {
            return refused(context, id, tooMany.until.timeIntervalSince(now))
        }
        return .see("/invitations/\(id.rawValue)")
    }

    /// False where another to the same address is open.
    private func keep(_ draft: InvitationDraft, as id: ID<Invitation>, at now: Date, _ context: SignedIn) async throws -> Bool {
        let me = context.me.id
        let chance = site.chance
        let tries = tries(draft, context)
        return try await site.archive.write { store in
            let invitation = try Invitation.sent(
                id: id, from: me, ownAddresses: try store.addresses(of: me), to: draft.address, role: draft.role, kind: draft.kind,
                purpose: draft.purpose, at: now)
            if try store.invitation(id, from: me) != nil { return true }
            if draft.role == .mentee { try store.checkPlace(of: me, at: now) }
            guard try store.add(invitation) else { return false }
            try store.dropDraft(InvitationForm.draft, of: me)
            try store.note("invitation sent", by: me, thing: id.rawValue, at: now, id: chance.id())
            guard let tries else { return true }
            try store.count(tries, now: now, chance: chance)
            try store.post(Posted(.invitation, to: nil, about: id.rawValue, due: now, id: chance.id()), now: now)
            return true
        }
    }

    private func tries(_ draft: InvitationDraft, _ context: SignedIn) -> InvitationTries? {
        draft.address.map { address in
            InvitationTries(
                from: context.me.id, to: address, client: context.visitor.clientAddress, limits: site.settings.invitationLimits,
                archive: site.archive)
        }
    }

    private func refused(_ context: SignedIn, _ id: ID<Invitation>, _ complaints: [Complaint], hasNoRoom: Bool = false) -> Response {
        site.page(refusedPage(context, id, complaints, hasNoRoom: hasNoRoom), for: context)
    }

    private func refusedPage(_ context: SignedIn, _ id: ID<Invitation>, _ complaints: [Complaint], hasNoRoom: Bool = false) -> Page {
        InvitationForm(
            visitor: context.visitor, form: context.form, id: id, sendsMail: site.settings.sendsMail, hasNoRoom: hasNoRoom, complaints: complaints
        ).page
    }

    /// Why it has to wait is not said: it may be for what others sent to the same address.
    private func refused(_ context: SignedIn, _ id: ID<Invitation>, _ wait: TimeInterval) -> Response {
        let sentence =
            wait <= 3_600
            ? Text("For now enough invitations went out by mail. Try again in an hour, or pass on a link yourself.")
            : Text("For today enough invitations went out by mail. Try again tomorrow, or pass on a link yourself.")
        var page = refusedPage(context, id, [Complaint("address", sentence)])
        page.status = .tooManyRequests
        return site.page(page, for: context.visitor, wait: wait)
    }

    private func alreadyOpen(_ draft: InvitationDraft, _ context: SignedIn) async throws -> Response {
        let sentence = Text("You have already asked this person, and that invitation is still open. Give it some time, or take it back first.")
        return refused(context, site.chance.id(), [Complaint(draft.address == nil ? "purpose" : "address", sentence)])
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        let own = try await find(context)
        let (me, now) = (context.me.id, site.clock.now())
        let link = site.settings.baseURL + site.invitationPath(own.invitation.id, .link)
        let noRoom = own.invitation.role == .mentee ? try await site.archive.read { try $0.lackOfRoom(of: me, at: now) } : nil
        return site.page(OwnInvitationPage(own: own, link: link, noRoom: noRoom, visitor: context.visitor, now: now).page, for: context)
    }

    /// Pressed twice, or after the other answered, it changes nothing: the page says where it stands.
    private func withdraw(_ request: Request, context: SignedIn) async throws -> Response {
        let id = try await find(context).invitation.id
        let me = context.me.id
        let now = site.clock.now()
        let chance = site.chance
        do {
            try await site.archive.write { try $0.change(id, .withdrawn(by: me, at: now), at: now, chance: chance) }
        } catch is Invitation.Refusal {}
        return .see("/invitations/\(id.rawValue)")
    }

    private func find(_ context: SignedIn) async throws -> OwnInvitation {
        let id = try context.id("invitation", of: Invitation.self)
        let me = context.me.id
        guard let own = try await site.archive.read({ try $0.invitation(id, from: me) }) else { throw HTTPError(.notFound) }
        return own
    }
}
