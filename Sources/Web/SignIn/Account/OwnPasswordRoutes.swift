import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// Choosing, changing and removing one's password.
struct OwnPasswordRoutes {
    let site: Site

    /// How long after coming in one may choose a new password without the old one, in seconds: that is how a forgotten one is replaced.
    private static let fresh: TimeInterval = 15 * 60

    func add(to doors: Doors) {
        doors.signedIn.get("account/password", use: show)
        doors.signedIn.post("account/password", use: choose)
        doors.signedIn.post("account/password/removal", use: remove)
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        site.page(try await page(context, []), for: context)
    }

    private func page(_ context: SignedIn, _ complaints: [Complaint]) async throws -> Page {
        let me = context.me.id
        let (since, addresses) = try await site.archive.read { (try $0.passwordSince(me), try $0.ownAddresses(of: me)) }
        return OwnPasswordPage(
            visitor: context.visitor, address: addresses.first?.address, hasPassword: since != nil, proof: proof(context, hasPassword: since != nil),
            mayRemove: since != nil && site.settings.sendsMail, complaints: complaints
        ).page
    }

    /// Who only found this browser open must not be able to keep the account.
    private func proof(_ context: SignedIn, hasPassword: Bool) -> OwnPasswordPage.Proof {
        if isFresh(context) { return .given }
        if hasPassword { return .presentPassword }
        return site.settings.sendsMail ? .comingInAnew : .given
    }

    private func isFresh(_ context: SignedIn) -> Bool {
        guard let started = context.visitor.session?.startedAt else { return false }
        return abs(site.clock.now().timeIntervalSince(started)) < Self.fresh
    }

    private func choose(_ request: Request, context: SignedIn) async throws -> Response {
        let me = context.me
        let now = site.clock.now()
        let (since, addresses) = try await site.archive.read { (try $0.passwordSince(me.id), try $0.ownAddresses(of: me.id)) }
        guard let address = addresses.first?.address else { return .see("/account/addresses") }
        let password: String
        do throws(PasswordRefusal) {
            password = try PasswordRule.check(context.form["password"], address: address, name: me.name)
        } catch {
            return try await again(context, Trouble("password", error.sentence))
        }
        do {
            if let trouble = try await isCounted(context, now) { return try await again(context, trouble) }
            if let trouble = try await isUnproven(context, hasPassword: since != nil, field: "present") { return try await again(context, trouble) }
            try await site.archive.setPassword(password, of: me.id, terms: site.passwordTerms, now: now, chance: site.chance)
        } catch is PasswordThreads.Busy {
            return try await again(context, .busy("password"))
        }
        // Every session ended with the old password; this browser gets a new one.
        return try await site.signIn(me.id, request: request, isShared: context.visitor.session?.isShared == true, to: "/account")
    }

    /// Counted before anything is hashed, so that who comes in meanwhile need not wait.
    private func isCounted(_ context: SignedIn, _ now: Date) async throws -> Trouble? {
        let decision = try await site.archive.countChoosing(
            by: context.me.id.rawValue, from: context.visitor.clientAddress, limits: site.settings.accountLimits, now: now, chance: site.chance)
        guard case .blocked(let until) = decision else { return nil }
        return .blocked("password", until: until, now: now)
    }

    /// What is missing to show that it is the owner who does this.
    private func isUnproven(_ context: SignedIn, hasPassword: Bool, field: String) async throws -> Trouble? {
        switch proof(context, hasPassword: hasPassword) {
        case .given: nil
        case .presentPassword: try await presentIsWrong(context, field)
        case .comingInAnew: Trouble("password", OwnPasswordPage.comeInAnew)
        }
    }

    private func presentIsWrong(_ context: SignedIn, _ field: String) async throws -> Trouble? {
        let present = context.form[field]
        guard !present.isEmpty else { return Trouble(field, Text("Fill in your present password.")) }
        let now = site.clock.now()
        switch try await site.archive.isPassword(present, of: context.me.id, terms: site.passwordTerms, now: now, chance: site.chance) {
        case .person: return nil
        case .wrong: return Trouble(field, Text("This is not your present password."))
        case .blocked(let until): return .blocked(field, until: until, now: now)
        }
    }

    private func again(_ context: SignedIn, _ trouble: Trouble) async throws -> Response {
        site.page(try await page(context, [trouble.complaint]).refused(trouble.status), for: context.visitor, wait: trouble.wait)
    }

    private func remove(_ request: Request, context: SignedIn) async throws -> Response {
        guard site.settings.sendsMail else { throw HTTPError(.notFound) }
        let me = context.me.id
        let now = site.clock.now()
        guard try await site.archive.read({ try $0.passwordSince(me) }) != nil else { return .see("/account") }
        do {
            if let trouble = try await isUnproven(context, hasPassword: true, field: "present-removal") { return try await again(context, trouble) }
        } catch is PasswordThreads.Busy {
            return try await again(context, .busy("present-removal"))
        }
        let event: ID<Event> = site.chance.id()
        try await site.archive.write { try $0.removePassword(of: me, at: now, event: event) }
        return .see("/account")
    }
}
