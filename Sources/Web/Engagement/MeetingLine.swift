import Markup
import Mentoring

/// The line of meetings that have been, the newest first, with what each took along.
struct MeetingLine {
    let room: EngagementRoom

    private var past: [Meeting] { room.meetings.all.filter { !($0.isOpen && $0.end > room.now) }.reversed() }

    var html: HTML? {
        guard !past.isEmpty else { return nil }
        return """
            <section class="stack near" aria-labelledby="line"><h2 id="line">\(Text("What has been"))</h2>
            <ul class="rows">\(past.prefix(Self.shown).map(row))</ul>\(earlier)</section>
            """
    }

    /// The last few say enough at first sight.
    private static let shown = 4

    private var earlier: HTML? {
        guard past.count > Self.shown else { return nil }
        return """
            <details class="more"><summary>\(Text("Earlier conversations"))</summary>
            <ul class="rows">\(past.dropFirst(Self.shown).map(row))</ul></details>
            """
    }

    private func row(_ meeting: Meeting) -> HTML {
        let day = Text("\(day: room.clock.day(meeting.start))")
        return """
            <li><a href="\(room.path)/meetings/\(meeting.id.rawValue)">\(day)</a> <span class="quiet">\(said(meeting))</span>
            \(TakenAlong(meeting: meeting.id, room: room).html)</li>
            """
    }

    private func said(_ meeting: Meeting) -> Text {
        switch meeting.state {
        case .tookPlace: Text("took place, \((meeting.lasted ?? meeting.terms.minutes).spokenMinutes)")
        case .proposed: Text("nobody said yes to it")
        case .confirmed: Text("nobody has said how it was yet")
        case .skipped, .cancelled: meeting.state.word
        }
    }
}

/// 'What I take with me', of both.
struct TakenAlong {
    let meeting: ID<Meeting>
    let room: EngagementRoom

    var html: HTML? {
        let told = Side.allCases.compactMap { side -> HTML? in
            guard let words = room.takeAways[meeting]?[side]?.words, !words.isEmpty else { return nil }
            let author = side == room.together.side ? Text("From you") : Text("From \(room.together.other.name)")
            return "<blockquote class=\"quote\"><p>\(words)</p><p class=\"quiet\">\(author)</p></blockquote>"
        }
        return told.isEmpty ? nil : "\(told)"
    }
}
