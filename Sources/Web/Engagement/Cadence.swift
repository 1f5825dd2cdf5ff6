import Foundation
import Markup
import Mentoring

/// The year as beads on a line: each talk a bead, the ones ahead as rings, what fell out as a thin one; the list below says the same.
struct Cadence {
    let room: EngagementRoom

    private static let width = 640.0
    private static let edge = 14.0
    private static let height = 64.0

    private func day(_ meeting: Meeting) -> Day { room.together.me.day(at: meeting.start) }

    private var last: Day { room.meetings.all.map(day).reduce(max(room.reviewDate ?? room.today, room.today), max) }

    var html: HTML? {
        guard let first = room.meetings.all.first.map(day) else { return nil }
        let from = min(room.rhythmSince ?? first, first)
        let beads = room.meetings.all.map { bead($0, from) }
        return """
            <svg class="cadence" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" aria-labelledby="cadence">\
            <title id="cadence">\(name)</title>
            <line class="thread" x1="0" y1="32" x2="\(Int(Self.width))" y2="32"/>\
            <line class="now" x1="\(place(room.today, from))" y1="12" x2="\(place(room.today, from))" y2="52"/>\(beads)</svg>
            """
    }

    private var name: Text {
        let ahead = room.meetings.ahead(now: room.now).count
        return Text("Your conversations on a line. So far: \(room.meetings.held.count); ahead: \(ahead).")
    }

    private func bead(_ meeting: Meeting, _ from: Day) -> HTML {
        let x = place(day(meeting), from)
        return "<circle class=\"\(look(meeting))\" cx=\"\(x)\" cy=\"32\" r=\"\(meeting.state == .tookPlace || meeting.isOpen ? 8 : 4)\"/>"
    }

    private func look(_ meeting: Meeting) -> String {
        switch meeting.state {
        case .tookPlace: "held"
        case .proposed, .confirmed: "ahead"
        case .skipped, .cancelled: "fell-out"
        }
    }

    private func place(_ day: Day, _ from: Day) -> String {
        let share = Double(day.days(since: from)) / Double(max(last.days(since: from), 1))
        let x = Self.edge + min(max(share, 0), 1) * (Self.width - 2 * Self.edge)
        return "\((x * 10).rounded() / 10)"
    }
}
