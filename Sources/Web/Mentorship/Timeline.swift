import Foundation
import Markup
import Mentoring
import Store

/// The relationship on one line: when it began, the letter, today, and the day to look back.
struct Timeline {
    struct Mark {
        let day: Day
        let word: Text
    }

    let started: Mark
    let signed: Mark?
    let review: Mark?
    let closed: Mark?
    /// The talks that have been and those to which both said yes, as small beads.
    var talks: [Mark] = []
    let today: Day

    /// Where the line begins and ends, in per cent of its width.
    private static let edges = (2.0, 98.0)
    /// At least this many days long, so that two marks of one week do not lie on each other.
    private static let shortest = 60

    private var marks: [Mark] { [started, signed, closed, review].compactMap { $0 }.sorted { $0.day < $1.day } }
    private var rows: [Mark] { (marks + talks).sorted { $0.day < $1.day } }
    /// The last day of which there is something to say.
    private var end: Day { closed?.day ?? max(marks.last?.day ?? today, today) }
    private var last: Day { closed?.day ?? max(end, started.day.adding(days: Self.shortest)) }

    private func place(_ day: Day) -> String {
        // What began and ended on one day still has two ends.
        let share = day == closed?.day ? 1 : Double(day.days(since: started.day)) / Double(max(last.days(since: started.day), 1))
        let percent = Self.edges.0 + min(max(share, 0), 1) * (Self.edges.1 - Self.edges.0)
        return "\((percent * 10).rounded() / 10)%"
    }

    var html: HTML {
        """
        <svg class="timeline" role="img" aria-labelledby="line"><title id="line">\(name)</title>
        \(line)\(talks.map(bead))
        \(signed.map { said($0, at: 24) })\(review.map { said($0, at: 24) })\(closed.map { said($0, at: 46) })
        \(closed == nil ? now : .empty)
        <text class="from-start" x="2%" y="128">\(Text("\(short: LocalDay(started.day), today: LocalDay(today))"))</text>\
        \(end == last ? "<text class=\"from-end\" x=\"98%\" y=\"128\">\(Text("\(short: LocalDay(end), today: LocalDay(today))"))</text>" as HTML : .empty)</svg>
        <details class="more"><summary>\(Text("Read the timeline as a list"))</summary><ul>\(rows.map(row))</ul></details>
        """
    }

    private var name: Text {
        if let closed { return Text("Timeline from \(day: LocalDay(started.day)) to \(day: LocalDay(closed.day)).") }
        guard let review else { return Text("Timeline since \(day: LocalDay(started.day)).") }
        return Text("Timeline from \(day: LocalDay(started.day)); you look back on \(day: LocalDay(review.day)).")
    }

    /// Full as far as today, dashed for what lies ahead.
    private var line: HTML {
        let here = place(closed?.day ?? today)
        return """
            <line class="line" x1="2%" y1="88" x2="\(here)" y2="88"/><line class="ahead" x1="\(here)" y1="88" x2="98%" y2="88"/>
            <circle class="met" cx="2%" cy="88" r="5.5"/>
            """
    }

    private func bead(_ talk: Mark) -> HTML {
        "<circle class=\"\(talk.day > today ? "planned" : "met")\" cx=\"\(place(talk.day))\" cy=\"88\" r=\"3\"/>"
    }

    private func said(_ mark: Mark, at height: Int) -> HTML {
        let isLate = mark.day.days(since: started.day) * 2 > last.days(since: started.day)
        let x = place(mark.day)
        return """
            <line class="stem" x1="\(x)" y1="\(height + 10)" x2="\(x)" y2="88"/><circle class="\(mark.day > today ? "planned" : "met")" cx="\(x)" cy="88" r="5.5"/>\
            <text class="said \(isLate ? "from-end" : "from-start")" x="\(x)" y="\(height)">\(mark.word)</text>
            """
    }

    private var now: HTML {
        let x = place(today)
        let isLate = today.days(since: started.day) * 10 > last.days(since: started.day) * 9
        let isEarly = today.days(since: started.day) * 10 < last.days(since: started.day)
        return """
            <line class="now" x1="\(x)" y1="62" x2="\(x)" y2="102"/>\
            <text class="said\(isLate ? " from-end" : isEarly ? " from-start" : "")" x="\(x)" y="56">\(Text("now"))</text>
            """
    }

    private func row(_ mark: Mark) -> HTML {
        "<li>\(Text("\(day: LocalDay(mark.day))")): \(mark.word)</li>"
    }
}

extension Standing {
    /// Nil before there is a letter: there is no year to draw yet.
    var timeline: Timeline? {
        let review = reviewDate ?? agreement.latest?.text.reviewDate
        guard mentorship.agreedAt != nil, review != nil || mentorship.closing != nil else { return nil }
        let zone = me.timeZone
        return Timeline(
            started: .init(day: Day(mentorship.startedAt, in: zone), word: Text("You began to get to know each other")),
            signed: agreement.signedFirst.map { .init(day: Day($0, in: zone), word: Text("Letter signed")) },
            review: mentorship.closing == nil ? review.map { .init(day: $0, word: Text("Looking back")) } : nil,
            closed: mentorship.closing.map { .init(day: Day($0.at, in: zone), word: $0.isPlanned ? Text("Closed") : Text("Ended")) },
            talks: talkMarks, today: me.day(at: now))
    }

    private var talkMarks: [Timeline.Mark] {
        meetings.compactMap { meeting in
            let day = Day(meeting.start, in: me.timeZone)
            switch meeting.state {
            case .tookPlace: return .init(day: day, word: Text("You talked"))
            case .confirmed where meeting.start > now: return .init(day: day, word: Text("Your next conversation"))
            case .confirmed, .proposed, .skipped, .cancelled: return nil
            }
        }
    }
}
