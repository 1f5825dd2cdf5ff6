import Hummingbird
import ICalendar
import Markup
import Mentoring
import Store

/// Looking back together: the day, one's own answers, both envelopes, and three doors.
struct RenewalRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships/:mentorship/review-date.ics", use: site.together { try await download($1) })
        let room = doors.signedIn.group("mentorships/:mentorship/renewal")
        room.get(use: site.together(show))
        room.post(use: site.together { try await change($1) })
        room.post("earlier", use: site.together { try await askEarlier($1) })
        room.post("door", use: site.together { try await choose($1) })
        room.get("year", use: site.together { try await keep($1) })
        room.get("year/:number", use: site.together { try await keepOne($1) })
        EvaluationRoutes(site: site).add(to: room)
        ShortLookRoutes(site: site).add(to: room)
        FarewellRoutes(site: site).add(to: room)
    }

    private func show(_ request: Request, together: Together) async throws -> Response {
        let room = try await site.renewal(together)
        let just = request.uri.queryParameters["done"].flatMap { RenewalPage.Done(rawValue: String($0)) }
        return site.page(RenewalPage(together: together, room: room, just: just).page, for: together.context)
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
        return try await refused(together, form, complaints)
    }

    private func askEarlier(_ together: Together) async throws -> Response {
        try await site.change(.askedEarlier(together.side), together)
        return .see("\(together.path)/renewal?done=asked")
    }

    private func choose(_ together: Together) async throws -> Response {
        let form = together.context.form
        guard let door = Door(rawValue: form["door"]) else {
            return try await refused(together, form, [Complaint("door", Text("Choose one of the three doors."))])
        }
        let until = Day(form["until"])
        do {
            let review = try await site.change(.chose(together.side, door, until: until), together)
            switch review?.decision?.door {
            case .extend: return .see("\(together.path)/renewal?done=extended")
            case .close: return .see("\(together.path)/renewal/farewell\(door == .close ? "" : "?done=decided")")
            case .newMission, nil: return .see("\(together.path)/renewal?done=chosen")
            }
        } catch let refusal as Review.Refusal {
            guard let complaint = refusal.complaint else { return .see("\(together.path)/renewal") }
            return try await refused(together, form, [complaint])
        }
    }

    private func refused(_ together: Together, _ form: Form, _ complaints: [Complaint]) async throws -> Response {
        let page = RenewalPage(together: together, room: try await site.renewal(together), form: form, complaints: complaints)
        return site.page(page.page.refused(), for: together.context)
    }

    /// The year on one page, to read again and to print.
    private func keep(_ together: Together) async throws -> Response {
        let room = try await site.renewal(together, isKept: true)
        guard let number = room.kept else { return .see("\(together.path)/renewal") }
        return site.page(KeepsakePage(together: together, room: room, number: number).page, for: together.context)
    }

    /// That of a time after which the two went on.
    private func keepOne(_ together: Together) async throws -> Response {
        let number = together.context.parameters.get("number").flatMap { Int($0) }
        let room = try await site.renewal(together, isKept: true, of: number)
        guard let number, room.renewed.contains(where: { $0.number == number }) else { throw HTTPError(.notFound) }
        return site.page(KeepsakePage(together: together, room: room, number: number).page, for: together.context)
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

extension Site {
    /// What one of the two does in the look back at hand, in one transaction; drops the draft that it was written in.
    @discardableResult
    func change(_ change: Review.Change, _ together: Together, draft: String? = nil) async throws -> Review? {
        let (id, me, now, chance) = (together.id, together.me, clock.now(), chance)
        return try await archive.write { store in
            let review = try store.change(id, change, by: me, at: now, chance: chance)
            if let draft { try store.dropDraft(draft, of: me.id) }
            return review
        }
    }
}

extension Review.Refusal {
    /// What to do about it; nil where the page itself says how things stand by now.
    var complaint: Complaint? {
        switch self {
        case .evaluation(.text(let question, let refusal)): Complaint(question.rawValue, refusal.sentence)
        case .evaluation(.nothingAnswered): Complaint("rating-mission", Text("Answer at least one question. The rest may stay empty."))
        case .until(let refusal): Complaint("until", refusal.sentence)
        case .noUntil: Complaint("until", Text("Choose the day until which you go on."))
        case .notYet, .envelopesFirst, .alreadyOpen, .alreadyDecided: nil
        }
    }
}
