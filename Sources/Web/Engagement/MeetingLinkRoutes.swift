import Hummingbird
import Markup
import Mentoring
import Store

/// Answering a proposal, and saying that a meeting took place, from a mail: the seal is all it takes, and a GET changes nothing.
struct MeetingLinkRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.open.get("meetings/:meeting/:person/:day/:seal", use: open)
        doors.sealed.post("meetings/:meeting/:person/:day/:seal/confirmation", use: confirm)
        doors.sealed.post("meetings/:meeting/:person/:day/:seal/proposal", use: propose)
        doors.sealed.post("meetings/:meeting/:person/:day/:seal/record", use: record)
        doors.sealed.post("meetings/:meeting/:person/:day/:seal/record/removal", use: takeBack)
        doors.sealed.post("meetings/:meeting/:person/:day/:seal/cancellation", use: cancel)
    }

    private func open(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let opened = try await site.openedMeeting(visitor) else { return over(nil, visitor) }
        return site.page(MeetingLinkPage(opened: opened).page, for: visitor)
    }

    private func confirm(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let opened = try await site.openedMeeting(visitor), opened.act == .answer else { return over(nil, visitor) }
        return try await apply(.confirmed(begunFrom: opened.meeting.sequence), opened, visitor)
    }

    private func record(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let opened = try await site.openedMeeting(visitor), opened.act == .note else { return over(nil, visitor) }
        guard let minutes = Int(visitor.form["minutes"]) else {
            return refused(opened, [Complaint("minutes", Text("Say it in minutes, such as 60."))], visitor)
        }
        return try await apply(.tookPlace(minutes: minutes), opened, visitor)
    }

    private func takeBack(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let opened = try await site.openedMeeting(visitor), opened.act == .note else { return over(nil, visitor) }
        return try await apply(.takenBack, opened, visitor)
    }

    /// Its hour has come and it did not take place.
    private func cancel(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let opened = try await site.openedMeeting(visitor), opened.act == .note else { return over(nil, visitor) }
        return try await apply(.cancelled(begunFrom: opened.meeting.sequence), opened, visitor)
    }

    private func propose(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let opened = try await site.openedMeeting(visitor), opened.act == .answer else { return over(nil, visitor) }
        guard let wall = WallTime("\(visitor.form["day"])T\(visitor.form["time"])") else {
            return refused(opened, [Complaint("day", Text("Choose a day and a time."))], visitor)
        }
        var terms = opened.meeting.terms
        terms.start = ZonedTime(wall, in: opened.me.zone)
        return try await apply(.moved(terms, begunFrom: opened.meeting.sequence), opened, visitor)
    }

    private func apply(_ change: Meeting.Change, _ opened: OpenedMeeting, _ visitor: Visitor) async throws -> Response {
        let act = MeetingAct(in: opened.mentorship, by: opened.side, at: site.clock.now(), chance: site.chance)
        do {
            guard let meeting = try await site.archive.write({ try $0.change(opened.meeting.id, change, act) }) else { return over(nil, visitor) }
            return over(MeetingOfDuo(meeting: meeting, duo: opened.found.duo), visitor, as: opened)
        } catch let refusal as Meeting.Refusal {
            guard refusal.complaints.isEmpty else { return refused(opened, refusal.complaints, visitor) }
            return over(nil, visitor)
        }
    }

    private func refused(_ opened: OpenedMeeting, _ complaints: [Complaint], _ visitor: Visitor) -> Response {
        site.page(MeetingLinkPage(opened: opened, form: visitor.form, complaints: complaints).page.refused(), for: visitor)
    }

    private func over(_ changed: MeetingOfDuo?, _ visitor: Visitor, as opened: OpenedMeeting? = nil) -> Response {
        guard let changed, let opened else { return site.page(MeetingLinkOverPage().page, for: visitor) }
        return site.page(MeetingLinkDonePage(meeting: changed.meeting, opened: opened).page, for: visitor)
    }
}
