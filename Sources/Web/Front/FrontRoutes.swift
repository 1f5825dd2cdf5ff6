import Hummingbird
import Markup
import Mentoring
import Store

/// The front page: *Today* for who is signed in, the door for everyone else.
struct FrontRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.open.get("/", use: front)
    }

    private func front(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let session = visitor.session else { return site.page(door(visitor), for: visitor) }
        let me = session.person
        let now = site.clock.now()
        let page = try await site.archive.read { store in
            let all = try store.standings(of: me, now: now)
            let standings = all.filter(\.mentorship.isOpen)
            let begun = standings.first { $0.isArranging && $0.click.talk == 1 }
            let own = try store.ownFacts(of: me.id, preparingAs: begun?.side)
            let preparation = begun.flatMap { standing in own.preparation.map { (standing: standing, read: $0) } }
            return TodayPage(
                me: me, standings: standings, received: try store.invitations(to: me.id, now: now),
                resting: all.filter { $0.rest != nil }, concerns: own.concerns, preparation: preparation,
                calendar: standings.isEmpty ? nil : CalendarLink(visitor, on: site), now: now)
        }
        return site.page(page.page, for: visitor)
    }

    private func door(_ visitor: Visitor) -> Page {
        guard site.settings.isDemo else { return site.door(visitor) }
        return Page(title: Text("Come in"), content: DemoDoors().html)
    }
}
