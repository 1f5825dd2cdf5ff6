import Markup
import Mentoring
import Store

/// What to look at before the two talk: what they took along last time, and the steps that are still to do.
struct MeetingPreparation {
    let meeting: Meeting
    let room: EngagementRoom

    private var steps: [Step] { room.steps.filter(\.isOpen) }
    private var last: HTML? { room.meetings.last.flatMap { TakenAlong(meeting: $0.id, room: room).html } }

    var html: HTML? {
        guard meeting.state == .confirmed, meeting.start > room.now, last != nil || !steps.isEmpty else { return nil }
        return """
            <details class="more"><summary>\(Text("To prepare"))</summary>
            \(last.map { "<h3>\(Text("What you took along last time"))</h3>\($0)" as HTML })
            \(steps.isEmpty ? .empty : "<h3>\(Text("Steps still to do"))</h3><ul>\(steps.map(row))</ul>" as HTML)</details>
            """
    }

    private func row(_ step: Step) -> HTML {
        "<li>\(room.together.name(of: room.together.duo.person(step.promisedBy).id)): \(step.text)</li>"
    }
}
