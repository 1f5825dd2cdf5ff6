import Foundation
import Markup
import Mentoring

/// The form that proposes a meeting, or another time for one.
struct MeetingForm {
    let room: EngagementRoom
    let form: Form
    /// Dates that follow from the rhythm, to choose from.
    var dates: [ZonedTime] = []
    /// Where to meet for a change (S22).
    var setting: MeetingSetting?
    var complaints: [Complaint] = []

    private var sees: Text { room.together.who }

    var fields: HTML {
        """
        \(dates.isEmpty ? .empty : offered)
        <div class="pair">\(Field(
            name: "day", label: dates.isEmpty ? Text("On which day?") : Text("Or another day"), value: form["day"],
            complaint: complaints.sentence(for: "day"), type: "date", least: room.today.iso).html)
        \(Field(name: "time", label: Text("At what time?"), hint: otherClock, value: form["time"], complaint: complaints.sentence(for: "time"), type: "time").html)</div>
        <details class="more"\(isAskedMore ? " open" as HTML : .empty)><summary>\(Text("How long, how and where"))\(setting.map { ". \($0.suggestion)" as HTML })</summary>
        <div class="stack">\(more)</div></details>
        """
    }

    /// Filled in from the rhythm and last time, so that a date is enough.
    private var more: HTML {
        """
        \(Field(
            name: "minutes", label: Text("How many minutes?"), value: form["minutes"], complaint: complaints.sentence(for: "minutes"), type: "number",
            least: "\(Rhythm.minutesRange.lowerBound)", most: "\(Rhythm.minutesRange.upperBound)", inputmode: "numeric").html)
        \(Choices(
            name: "channel", legend: Text("How do you talk?"), options: Channel.allCases.map { .init($0.rawValue, $0.label) },
            chosen: form["channel"], complaint: complaints.sentence(for: "channel")).html)
        \(Field(
            name: "place", label: Text("Where?"), hint: Text("A place, or a number to call. You may leave it open."), value: form["place"],
            complaint: complaints.sentence(for: "place"), sees: sees).html)
        \(Field(
            name: "link", label: Text("A link for video"), hint: Text("It begins with https://. You may leave it open."), value: form["link"],
            complaint: complaints.sentence(for: "link"), sees: sees, type: "url", inputmode: "url").html)
        """
    }

    private var isAskedMore: Bool { complaints.contains { ["minutes", "channel", "place", "link"].contains($0.field) } }

    private var offered: HTML {
        let options = dates.map { Choices.Option($0.wall.iso, room.clock.when($0), hint: room.clock.howFar($0.moment)) }
        return Choices(
            name: "when", legend: Text("Which of these suits you?"),
            hint: Text("They follow from your rhythm, on days that are free for both of you."), options: options, chosen: form["when"],
            complaint: complaints.sentence(for: "when")
        ).html
    }

    private var otherClock: Text? {
        let (me, other) = (room.together.me, room.together.other)
        return me.zone == other.zone ? nil : Text("By the clock where you are.")
    }
}

extension MeetingForm {
    /// As it is filled in beforehand.
    static func filled(_ terms: MeetingTerms) -> Form {
        Form([
            "day": [terms.start.wall.day.iso], "time": [terms.start.wall.clock], "minutes": ["\(terms.minutes)"],
            "channel": [terms.channel.rawValue], "place": [terms.place], "link": [terms.link],
        ])
    }

    /// What was typed, on the clock of who typed it.
    static func terms(_ form: Form, zone: String) throws(MeetingFormProblem) -> MeetingTerms {
        // A date of one's own goes before an offered one: who typed it meant it.
        let own = [form["day"], form["time"]].filter { !$0.isEmpty }
        let typed = own.isEmpty ? form["when"] : "\(form["day"])T\(form["time"])"
        guard let wall = WallTime(typed) else {
            let field = own.count == 1 && form["time"].isEmpty ? "time" : "day"
            throw MeetingFormProblem(complaints: [Complaint(field, Text("Choose a day and a time."))])
        }
        guard let minutes = Int(form["minutes"]) else {
            throw MeetingFormProblem(complaints: [Complaint("minutes", Text("Say it in minutes, such as 60."))])
        }
        guard let channel = Channel(rawValue: form["channel"]) else {
            throw MeetingFormProblem(complaints: [Complaint("channel", Text("Choose how you talk."))])
        }
        return MeetingTerms(
            start: ZonedTime(wall, in: zone), minutes: minutes, channel: channel, place: form["place"], link: form["link"])
    }
}

/// A form that cannot be read as a meeting.
struct MeetingFormProblem: Error {
    let complaints: [Complaint]
}

extension MeetingSetting {
    fileprivate var suggestion: Text {
        switch self {
        case .coffee: Text("This time for a change: over coffee?")
        case .walk: Text("This time for a change: on a walk?")
        case .visitAtWork: Text("This time for a change: a visit where one of you works?")
        }
    }
}

extension Meeting.Refusal {
    var complaints: [Complaint] {
        switch self {
        case .terms(let refusal): [refusal.complaint]
        case .minutes(let range): [Complaint("minutes", Text("Choose \(range.lowerBound) to \(range.upperBound) minutes."))]
        case .notBegun: [Complaint("minutes", Text("This hour has not come yet."))]
        case .hourPassed: [Complaint("day", Text("The hour that was proposed has gone by. Propose another time."))]
        case .yourOwn: [Complaint("day", Text("This is your own proposal. It waits for the other’s yes."))]
        case .over, .changedMeanwhile, .notNoted: []
        }
    }
}

extension MeetingTerms.Refusal {
    fileprivate var complaint: Complaint {
        switch self {
        case .notAhead: Complaint("day", Text("Choose a time that is still to come."))
        case .tooFar(let latest): Complaint("day", Text("Choose \(day: LocalDay(latest)) or an earlier day."))
        case .tooLongAgo(let earliest): Complaint("day", Text("Choose \(day: LocalDay(earliest)) or a later day."))
        case .minutes(let range): Complaint("minutes", Text("Choose \(range.lowerBound) to \(range.upperBound) minutes."))
        case .place(let refusal): Complaint("place", refusal.sentence)
        case .link(.text(let refusal)): Complaint("link", refusal.sentence)
        case .link(.notHTTPS): Complaint("link", Text("Give a whole link that begins with https://."))
        }
    }
}
