import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// Meetings that lie ahead: proposing, another time, yes, skipping and calling off.
struct MeetingRoutes {
    let site: Site

    func add(to doors: Doors) {
        let meetings = doors.signedIn.group("mentorships/:mentorship/engagement/meetings")
        meetings.get("new", use: site.together(new))
        meetings.post(use: site.together(propose))
        meetings.get(":meeting/change", use: site.together(change))
        meetings.post(":meeting", use: site.together(move))
        meetings.post(":meeting/confirmation", use: site.together { try await apply($1, .confirmed) { .confirmed(begunFrom: $0) } })
        meetings.post(":meeting/standing", use: site.together { try await apply($1, .kept) { .kept(begunFrom: $0) } })
        meetings.post(":meeting/lateness", use: site.together(sayLate))
        meetings.post(":meeting/omission", use: site.together { try await apply($1, .skipped) { .skipped(begunFrom: $0) } })
        meetings.post(":meeting/cancellation", use: site.together { try await apply($1, .cancelled) { .cancelled(begunFrom: $0) } })
    }

    private func new(_ request: Request, together: Together) async throws -> Response {
        guard together.isOpen else { throw HTTPError(.notFound) }
        let offer = try await site.offer(together)
        let rhythm = offer.room.rhythm
        let channel = offer.setting?.channel ?? rhythm.channel
        let form = Form([
            "when": [offer.dates.first?.wall.iso ?? ""], "minutes": ["\(rhythm.minutes)"], "channel": [channel.rawValue],
            "place": [offer.room.meetings.last?.terms.place ?? ""], "link": [offer.room.meetings.last?.terms.link ?? ""],
        ])
        return site.page(ProposalPage(offer: offer, form: form).page, for: together.context)
    }

    private func propose(_ request: Request, together: Together) async throws -> Response {
        let form = together.context.form
        do {
            let terms = try MeetingForm.terms(form, zone: together.me.zone)
            let act = site.act(together)
            _ = try await site.archive.write { try $0.propose(terms, act) }
        } catch let problem as MeetingFormProblem {
            return try await refused(together, problem.complaints)
        } catch let refusal as Meeting.Refusal {
            return try await refused(together, refusal.complaints)
        }
        return .see("\(together.path)/engagement?just=proposed")
    }

    private func refused(_ together: Together, _ complaints: [Complaint]) async throws -> Response {
        let page = ProposalPage(offer: try await site.offer(together), form: together.context.form, complaints: complaints)
        return site.page(page.page.refused(), for: together.context)
    }

    private func change(_ request: Request, together: Together) async throws -> Response {
        let (room, meeting) = try await site.meeting(together)
        guard meeting.isOpen, together.isOpen else { return .see("\(room.path)/meetings/\(meeting.id.rawValue)") }
        return site.page(MovePage(room: room, meeting: meeting, form: MeetingForm.filled(meeting.terms(on: together.me))).page, for: together.context)
    }

    private func move(_ request: Request, together: Together) async throws -> Response {
        let form = together.context.form
        let complaints: [Complaint]
        var isMeanwhile = false
        do {
            let terms = try MeetingForm.terms(form, zone: together.me.zone)
            let meeting = try await site.change(together, .moved(terms, begunFrom: form.number))
            let done = EngagementPage.Done(moved: meeting, begunFrom: form.number)
            return .see("\(together.path)/engagement?just=\(done.rawValue)")
        } catch let problem as MeetingFormProblem {
            complaints = problem.complaints
        } catch Meeting.Refusal.changedMeanwhile {
            complaints = []
            isMeanwhile = true
        } catch let refusal as Meeting.Refusal {
            if case .over = refusal { return try await site.asItStands(together) }
            complaints = refusal.complaints
        }
        let (room, meeting) = try await site.meeting(together)
        let page = MovePage(room: room, meeting: meeting, form: form, isMeanwhile: isMeanwhile, complaints: complaints)
        return site.page(page.page.refused(), for: together.context)
    }

    /// One press; where the other was first, the meeting as it stands now is shown and nothing changes.
    private func apply(
        _ together: Together, _ done: EngagementPage.Done, _ change: (Int) -> Meeting.Change
    ) async throws -> Response {
        do {
            _ = try await site.change(together, change(together.context.form.number))
        } catch is Meeting.Refusal {
            return try await site.asItStands(together)
        }
        return .see("\(together.path)/engagement?just=\(done.rawValue)")
    }
}

extension MeetingRoutes {
    private func sayLate(_ request: Request, together: Together) async throws -> Response {
        let id = try together.context.id("meeting", of: Meeting.self)
        let act = site.act(together)
        do {
            guard try await site.archive.write({ try $0.sayLate(id, act) }) != nil else { throw HTTPError(.notFound) }
        } catch is Lateness.Refusal {
            return try await site.asItStands(together)
        }
        return .see("\(together.path)/engagement?just=late")
    }
}

extension Form {
    /// The number that the form began from; none of ours is below nought.
    fileprivate var number: Int { Int(self["number"]) ?? -1 }
}

extension EngagementPage.Done {
    /// What came of a move: the same again changes nothing, and what both had said yes to before needs no new yes.
    fileprivate init(moved meeting: Meeting, begunFrom number: Int) {
        self = meeting.sequence == number ? .unchanged : meeting.state == .confirmed ? .kept : .moved
    }
}

extension Meeting {
    /// The terms with their time on a person's own clock, as that person's form shows them.
    fileprivate func terms(on person: Person) -> MeetingTerms {
        var shown = terms
        shown.start = ZonedTime(WallTime(start, in: person.timeZone), in: person.zone)
        return shown
    }
}

extension Site {
    func act(_ together: Together) -> MeetingAct {
        MeetingAct(in: together.duo.mentorship, by: together.side, at: clock.now(), chance: chance)
    }

    func change(_ together: Together, _ change: Meeting.Change) async throws -> Meeting {
        let id = try together.context.id("meeting", of: Meeting.self)
        let act = act(together)
        guard let meeting = try await archive.write({ try $0.change(id, change, act) }) else { throw HTTPError(.notFound) }
        return meeting
    }

    /// The meeting that the address names, in its room.
    func meeting(_ together: Together) async throws -> (EngagementRoom, Meeting) {
        let id = try together.context.id("meeting", of: Meeting.self)
        let room = try await engagement(together)
        guard let meeting = room.meetings.all.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        return (room, meeting)
    }

    /// What became of a meeting meanwhile, where a press came too late.
    func asItStands(_ together: Together) async throws -> Response {
        let (room, meeting) = try await meeting(together)
        return page(MeetingPage(room: room, meeting: meeting, isMeanwhile: true).page.refused(.conflict), for: together.context)
    }
}
