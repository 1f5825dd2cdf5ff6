import Markup
import Mentoring

/// The line of meetings: each a bead on its day, those that were skipped left open; a list behind it for who cannot see it.
struct YearLine {
    let year: YearTogether

    var html: HTML {
        guard !year.held.isEmpty else { return .empty }
        return """
            <section class="stack" aria-labelledby="meetings"><h2 id="meetings">\(title)</h2>
            <p class="measure">\(Text("That is about \(year.minutesAWeek) minutes a week."))</p>
            <svg class="timeline low" role="img" aria-labelledby="meeting-line"><title id="meeting-line">\(name)</title>
            <line class="line" x1="2%" y1="36" x2="98%" y2="36"/>\(year.meetings.map(bead))\
            <text class="from-start" x="2%" y="74">\(Text("\(short: LocalDay(year.from), today: LocalDay(year.to))"))</text>\
            <text class="from-end" x="98%" y="74">\(Text("\(short: LocalDay(year.to), today: LocalDay(year.to))"))</text></svg>
            <details class="more"><summary>\(Text("Read the meetings as a list"))</summary><ul>\(year.meetings.sorted { $0.day < $1.day }.map(row))</ul></details></section>
            """
    }

    private var title: Text {
        let (conversations, time) = (Text("\(year.held.count) conversations"), Text("\(hours) hours"))
        return Text("\(conversations), \(time)")
    }

    private var hours: Int { (year.minutes + 30) / 60 }

    private var name: Text {
        Text("Line from \(day: LocalDay(year.from)) to \(day: LocalDay(year.to)): \(title).")
    }

    private func place(_ day: Day) -> String {
        let share = Double(day.days(since: year.from)) / Double(max(year.to.days(since: year.from), 1))
        return "\(((2 + min(max(share, 0), 1) * 96) * 10).rounded() / 10)%"
    }

    private func bead(_ meeting: YearTogether.Meeting) -> HTML {
        "<circle class=\"\(meeting.isSkipped ? "skipped" : "met")\" cx=\"\(place(meeting.day))\" cy=\"36\" r=\"5.5\"/>"
    }

    private func row(_ meeting: YearTogether.Meeting) -> HTML {
        "<li>\(Text("\(day: LocalDay(meeting.day))"))\(meeting.isSkipped ? ": \(Text("skipped"))" as HTML : .empty)</li>"
    }
}
