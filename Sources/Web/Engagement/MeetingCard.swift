import Markup
import Mentoring

/// The meeting that comes first now, with the one thing to do about it.
struct MeetingCard {
    let meeting: Meeting
    let room: EngagementRoom

    private var acts: MeetingActs { MeetingActs(meeting: meeting, room: room) }
    private var clock: MeetingClock { room.clock }
    private var other: String { room.together.other.name }
    private var isMine: Bool { meeting.by == room.together.side }

    var html: HTML {
        """
        <section class="light stack" aria-labelledby="meeting"><p class="over">\(over)</p><h2 id="meeting">\(clock.when(meeting.start))</h2>
        \(moved)
        <p>\(meeting.terms.form)\(clock.howFar(meeting.start).map { ", \($0)" as HTML })</p>
        \(MeetingPlace(terms: meeting.terms).html)
        \(room.together.isOpen ? todo : .empty)\(MeetingPreparation(meeting: meeting, room: room).html)</section>
        """
    }

    private var over: Text {
        if meeting.isUnnoted(now: room.now) { return Text("How was it?") }
        switch meeting.state {
        case .proposed: return isMine ? Text("You proposed this. It waits for \(other)’s yes.") : Text("\(other) proposes")
        case .confirmed: return Text("Your next conversation")
        case .tookPlace: return Text("took place")
        case .skipped: return Text("skipped")
        case .cancelled: return Text("cancelled")
        }
    }

    private var moved: HTML? {
        meeting.movedFrom.map { "<p class=\"quiet\">\(Text("Instead of \(clock.when($0.start))"))</p>" }
    }

    private var todo: HTML {
        if meeting.isUnnoted(now: room.now) {
            return "\(acts.record())<div class=\"actions tight\">\(acts.press("cancellation", Text("It did not take place"), isSecond: true))</div>"
        }
        if meeting.waits(for: room.together.side, now: room.now) {
            return "<div class=\"actions\">\(acts.yes) \(acts.change(Text("Propose another time"))) \(keep)</div>"
        }
        guard meeting.isOpen else { return .empty }
        return "<div class=\"actions\">\(late)\(acts.change(Text("Move or cancel"))) \(keep)</div>"
    }

    /// The new time is given up: what both had confirmed is there again at once.
    private var keep: HTML? {
        guard meeting.state == .proposed, let former = meeting.movedFrom, former.start.moment > room.now else { return nil }
        return acts.press("standing", Text("Keep \(clock.when(former.start))"), isSecond: true)
    }

    /// Only around the hour: who knows it earlier proposes another time.
    private var late: HTML? {
        guard (try? Lateness.check(meeting, at: room.now)) != nil else { return nil }
        return acts.press("lateness", Text("I am ten minutes late"))
    }
}

/// Where a meeting is: a place, or a link for video.
struct MeetingPlace {
    let terms: MeetingTerms

    var html: HTML? {
        guard !terms.place.isEmpty || !terms.link.isEmpty else { return nil }
        return """
            <p>\(terms.place.isEmpty ? .empty : "\(terms.place)" as HTML)\(terms.place.isEmpty || terms.link.isEmpty ? .empty : "<br>" as HTML)\
            \(link)</p>
            """
    }

    private var link: HTML {
        guard let link = Link(typed: terms.link) else { return .empty }
        return "<a href=\"\(link)\" rel=\"noreferrer\">\(Text("Open the video talk"))</a>"
    }
}
