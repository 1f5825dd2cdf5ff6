import Hummingbird
import Markup
import Mentoring
import Store

/// Where a person is signed in, and ending that.
struct SessionRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("account/sessions", use: show)
        doors.signedIn.post("account/sessions/closure", use: close)
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        let me = context.me
        let now = site.clock.now()
        let sessions = try await site.archive.read { try $0.sessions(of: me.id, now: now) }
        let here = context.visitor.session?.handle ?? ""
        return site.page(SessionsPage(visitor: context.visitor, me: me, sessions: sessions, here: here).page, for: context)
    }

    /// Ends one, or all: also this very one.
    private func close(_ request: Request, context: SignedIn) async throws -> Response {
        let handle = context.form["session"]
        let me = context.me.id
        try await site.archive.write { store in
            if handle == "all" { try store.endSessions(of: me) } else { try store.endSession(handle: handle, of: me) }
        }
        guard handle == "all" || handle == context.visitor.session?.handle else { return .see("/account/sessions") }
        var response = Response.see("/")
        response.setCookie(site.cookie(site.settings.cookieName, "", lifetime: 0))
        return response
    }
}
