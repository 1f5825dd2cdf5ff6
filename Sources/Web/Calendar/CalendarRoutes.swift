import Hummingbird
import ICalendar
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
        doors.signedIn.get("account/calendar/answer", use: ask)
        doors.signedIn.post("account/calendar/answer", use: take)
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

    private func ask(_ request: Request, context: SignedIn) async throws -> Response {
        site.page(AnswerPage(visitor: context.visitor).page, for: context)
    }

    private func take(_ request: Request, context: SignedIn) async throws -> Response {
        let sentence: Text
        do {
            let answered = try await site.take(try CalendarReply(context.form["answer"].utf8), from: context.me)
            let clock = MeetingClock(me: context.me, other: answered.duo.person(answered.duo.side(of: context.me.id).other), now: site.clock.now())
            return site.page(AnswerTakenPage(answered: answered, clock: clock).page, for: context)
        } catch let refusal as CalendarReply.Refusal {
            sentence = refusal.sentence
        } catch let refusal as AnswerRefusal {
            sentence = refusal.sentence
        } catch let refusal as Meeting.Refusal {
            sentence = refusal.complaints.first?.sentence ?? AnswerRefusal.outdated.sentence
        }
        let page = AnswerPage(visitor: context.visitor, form: context.form, complaint: Complaint("answer", sentence))
        return site.page(page.page.refused(), for: context)
    }
}
