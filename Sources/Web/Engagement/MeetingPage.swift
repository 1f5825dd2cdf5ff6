import Markup
import Mentoring
import Store

/// One meeting: when and where, and once it took place what each takes along.
struct MeetingPage {
    enum Done: String {
        case held, taken
    }

    let room: EngagementRoom
    let meeting: Meeting
    var form = Form()
    var just: Done?
    /// A press came too late: the other was first.
    var isMeanwhile = false
    var complaints: [Complaint] = []

    private var together: Together { room.together }
    private var acts: MeetingActs { MeetingActs(meeting: meeting, room: room) }

    var page: Page {
        Page(
            title: Text("Your conversation of \(day: room.clock.day(meeting.start))"),
            content: """
                \(complaints.summary)\(done)
                <header class="stack near"><p class="over"><a href="\(room.path)">\(Text("How you keep contact"))</a></p>
                <h1>\(Text("Your conversation of \(day: room.clock.day(meeting.start))"))</h1></header>
                \(meeting.state == .tookPlace ? held : MeetingCard(meeting: meeting, room: room).html)
                """,
            place: .mentorships)
    }

    private var done: HTML? {
        if isMeanwhile {
            return """
                <p class="notice" role="alert">\(Text("This changed a moment ago, so nothing was done with your press. This is how it stands now."))</p>
                """
        }
        switch just {
        case nil: return nil
        case .held: return saved(Text("Noted. You have talked for \(room.meetings.minutesInAll.spokenMinutes) in all."))
        case .taken: return saved(Text("Kept."))
        }
    }

    private var held: HTML {
        """
        <p>\(Text("It took \((meeting.lasted ?? meeting.terms.minutes).spokenMinutes), \(meeting.terms.channel.way)."))</p>
        \(TakenAlong(meeting: meeting.id, room: room).html)
        \(together.isOpen ? asking : .empty)
        \(together.duo.mentorship.state == .active ? introducing : .empty)
        """
    }

    /// Whom one thinks of while they talk (S35); the letter holds the promise about contacts, so it waits for that.
    private var introducing: HTML {
        """
        <section class="stack near measure"><h2>\(Text("Do you know someone for \(together.other.name)?"))</h2>
        <p>\(Text("First \(together.other.name) says whether it helps. Then we ask your contact, and only your contact decides."))</p>
        <p><a href="\(together.path)/networking/offer">\(Text("Offer an introduction"))</a></p></section>
        """
    }

    /// Advice in a minute (B1), and what it gave (S4); all of it may stay empty.
    private var asking: HTML {
        """
        \(Web.form(
            "\(acts.path)/take-away", together.context.visitor, class: "stack far measure",
            """
            \(Field(
                name: "words", label: Text("What do you take with you, in one sentence?"), hint: Text("You may leave it open."), value: form["words"],
                complaint: complaints.sentence(for: "words"), sees: together.who).html)
            \(Choices(
                name: "gift", legend: Text("What did this conversation give you?"), options: Gift.allCases.map { .init($0.rawValue, $0.word) },
                chosen: form["gift"], sees: Text("Only you")).html)
            \(StepFields(room: room, form: form, complaints: complaints).html)
            <p class="actions"><button class="button">\(Text("Save"))</button> <a href="\(room.path)/meetings/new">\(Text("Propose the next date"))</a></p>
            """))
        <details class="more"><summary>\(Text("Is something not right?"))</summary>
        \(acts.record(minutes: form.has("minutes") ? form["minutes"] : nil, complaint: complaints.sentence(for: "minutes")))
        <div class="actions">\(acts.press("record/removal", Text("It did not take place after all"), isSecond: true))</div></details>
        """
    }
}

extension Gift {
    var word: Text {
        switch self {
        case .energy: Text("Energy")
        case .idea: Text("An idea")
        case .newView: Text("A new view")
        case .satisfaction: Text("Satisfaction")
        case .nothingYet: Text("Nothing yet")
        }
    }
}

/// Noting a talk that nobody had planned.
struct NotingPage {
    let room: EngagementRoom
    let form: Form
    var complaints: [Complaint] = []

    private var together: Together { room.together }

    var page: Page {
        Page(
            title: Text("Note a talk you already had"),
            content: """
                \(complaints.summary)
                <header class="stack near"><p class="over"><a href="\(room.path)">\(Text("How you keep contact"))</a></p>
                <h1>\(Text("Note a talk you already had"))</h1></header>
                \(Web.form(
                    "\(room.path)/meetings/held", together.context.visitor, class: "stack far measure",
                    """
                    <div class="pair">\(Field(
                        name: "day", label: Text("On which day was it?"), value: form["day"], complaint: complaints.sentence(for: "day"), type: "date",
                        most: room.today.iso).html)
                    \(Field(name: "time", label: Text("At what time?"), value: form["time"], complaint: complaints.sentence(for: "time"), type: "time").html)</div>
                    \(Field(
                        name: "minutes", label: Text("How many minutes did you talk?"), value: form["minutes"],
                        complaint: complaints.sentence(for: "minutes"), type: "number", least: "\(Meeting.minutesRange.lowerBound)",
                        most: "\(Meeting.minutesRange.upperBound)", inputmode: "numeric").html)
                    \(Choices(
                        name: "channel", legend: Text("How did you talk?"), options: Channel.allCases.map { .init($0.rawValue, $0.label) },
                        chosen: form["channel"], complaint: complaints.sentence(for: "channel"), sees: together.who).html)
                    <p class="actions"><button class="button">\(Text("Note this talk"))</button></p>
                    """))
                """,
            place: .mentorships)
    }
}
