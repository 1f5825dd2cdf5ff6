import Foundation
import Hummingbird
import Mentoring
import Store

/// The room of engagement: the meetings of the two, and what happens between them.
struct EngagementRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships/:mentorship/engagement", use: site.together(show))
        MeetingRoutes(site: site).add(to: doors)
        StepRoutes(site: site).add(to: doors)
        JournalRoutes(site: site).add(to: doors)
        FitRoutes(site: site).add(to: doors)
        PauseRoutes(site: site).add(to: doors)
        ReachRoutes(site: site).add(to: doors)
        HeldMeetingRoutes(site: site).add(to: doors)
        MeetingLinkRoutes(site: site).add(to: doors)
    }

    private func show(_ request: Request, together: Together) async throws -> Response {
        let room = try await site.engagement(together)
        let just = request.uri.queryParameters["just"].flatMap { EngagementPage.Done(rawValue: String($0)) }
        return site.page(EngagementPage(room: room, just: just).page, for: together.context)
    }
}

/// What the pages of this room are made of.
struct EngagementRoom {
    let together: Together
    let meetings: Meetings
    let takeAways: [ID<Meeting>: [Side: TakeAway]]
    let steps: [Step]
    let pause: Pause?
    /// Dates and rhythm of the letter.
    let agreement: Agreement
    let now: Date
    /// The reader's own, unless switched off.
    let calendar: CalendarLink?

    var path: String { "\(together.path)/engagement" }
    var clock: MeetingClock { MeetingClock(me: together.me, other: together.other, now: now) }
    /// The letter in force, else the one that is being written.
    var rhythm: Rhythm { (agreement.inForce ?? agreement.latest)?.text.rhythm ?? .suggested }
    var reviewDate: Day? { (agreement.inForce ?? agreement.latest)?.text.reviewDate }
    var today: Day { together.me.day(at: now) }
    /// From when the phases of the rhythm are counted.
    var rhythmSince: Day? { agreement.rhythmSince.map { together.me.day(at: $0) } }
}

extension Site {
    func engagement(_ together: Together) async throws -> EngagementRoom {
        let mentorship = together.duo.mentorship
        let now = clock.now()
        let found = try await archive.read { store in
            let facts = try store.facts(of: [mentorship.id])[mentorship.id] ?? []
            return (
                meetings: try store.meetings(of: mentorship.id), takeAways: try store.takeAways(of: mentorship),
                steps: try store.steps(of: mentorship), facts: facts
            )
        }
        return EngagementRoom(
            together: together, meetings: found.meetings.ended(at: mentorship.closing?.at), takeAways: found.takeAways,
            // What is left of somebody whose words were erased says nothing.
            steps: found.steps.filter { !$0.text.isEmpty }, pause: Pause(found.facts), agreement: Written(found.facts).agreement, now: now,
            calendar: CalendarLink(together.context.visitor, on: self))
    }
}
