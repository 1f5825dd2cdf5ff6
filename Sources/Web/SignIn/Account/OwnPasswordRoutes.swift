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
            visitor: context.visitor, address: addresses.first?.address, hasPassword: since != nil,
            asksPresent: since != nil && !isFresh(context), mayRemove: since != nil && site.settings.sendsMail, complaints: complaints
        ).page
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
            if since != nil, !isFresh(context), let trouble = try await presentIsWrong(context) { return try await again(context, trouble) }
            try await site.archive.setPassword(password, of: me.id, terms: site.passwordTerms, now: now, chance: site.chance)
        } catch is PasswordThreads.Busy {
            return try await again(context, .busy("password"))
        }
        // Every session ended with the old password; this browser gets a new one.
        return try await site.signIn(me.id, request: request, isShared: context.visitor.session?.isShared == true, to: "/account")
    }

    private func presentIsWrong(_ context: SignedIn) async throws -> Trouble? {
        let present = context.form["present"]
        guard !present.isEmpty else { return Trouble("present", Text("Fill in your present password.")) }
        let now = site.clock.now()
        switch try await site.archive.isPassword(present, of: context.me.id, terms: site.passwordTerms, now: now, chance: site.chance) {
        case .person: return nil
        case .wrong: return Trouble("present", Text("This is not your present password."))
        case .blocked(let until): return .blocked("present", until: until, now: now)
        }
    }

    private func again(_ context: SignedIn, _ trouble: Trouble) async throws -> Response {
        site.page(try await page(context, [trouble.complaint]).refused(trouble.status), for: context.visitor, wait: trouble.wait)
    }

    private func remove(_ request: Request, context: SignedIn) async throws -> Response {
        guard site.settings.sendsMail else { throw HTTPError(.notFound) }
        let me = context.me.id
        let now = site.clock.now()
        let event: ID<Event> = site.chance.id()
        try await site.archive.write { try $0.removePassword(of: me, at: now, event: event) }
        return .see("/account")
    }
}
