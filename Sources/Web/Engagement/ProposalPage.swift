import Markup
import Mentoring
import Store

/// What the rhythm offers for the next meeting.
struct MeetingOffer {
    let room: EngagementRoom
    let dates: [ZonedTime]
    let setting: MeetingSetting?
}

extension Site {
    /// Three dates from the rhythm, in both people's zones and usual times.
    func offer(_ together: Together) async throws -> MeetingOffer {
        let room = try await engagement(together)
        let duo = together.duo
        let people = try await archive.read { store in
            try Side.allCases.map { side in
                let person = duo.person(side)
                return Availability(of: try store.profile(of: person.id), in: person.zone)
            }
        }
        let meetings = room.meetings
        let last = meetings.ahead(now: room.now).last ?? meetings.last
        let plan = MeetingPlan(
            rhythm: room.rhythm, signedOn: room.rhythmSince ?? room.today, last: last?.terms.start,
            reviewDate: room.reviewDate ?? room.today.adding(months: ReviewDate.suggestedMonths), pause: room.pause, mentor: people[0],
            mentee: people[1])
        return MeetingOffer(
            room: room, dates: plan.dates(for: together.side, now: room.now),
            setting: MeetingSetting.suggested(forMeeting: meetings.held.count + meetings.ahead(now: room.now).count + 1))
    }
}

/// Proposing a date.
struct ProposalPage {
    let offer: MeetingOffer
    let form: Form
    var complaints: [Complaint] = []

    private var room: EngagementRoom { offer.room }
    private var together: Together { room.together }

    var page: Page {
        Page(
            title: Text("Propose a date"),
            content: """
                \(complaints.summary)
                <header class="stack near"><p class="over"><a href="\(room.path)">\(Text("How you keep contact"))</a></p>
                <h1>\(Text("When do you talk next?"))</h1>
                <p class="measure">\(Text("\(together.other.name) gets a mail, and says yes or proposes another time with one press."))</p></header>
                \(Web.form(
                    "\(room.path)/meetings", together.context.visitor, class: "stack far measure",
                    """
                    \(MeetingForm(room: room, form: form, dates: offer.dates, setting: offer.setting, complaints: complaints).fields)
                    <p class="actions"><button class="button">\(Text("Send proposal"))</button></p>
                    """))
                """,
            place: .mentorships)
    }
}

/// Another time for a meeting, or none.
struct MovePage {
    let room: EngagementRoom
    let meeting: Meeting
    let form: Form
    /// The other changed it since this one looked.
    var isMeanwhile = false
    var complaints: [Complaint] = []

    private var together: Together { room.together }
    private var acts: MeetingActs { MeetingActs(meeting: meeting, room: room) }

    var page: Page {
        Page(
            title: Text("Propose another time"),
            content: """
                \(complaints.summary)
                <header class="stack near"><p class="over"><a href="\(room.path)">\(Text("How you keep contact"))</a></p>
                <h1>\(Text("Propose another time"))</h1>\(isMeanwhile ? .empty : now)</header>
                \(isMeanwhile ? meanwhile : .empty)
                \(Web.form(
                    acts.path, together.context.visitor, class: "stack far measure",
                    """
                    \(acts.number)
                    \(MeetingForm(room: room, form: form, complaints: complaints).fields)
                    <p class="actions"><button class="button">\(Text("Send proposal"))</button></p>
                    """))
                \(without)
                """,
            place: .mentorships)
    }

    private var now: HTML { "<p class=\"measure\">\(stands)</p>" }

    /// What both said yes to, and what waits for a yes.
    private var stands: Text {
        let proposed = room.clock.when(meeting.start)
        if let former = meeting.agreed(now: room.now), meeting.state == .proposed {
            return Text("You both said yes to \(room.clock.when(former.start)). Proposed instead: \(proposed).")
        }
        return meeting.state == .proposed ? Text("Proposed: \(proposed).") : Text("Now it is \(proposed).")
    }

    /// Both are shown: what the other made of it, and below it what was typed here.
    private var meanwhile: HTML {
        """
        <section class="notice stack near" role="alert" aria-labelledby="meanwhile">
        <h2 id="meanwhile">\(Text("\(together.other.name) changed it a moment ago"))</h2>
        <p>\(stands)</p>
        \(meeting.waits(for: together.side, now: room.now) ? "<div class=\"actions\">\(acts.yes)</div>" as HTML : .empty)
        <p>\(Text("Your own proposal stands below. Nothing was sent yet."))</p></section>
        """
    }

    private var without: HTML {
        """
        <section class="stack near measure" aria-labelledby="without"><h2 id="without">\(Text("Or without this one"))</h2>
        <p>\(Text("Skipping is agreed beforehand and leaves your rhythm as it is. Cancelling is for when something comes up. Neither is a fault."))</p>
        <div class="actions">\(acts.press("omission", Text("Skip"), isSecond: true)) \
        \(acts.press("cancellation", Text("Cancel the meeting"), isSecond: true))</div></section>
        """
    }
}
