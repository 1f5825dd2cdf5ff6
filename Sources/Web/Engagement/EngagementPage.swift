import Markup
import Mentoring

/// The room of engagement: the next meeting, the rhythm, and the line of what has been.
struct EngagementPage {
    /// What was just done: the page says so, and who hears of it.
    enum Done: String {
        case proposed, moved, unchanged, kept, confirmed, skipped, cancelled, late, paused, answered
    }

    let room: EngagementRoom
    let just: Done?
    /// As it was typed, where it was refused.
    var form = Form()
    var complaints: [Complaint] = []

    private var together: Together { room.together }
    private var other: String { together.other.name }

    var page: Page {
        Page(
            title: Text("How you keep contact"),
            content: """
                \(complaints.summary)\(done)
                <header class="stack near">\(together.over)<h1>\(Text("How you keep contact"))</h1></header>
                \(isPaused ? pause : now)
                \(ahead)
                \(rhythm)
                \(StepsPart(room: room, form: form, complaints: complaints).html)
                \(between)
                \(MeetingLine(room: room).html)
                \(room.calendar?.html)
                \(isPaused ? nil : pause)
                """,
            place: .mentorships)
    }

    private var done: HTML? {
        switch just {
        case nil: nil
        case .proposed: saved(Text("Your proposal is on its way. \(other) gets a mail and can answer with one press."))
        case .moved: saved(Text("The new time is on its way. \(other) gets a mail and can answer with one press."))
        case .unchanged: saved(Text("Nothing has changed: it stands as it stood. Nobody gets a mail."))
        case .kept: saved(Text("It stays at the time you had agreed. \(other) gets a mail about it."))
        case .confirmed: saved(Text("It stands. \(other) gets a mail about it."))
        case .skipped: saved(Text("Skipped, without fault: your rhythm stays as it is. \(other) gets a mail about it."))
        case .cancelled: saved(Text("Cancelled. \(other) gets a mail about it."))
        case .late: saved(Text("\(other) gets a mail at once: you are ten minutes late."))
        case .paused: saved(Text("Everything waits. \(other) gets a mail about it."))
        case .answered: saved(Text("Your answer is kept, for you alone."))
        }
    }

    private var isPaused: Bool { room.pause?.covers(room.today) ?? false }

    private var pause: HTML? { PausePart(room: room, form: form, complaints: complaints).html }

    /// The doors to what lies between two meetings.
    private var between: HTML {
        """
        <section class="stack near" aria-labelledby="between"><h2 id="between">\(Text("Between two conversations"))</h2>
        <ul class="rows"><li><a href="\(room.path)/journal">\(Text("Your journal"))</a><br>\(Text("For yourself, and a line to share if you want."))</li>
        \(together.isOpen ? reach : .empty)</ul></section>
        """
    }

    private var reach: HTML {
        "<li><a href=\"\(room.path)/reach\">\(Text("How you reach each other"))</a><br>\(Text("Addresses, numbers, and what cannot wait."))</li>"
    }

    /// What asks for a word first: a talk that is over, then the next one; else to set a date. After the end nothing does.
    private var first: Meeting? {
        guard together.isOpen else { return nil }
        return room.meetings.unnoted(now: room.now) ?? room.meetings.next(now: room.now)
    }

    private var now: HTML {
        if let first { return MeetingCard(meeting: first, room: room).html }
        guard together.isOpen else { return .empty }
        return """
            <section class="light stack" aria-labelledby="meeting"><h2 id="meeting">\(Text("When do you talk next?"))</h2>
            <p class="measure">\(Text("Dates that suit both of you are ready. You choose one, or another, and \(other) says yes or proposes something else."))</p>
            <p class="actions"><a class="button" href="\(room.path)/meetings/new">\(Text("Propose a date"))</a> \(noteOne)</p></section>
            """
    }

    private var noteOne: HTML { "<a href=\"\(room.path)/meetings/held\">\(Text("Note a talk you already had"))</a>" }

    private var ahead: HTML? {
        guard let first else { return nil }
        let rest = room.meetings.ahead(now: room.now).filter { $0.id != first.id }
        let propose: HTML = "<a href=\"\(room.path)/meetings/new\">\(Text("Propose a date"))</a>"
        let more: HTML = together.isOpen ? "<p class=\"actions\">\(propose) \(noteOne)</p>" : .empty
        guard !rest.isEmpty else { return more }
        return """
            <section class="stack near" aria-labelledby="after"><h2 id="after">\(Text("After that"))</h2>
            <ul class="rows">\(rest.map(row))</ul>\(more)</section>
            """
    }

    private func row(_ meeting: Meeting) -> HTML {
        """
        <li><a href="\(room.path)/meetings/\(meeting.id.rawValue)">\(room.clock.when(meeting.start))</a> \
        <span class="quiet">\(meeting.state.word)</span></li>
        """
    }

    private var rhythm: HTML {
        """
        <section class="stack near" aria-labelledby="rhythm"><h2 id="rhythm">\(Text("Your rhythm"))</h2>
        <ul class="pledge">\(room.rhythm.sentences.map { "<li>\($0)</li>" as HTML })</ul>
        \(spent)\(Cadence(room: room).html)
        <p><a href="\(together.path)/agreement">\(Text("Your rhythm stands in your letter"))</a></p></section>
        """
    }

    /// S20: how little it takes, from what really happened.
    private var spent: HTML? {
        let held = room.meetings.held.count
        guard held > 0 else { return nil }
        let minutes = room.meetings.minutesInAll.spokenMinutes
        return "<p>\(held == 1 ? Text("You have talked once, for \(minutes).") : Text("You have talked \(held) times, for \(minutes) in all."))</p>"
    }
}

extension Meeting.State {
    var word: Text {
        switch self {
        case .proposed: Text("proposed")
        case .confirmed: Text("confirmed")
        case .tookPlace: Text("took place")
        case .skipped: Text("skipped")
        case .cancelled: Text("cancelled")
        }
    }
}
