import Hummingbird
import Markup
import Mentoring
import Store

/// A person's mentorships, and the page of each.
struct MentorshipRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships", use: list)
        doors.signedIn.get("mentorships/:mentorship", use: show)
        ClickRoutes(site: site).add(to: doors)
    }

    private func list(_ request: Request, context: SignedIn) async throws -> Response {
        let me = context.me
        let now = site.clock.now()
        let standings = try await site.archive.read { try $0.standings(of: me, now: now) }
        return site.page(MentorshipsPage(standings: standings).page, for: context)
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        let id = try context.id("mentorship", of: Mentorship.self)
        let me = context.me
        let now = site.clock.now()
        let found = try await site.archive.read { store -> Found? in
            guard let duo = try store.duo(id, seenBy: me.id) else { return nil }
            if duo.mentorship.state == .exploring { return .exploring(duo) }
            return .begun(MentorshipPage(standing: try store.standing(duo, for: me, now: now), mission: try store.mission(of: id).latest))
        }
        switch found {
        case .begun(let page): return site.page(page.page, for: context)
        case .exploring(let duo): return try await show(try await site.settled(duo, context), request, context)
        case nil: throw HTTPError(.notFound)
        }
    }

    /// All that a page shows comes from one snapshot; only what the clock may have to settle first is asked in a second.
    private enum Found {
        case begun(MentorshipPage)
        case exploring(Duo)
    }

    private func show(_ settled: Duo, _ request: Request, _ context: SignedIn) async throws -> Response {
        let me = context.me
        let now = site.clock.now()
        let (standing, preparation) = try await site.archive.read { store in
            let standing = try store.standing(settled, for: me, now: now)
            return (standing, try store.preparation(of: me.id, as: standing.side))
        }
        guard settled.mentorship.state == .exploring else { return site.page(MentorshipPage(standing: standing, mission: nil).page, for: context) }
        let acquaintance = GettingToKnow(
            standing: standing, connects: try await site.whatConnects(settled, context), preparation: preparation,
            cards: QuestionCards.turn(request.uri.queryParameters["cards"]))
        let hasJustBegun = request.uri.queryParameters["begun"] != nil
        let page = MentorshipPage(standing: standing, mission: nil, acquaintance: acquaintance, hasJustBegun: hasJustBegun)
        return site.page(page.page, for: context)
    }
}
