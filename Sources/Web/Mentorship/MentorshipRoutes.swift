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
        let duo = try await site.settledDuo(context)
        let me = context.me
        let now = site.clock.now()
        let standing = try await site.archive.read { try $0.standing(duo, for: me, now: now) }
        guard duo.mentorship.state == .exploring else {
            let mission = try await site.archive.read { try $0.mission(of: duo.mentorship.id).latest }
            return site.page(MentorshipPage(standing: standing, mission: mission, acquaintance: nil).page, for: context)
        }
        let preparation = try await site.archive.read { try $0.preparation(of: me.id, as: standing.side) }
        let acquaintance = GettingToKnow(
            standing: standing, connects: try await site.whatConnects(duo, context), preparation: preparation,
            cards: QuestionCards.turn(request.uri.queryParameters["cards"]))
        return site.page(MentorshipPage(standing: standing, mission: nil, acquaintance: acquaintance).page, for: context)
    }
}
