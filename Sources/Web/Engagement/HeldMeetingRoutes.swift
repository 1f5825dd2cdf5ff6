import Hummingbird
import Markup
import Mentoring
import Store

/// Meetings that have been: that they took place, how long, and what one takes along.
struct HeldMeetingRoutes {
    let site: Site

    func add(to doors: Doors) {
        let meetings = doors.signedIn.group("mentorships/:mentorship/engagement/meetings")
        meetings.get("held", use: site.together(noting))
        meetings.post("held", use: site.together(note))
        meetings.get(":meeting", use: site.together(show))
        meetings.post(":meeting/record", use: site.together(record))
        meetings.post(":meeting/record/removal", use: site.together(takeBack))
        meetings.post(":meeting/take-away", use: site.together(takeAlong))
    }

    private func show(_ request: Request, together: Together) async throws -> Response {
        let (room, meeting) = try await site.meeting(together)
        let own = room.takeAways[meeting.id]?[together.side]
        let form = Form(["words": [own?.words ?? ""], "gift": [own?.gift?.rawValue ?? ""]])
        let just = request.uri.queryParameters["just"].flatMap { MeetingPage.Done(rawValue: String($0)) }
        return site.page(MeetingPage(room: room, meeting: meeting, form: form, just: just).page, for: together.context)
    }

    /// One tap; what came of it is asked on the next page, where all of it may stay empty.
    private func record(_ request: Request, together: Together) async throws -> Response {
        let typed = together.context.form["minutes"]
        guard let minutes = Int(typed) else {
            return try await refused(together, [Complaint("minutes", Text("Say it in minutes, such as 60."))])
        }
        do {
            let isCorrection = together.context.form.has("correction")
            let meeting = try await site.change(together, isCorrection ? .corrected(minutes: minutes) : .tookPlace(minutes: minutes))
            let just: MeetingPage.Done = meeting.lasted == minutes ? .held : .noted
            return .see("\(together.path)/engagement/meetings/\(meeting.id.rawValue)?just=\(just.rawValue)")
        } catch let refusal as Meeting.Refusal {
            guard refusal.complaints.isEmpty else { return try await refused(together, refusal.complaints) }
            return try await site.asItStands(together)
        }
    }

    private func takeBack(_ request: Request, together: Together) async throws -> Response {
        do { _ = try await site.change(together, .takenBack) } catch is Meeting.Refusal { return try await site.asItStands(together) }
        return .see("\(together.path)/engagement")
    }

    private func takeAlong(_ request: Request, together: Together) async throws -> Response {
        let form = together.context.form
        let (_, meeting) = try await site.meeting(together)
        guard meeting.state == .tookPlace else { return try await site.asItStands(together) }
        let takeAway: TakeAway
        do throws(TextRefusal) {
            takeAway = try TakeAway(words: form["words"], gift: Gift(rawValue: form["gift"])).checked()
        } catch {
            return try await refused(together, [Complaint("words", error.sentence)])
        }
        var step: Step?
        if !form["step"].allSatisfy(\.isWhitespace) {
            do throws(StepProblem) { step = try site.step(promisedIn: form, together) } catch {
                return try await refused(together, [error.complaint])
            }
        }
        let act = site.act(together)
        try await site.archive.write { [step] store in
            try store.save(takeAway, of: act.side, after: meeting.id, in: act.mentorship, at: act.now)
            if let step { try store.promise(step, act) }
        }
        return .see("\(together.path)/engagement/meetings/\(meeting.id.rawValue)?just=\(step == nil ? "taken" : "promised")")
    }

    private func refused(_ together: Together, _ complaints: [Complaint]) async throws -> Response {
        let (room, meeting) = try await site.meeting(together)
        let page = MeetingPage(room: room, meeting: meeting, form: together.context.form, complaints: complaints)
        return site.page(page.page.refused(), for: together.context)
    }

    private func noting(_ request: Request, together: Together) async throws -> Response {
        guard together.isOpen else { throw HTTPError(.notFound) }
        let room = try await site.engagement(together)
        let form = Form(["minutes": ["\(room.rhythm.minutes)"], "channel": [room.rhythm.channel.rawValue]])
        return site.page(NotingPage(room: room, form: form).page, for: together.context)
    }

    private func note(_ request: Request, together: Together) async throws -> Response {
        let complaints: [Complaint]
        do {
            let terms = try MeetingForm.terms(together.context.form, zone: together.me.zone)
            let act = site.act(together)
            let meeting = try await site.archive.write { try $0.noteTalk(terms, act) }
            return .see("\(together.path)/engagement/meetings/\(meeting.id.rawValue)?just=held")
        } catch let problem as MeetingFormProblem {
            complaints = problem.complaints
        } catch Meeting.Refusal.notBegun {
            complaints = [Complaint("day", Text("This hour has not come yet. Propose it as a date instead."))]
        } catch let refusal as Meeting.Refusal {
            complaints = refusal.complaints
        }
        let page = NotingPage(room: try await site.engagement(together), form: together.context.form, complaints: complaints)
        return site.page(page.page.refused(), for: together.context)
    }
}
