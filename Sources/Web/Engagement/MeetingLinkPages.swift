import Hummingbird
import Markup
import Mentoring

/// What a link in a mail opens: the time and one press. Nothing private stands on it, neither a place nor a word.
struct MeetingLinkPage {
    let opened: OpenedMeeting
    var form = Form()
    var complaints: [Complaint] = []

    private var meeting: Meeting { opened.meeting }
    private var other: String { opened.other.name }

    var page: Page {
        Page(
            title: title,
            content: """
                \(complaints.summary)
                <div class="stack measure"><p class="over">\(Text("\(other) and you"))</p><h1>\(title)</h1>
                <p class="lead">\(opened.clock.when(meeting.start)), \(meeting.terms.form)</p></div>
                \(content)
                """)
    }

    private var title: Text {
        switch opened.act {
        case .answer: meeting.waits(for: opened.side, now: opened.now) ? Text("Does this time suit you?") : Text("Your conversation")
        case .note: Text("Did your conversation take place?")
        }
    }

    private var content: HTML {
        switch opened.act {
        case .answer: meeting.waits(for: opened.side, now: opened.now) ? answer : another
        case .note: note
        }
    }

    private var answer: HTML {
        """
        <form method="post" action="\(opened.path)/confirmation"><p class="actions"><button class="button">\(Text("Yes, that suits me"))</button></p></form>
        \(another)
        """
    }

    private var another: HTML {
        """
        <form method="post" action="\(opened.path)/proposal" class="stack near measure" novalidate>
        <h2>\(Text("Or another time"))</h2>
        <div class="pair">\(Field(name: "day", label: Text("On which day?"), value: form["day"], complaint: complaints.sentence(for: "day"), type: "date", least: opened.me.day(at: opened.now).iso).html)
        \(Field(name: "time", label: Text("At what time?"), value: form["time"], complaint: complaints.sentence(for: "time"), type: "time").html)</div>
        <p class="actions"><button class="button second">\(Text("Propose this time"))</button></p></form>
        """
    }

    private var note: HTML {
        """
        <form method="post" action="\(opened.path)/record" class="stack near measure" novalidate>
        \(Field(
            name: "minutes", label: Text("How many minutes did you talk?"),
            value: form.has("minutes") ? form["minutes"] : "\(meeting.lasted ?? meeting.terms.minutes)", complaint: complaints.sentence(for: "minutes"),
            type: "number", least: "\(Meeting.minutesRange.lowerBound)", most: "\(Meeting.minutesRange.upperBound)", inputmode: "numeric").html)
        <p class="actions"><button class="button">\(Text("It took place"))</button></p></form>
        """
    }
}

/// After a press in a mail: what has happened, and what one can do more.
struct MeetingLinkDonePage {
    let meeting: Meeting
    let opened: OpenedMeeting

    private var path: String { "/mentorships/\(opened.mentorship.id.rawValue)/engagement/meetings/\(meeting.id.rawValue)" }

    var page: Page {
        Page(
            title: title,
            content: """
                <div class="stack measure"><p class="over">\(Text("\(opened.other.name) and you"))</p><h1>\(title)</h1>
                <p class="lead">\(opened.clock.when(meeting.start))</p><p>\(next)</p>
                <p class="actions"><a class="button second" href="\(path)">\(word)</a></p></div>
                """)
    }

    private var title: Text {
        switch meeting.state {
        case .confirmed: Text("It stands")
        case .proposed: Text("Your proposal is on its way")
        case .tookPlace: Text("Noted")
        case .skipped, .cancelled: Text("It will not take place")
        }
    }

    private var next: Text {
        meeting.state == .tookPlace
            ? Text("Would you like to keep what you take with you? Sign in to write it down.") : Text("\(opened.other.name) gets a mail about it.")
    }

    private var word: Text { meeting.state == .tookPlace ? Text("What I take with me") : Text("Look at it") }
}

/// A link that does nothing any more, in the same words whatever the reason.
struct MeetingLinkOverPage {
    var page: Page {
        Page(
            title: Text("This link no longer works"),
            content: """
                <div class="stack measure"><h1>\(Text("This link no longer works"))</h1>
                <p>\(Text("The meeting may have changed since, or it was too long ago. Nothing was changed. On your own page you see how it stands."))</p>
                <p class="actions"><a class="button" href="/">\(Text("To the front page"))</a></p></div>
                """,
            status: .gone)
    }
}
