import Hummingbird
import Markup
import Mentoring
import Store

/// One's own calendar address: to pass to a calendar program, to renew, and to switch off.
struct CalendarRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("account/calendar", use: show)
        doors.signedIn.post("account/calendar/renewal", use: renew)
        doors.signedIn.post("account/calendar/closure", use: close)
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        let link = CalendarLink(context.visitor, on: site)
        let isNew = request.uri.queryParameters["renewed"] != nil
        return site.page(CalendarPage(visitor: context.visitor, url: link?.url, isNew: isNew).page, for: context)
    }

    private func renew(_ request: Request, context: SignedIn) async throws -> Response {
        try await change(context, isOn: true)
        return .see("/account/calendar?renewed")
    }

    private func close(_ request: Request, context: SignedIn) async throws -> Response {
        try await change(context, isOn: false)
        return .see("/account/calendar")
    }

    private func change(_ context: SignedIn, isOn: Bool) async throws {
        let me = context.me.id
        try await site.archive.write { try $0.changeCalendarFeed(of: me, isOn: isOn) }
    }
}
