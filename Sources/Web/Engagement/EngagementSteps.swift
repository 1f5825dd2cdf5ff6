import Foundation
import Markup
import Mentoring
import Store

extension Standing {
    var meetings: [MeetingFact] { MeetingFact.all(facts) }

    private var meetingClock: MeetingClock { MeetingClock(me: me, other: other, now: now) }

    /// For *Today* and the mentorship's page: what meetings and the days between them ask for.
    var engagementSteps: [NextStep] {
        let asked = [noteMeeting, confirmMeeting].compactMap { $0 }
        return asked.isEmpty ? [proposeMeeting].compactMap { $0 } : asked
    }

    private func meetingPath(_ meeting: MeetingFact) -> String { "\(path)/engagement/meetings/\(meeting.id.rawValue)" }

    private var noteMeeting: NextStep? {
        guard let over = meetings.last(where: { $0.state == .confirmed && $0.end <= now }) else { return nil }
        return NextStep(
            actor: .both, kind: .noteMeeting, title: Text("How was your conversation?"),
            more: Text("One tap: it took place, and how long."), action: (meetingPath(over), Text("Say how it was")), since: over.end)
    }

    private var confirmMeeting: NextStep? {
        guard let next = meetings.first(where: { $0.state == .proposed && $0.start > now }) else { return nil }
        let when = meetingClock.when(next.start)
        guard next.by != side else {
            return NextStep(
                actor: .other, kind: nil, title: Text("\(other.name) says whether \(when) suits."), action: (meetingPath(next), Text("Look at it")),
                since: now)
        }
        return NextStep(
            actor: .me, kind: .confirmMeeting, title: Text("\(other.name) proposes \(when)."),
            more: Text("Say yes, or propose another time."), action: (meetingPath(next), Text("Look and answer")), since: now, due: next.start)
    }

    /// Only where the letter is signed: before that the rhythm is not agreed yet.
    private var proposeMeeting: NextStep? {
        guard mentorship.state == .active, !meetings.contains(where: { $0.state == .confirmed && $0.end > now }) else { return nil }
        return NextStep(
            actor: .both, kind: .proposeMeeting, title: Text("When do you talk next?"),
            more: Text("Three dates that suit both of you are ready."), action: ("\(path)/engagement/meetings/new", Text("Propose a date")),
            since: meetings.last { $0.state == .tookPlace }?.end ?? mentorship.activeAt ?? now)
    }

    /// The next to which both said yes, for what comes next.
    var nextMeeting: MeetingFact? { meetings.first { $0.state == .confirmed && $0.end > now } }
}
