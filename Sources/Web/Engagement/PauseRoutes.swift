import Hummingbird
import Markup
import Mentoring
import Store

/// A pause with a date of return: everything waits, nothing nags.
struct PauseRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.post("mentorships/:mentorship/engagement/pause", use: site.together(begin))
        doors.signedIn.post("mentorships/:mentorship/engagement/pause/removal", use: site.together(end))
    }

    private func begin(_ request: Request, together: Together) async throws -> Response {
        let act = site.act(together)
        let today = together.me.day(at: act.now)
        guard let day = Day(together.context.form["return"]) else {
            return try await refused(together, Text("Choose the day on which you go on."))
        }
        do {
            try await site.archive.write { try $0.pause(until: day, today: today, act) }
        } catch let refusal as Pause.Refusal {
            return try await refused(together, refusal.sentence)
        }
        return .see("\(together.path)/engagement?just=paused")
    }

    private func end(_ request: Request, together: Together) async throws -> Response {
        let act = site.act(together)
        let today = together.me.day(at: act.now)
        do { try await site.archive.write { try $0.endPause(today: today, act) } } catch is Pause.Refusal {}
        return .see("\(together.path)/engagement")
    }

    private func refused(_ together: Together, _ sentence: Text) async throws -> Response {
        let page = EngagementPage(
            room: try await site.engagement(together), just: nil, form: together.context.form, complaints: [Complaint("return", sentence)])
        return site.page(page.page.refused(), for: together.context)
    }
}

extension Pause.Refusal {
    fileprivate var sentence: Text {
        switch self {
        case .notAhead: Text("Choose a day that is still to come.")
        case .tooLong(let latest): Text("Choose \(day: LocalDay(latest)) or an earlier day.")
        case .alreadyPaused(let until): Text("The other has paused already, until \(day: LocalDay(until)). End that pause first, or talk about it.")
        case .notPaused: Text("There is no pause at this moment.")
        }
    }
}

/// The pause on the page of engagement: that there is one, or the way to one.
struct PausePart {
    let room: EngagementRoom
    let form: Form
    let complaints: [Complaint]

    private var together: Together { room.together }

    var html: HTML? {
        guard together.isOpen else { return nil }
        if let pause = room.pause, pause.covers(room.today) { return paused(pause) }
        return """
            <details class="more"\(complaints.sentence(for: "return") == nil ? .empty : " open" as HTML)>\
            <summary>\(Text("Take a pause"))</summary>
            \(Web.form(
                "\(room.path)/pause", together.context.visitor, class: "stack near measure",
                """
                <p>\(Text("For leave, illness, or a busy time. Everything waits until you are back, and nobody gets a reminder. Meetings in between are skipped without fault."))</p>
                \(Field(
                    name: "return", label: Text("On which day do you go on?"), value: form["return"], complaint: complaints.sentence(for: "return"),
                    sees: together.who, type: "date", least: room.today.adding(days: 1).iso,
                    most: room.today.adding(months: Pause.mostMonths).iso).html)
                <p class="actions"><button class="button second">\(Text("Begin the pause"))</button></p>
                """))</details>
            """
    }

    private func paused(_ pause: Pause) -> HTML {
        """
        <section class="light stack" aria-labelledby="paused"><h2 id="paused">\(Text("You pause until \(day: LocalDay(pause.until))."))</h2>
        <p class="measure">\(Text("Everything waits. Nothing is asked of you until then."))</p>
        \(Web.form(
            "\(room.path)/pause/removal", together.context.visitor, class: "press",
            "<p class=\"actions\"><button class=\"button second\">\(Text("Go on today"))</button></p>"))</section>
        """
    }
}
