import Hummingbird
import Mentoring
import Store

/// The room of trust: its promises, and the ways from there.
struct TrustRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships/:mentorship/trust", use: site.together { try await show($1) })
        PulseRoutes(site: site).add(to: doors)
        HonestWordRoutes(site: site).add(to: doors)
        RepairRoutes(site: site).add(to: doors)
        EndingRoutes(site: site).add(to: doors)
        ConcernRoutes(site: site).add(to: doors)
        ConfidantRoutes(site: site).add(to: doors)
    }

    private func show(_ together: Together) async throws -> Response {
        let (duo, me, now) = (together.duo, together.me, site.clock.now())
        let page = try await site.archive.read { store in
            TrustPage(
                together: together, agreement: try store.agreement(of: together.id), standing: try store.standing(duo, for: me, now: now),
                steps: try store.steps(of: duo.mentorship))
        }
        return site.page(page.page, for: together.context)
    }
}

extension Site {
    /// Answers the two alone, whatever has become of their mentorship: to stop or to look for help is possible at any time.
    func anyTime(_ handler: @escaping @Sendable (Together) async throws -> Response) -> Handler {
        { _, context in
            guard let together = Together(duo: try await duo(context), context: context) else { throw HTTPError(.notFound) }
            return try await handler(together)
        }
    }
}
