import Markup
import Mentoring

/// The presses of a meeting, each a form of its own that brings back the number it began from.
struct MeetingActs {
    let meeting: Meeting
    let room: EngagementRoom

    var path: String { "\(room.path)/meetings/\(meeting.id.rawValue)" }

    func press(_ act: String, _ word: Text, isSecond: Bool = false) -> HTML {
        form(
            "\(path)/\(act)", room.together.context.visitor, class: "press",
            "\(number)<button class=\"button\(isSecond ? " second" : "")\">\(word)</button>")
    }

    var number: HTML { "<input type=\"hidden\" name=\"number\" value=\"\(meeting.sequence)\">" }

    var yes: HTML { press("confirmation", Text("Yes, that suits me")) }

    func change(_ word: Text) -> HTML { "<a class=\"button second\" href=\"\(path)/change\">\(word)</a>" }

    /// One tap, with the minutes that were planned.
    func record(minutes: String? = nil, complaint: Text? = nil) -> HTML {
        form(
            "\(path)/record", room.together.context.visitor, class: "stack near",
            """
            \(meeting.state == .tookPlace ? "<input type=\"hidden\" name=\"correction\" value=\"yes\">" as HTML : .empty)\
            \(Field(
                name: "minutes", label: Text("How many minutes did you talk?"), value: minutes ?? "\(meeting.lasted ?? meeting.terms.minutes)",
                complaint: complaint, type: "number", least: "\(Meeting.minutesRange.lowerBound)", most: "\(Meeting.minutesRange.upperBound)",
                inputmode: "numeric").html)
            <p class="actions"><button class="button">\(meeting.state == .tookPlace ? Text("Correct the minutes") : Text("It took place"))</button></p>
            """)
    }
}
