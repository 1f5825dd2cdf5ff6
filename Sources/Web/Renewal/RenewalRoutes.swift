import Hummingbird
import ICalendar
import Markup
import Mentoring
import Store

/// The day on which the two look back: what will happen on it, another day, and a file for one's calendar.
struct RenewalRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships/:mentorship/renewal", use: site.together { try await show($1) })
        doors.signedIn.post("mentorships/:mentorship/renewal", use: site.together { try await change($1) })
        doors.signedIn.get("mentorships/:mentorship/review-date.ics", use: site.together { try await download($1) })
    }

    private func show(_ together: Together) async throws -> Response {
        let letter = try await site.letter(together)
        return site.page(RenewalPage(together: together, letter: letter, form: nil, complaints: []).page, for: together.context)
    }

    /// Another day is a new version of the letter, which both sign.
    private func change(_ together: Together) async throws -> Response {
        let letter = try await site.letter(together)
        let form = Form(together.context.form.typed.filter { $0.key == "review" || $0.key == "number" })
        guard let base = letter.proposal else { return .see("\(together.path)/agreement") }
        let typed = LetterForm(form: form, base: base, today: letter.today)
        var complaints = typed.complaints
        if let text = typed.text {
            do {
                try await site.propose(text, begunFrom: form.begunFrom, together)
                return .see("\(together.path)/agreement")
            } catch Agreement.Refusal.changedMeanwhile {
                complaints = [Complaint("review", Text("The letter was changed meanwhile. See whether the day still needs to change."))]
            }
        }
        let page = RenewalPage(together: together, letter: letter, form: form, complaints: complaints)
        return site.page(page.page.refused(), for: together.context)
    }

    private func download(_ together: Together) async throws -> Response {
        let id = together.id
        let agreement = try await site.archive.read { try $0.agreement(of: id) }
        guard let event = ReviewDateEvent(together.duo, agreement, for: together.side, baseURL: site.settings.baseURL)
        else { throw HTTPError(.notFound) }
        var headers = HTTPFields()
        headers[.contentType] = "text/calendar; charset=utf-8"
        headers[.contentDisposition] = "attachment; filename=\"lampion.ics\""
        headers[.cacheControl] = "no-store"
        let text = event.text(in: together.context.visitor.language, with: site.catalog)
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
