import ICalendar
import Markup
import Mentoring
import Store

/// Where somebody pastes the answer that a calendar program made.
struct AnswerPage {
    let visitor: Visitor
    var form = Form()
    var complaint: Complaint?

    var page: Page {
        let complaints = [complaint].compactMap { $0 }
        return Page(
            title: Text("An answer from your calendar"),
            content: """
                \(complaints.summary)
                <header class="stack near"><p class="over"><a href="/account/calendar">\(Text("Your calendar"))</a></p>
                <h1>\(Text("An answer from your calendar"))</h1>
                <p class="measure">\(Text("You said yes, no or another time in your calendar, and Lampion does not know yet? Then paste the answer here."))</p></header>
                \(Web.form("/account/calendar/answer", visitor, """
                    \(Field(
                        name: "answer", label: Text("What does the answer say?"),
                        hint: Text("Open the file that your calendar made (it ends in .ics) and copy all that stands in it."), value: form["answer"],
                        complaint: complaint?.sentence, sees: Text("Only Lampion reads this. It is not kept."), rows: 8
                    ).html)
                    <p class="actions"><button class="button">\(Text("Pass the answer on"))</button></p>
                    """))
                """,
            shape: "page narrow")
    }
}

/// What came of it.
struct AnswerTakenPage {
    let answered: AnsweredMeeting
    let clock: MeetingClock

    private var path: String { "/mentorships/\(answered.duo.mentorship.id.rawValue)/engagement/meetings/\(answered.meeting.id.rawValue)" }

    var page: Page {
        Page(
            title: title,
            content: """
                <header class="stack near"><h1>\(title)</h1><p class="measure">\(clock.when(answered.meeting.start))</p>
                <p class="measure">\(sentence)</p></header>
                <p class="actions"><a class="button" href="\(path)">\(Text("Look at it"))</a></p>
                """,
            shape: "page narrow")
    }

    private var title: Text {
        guard answered.hasChanged else { return Text("Nothing has changed.") }
        return switch answered.meeting.state {
        case .confirmed: Text("Your yes has arrived.")
        case .proposed: Text("Your other time has arrived.")
        case .cancelled, .skipped, .tookPlace: Text("Your no has arrived.")
        }
    }

    private var sentence: Text {
        answered.hasChanged
            ? Text("\(clock.other.name) gets a mail about it.")
            : Text("This meeting stands as it stood: \(answered.meeting.state.word).")
    }
}

extension CalendarReply.Refusal {
    var sentence: Text {
        switch self {
        case .tooLong, .tooManyProperties, .tooDeep: Text("This is too long to be an answer. Paste only the file of the answer itself.")
        case .notACalendar, .malformed: Text("This is no file of a calendar. It begins with BEGIN:VCALENDAR; copy it whole.")
        case .notAnAnswer: Text("This is a calendar, but no answer to an invitation. Answer on the page of the meeting.")
        case .notOneEvent, .noIdentity, .notOnePerson: Text("This answer is not about one meeting and one person. Answer on the page of the meeting.")
        case .noTime, .noZone: Text("The time in this answer cannot be read. Propose it on the page of the meeting.")
        }
    }
}

extension AnswerRefusal {
    var sentence: Text {
        switch self {
        case .unknown: Text("This answer is about no meeting of yours here. Answer on the page of the meeting.")
        case .outdated: Text("The meeting has changed since you answered. Look at it again and answer anew.")
        case .notYours: Text("This answer was given with an address that is not among yours here. Answer on the page of the meeting.")
        }
    }
}
