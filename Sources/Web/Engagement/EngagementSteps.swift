import Foundation
import Markup
import Mentoring
import Store

extension Standing {
    var meetings: [MeetingFact] { MeetingFact.all(facts) }

    private var meetingClock: MeetingClock { MeetingClock(me: me, other: other, now: now) }

    /// For *Today* and the mentorship's page: what meetings and the days between them ask for.
    var engagementSteps: [NextStep] {
        guard !isPaused else { return [confirmMeeting].compactMap { $0 } }
        let asked = [noteMeeting, talkToday, confirmMeeting].compactMap { $0 }
        return (asked.isEmpty ? [proposeMeeting].compactMap { $0 } : asked) + [answerFit, readLine, reflect].compactMap { $0 }
    }

    /// Everything waits then, and nothing nags.
    var isPaused: Bool { runningPause != nil }

    var runningPause: Pause? { Pause(facts).flatMap { $0.covers(me.day(at: now)) ? $0 : nil } }

    private var asked: [AskedBetween] { AskedBetween.all(facts, of: side) }

    private var answerFit: NextStep? {
        guard let fit = asked.first(where: { $0.kind == .fit && $0.at <= now && now < $0.at + Self.fitAskedFor }) else { return nil }
        return NextStep(
            actor: .me, kind: .answerFit, title: Text("Does it suit you so far?"), more: Text("You answer for yourself alone. Any answer is good."),
            action: ("\(path)/engagement/fit/\(fit.number)", Text("Answer the question")), since: fit.at)
    }

    /// Until the next talk, or ten days: then another question comes in its place.
    private var reflect: NextStep? {
        let held = meetings.count { $0.state == .tookPlace }
        for question in asked.reversed() where question.number == held && now < question.at + Self.reflectedFor {
            guard case .reflection(let prompt) = question.kind else { continue }
            return NextStep(
                actor: .me, kind: .reflect, title: prompt.sentence, more: Text("A question to think about, for yourself."),
                action: ("\(path)/engagement/journal", Text("Write it down")), since: question.at)
        }
        return nil
    }

    /// What the other shared of the own journal is shown for a week.
    private var readLine: NextStep? {
        let shared = facts.filter { $0.kind == .sharedLine && $0.thing == other.id.rawValue }.compactMap(\.at).max()
        guard let shared, now < shared + Self.lineShownFor else { return nil }
        return NextStep(
            actor: .me, kind: .readLine, title: Text("\(other.name) shared a line of the journal with you."),
            action: ("\(path)/engagement/journal#shared", Text("Read it")), since: shared)
    }

    private static let lineShownFor: TimeInterval = 7 * 86_400
    private static let fitAskedFor = TimeInterval(FitCheck.askedFor) * 86_400
    private static let reflectedFor: TimeInterval = 10 * 86_400

    private func meetingPath(_ meeting: MeetingFact) -> String { "\(path)/engagement/meetings/\(meeting.id.rawValue)" }

    private var noteMeeting: NextStep? {
        guard let over = meetings.last(where: { $0.state == .confirmed && $0.end <= now }) else { return nil }
        return NextStep(
            actor: .both, kind: .noteMeeting, title: Text("How was your conversation?"),
            more: Text("One tap: it took place, and how long."), action: (meetingPath(over), Text("Say how it was")), since: over.end)
    }

    /// On the day itself, with what one may prepare.
    private var talkToday: NextStep? {
        guard let next = nextMeeting, me.day(at: next.start) == me.day(at: now) else { return nil }
        return NextStep(
            actor: .both, kind: .talkToday, title: Text("\(other.name) and you talk today: \(meetingClock.when(next.start))."),
            more: Text("Where it is, and what may help you prepare, stands ready."), action: (meetingPath(next.meeting), Text("Prepare")),
            since: now, due: next.start)
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
        guard mentorship.state == .active, nextMeeting == nil else { return nil }
        return NextStep(
            actor: .both, kind: .proposeMeeting, title: Text("When do you talk next?"),
            more: Text("Dates that suit both of you are ready."), action: ("\(path)/engagement/meetings/new", Text("Propose a date")),
            since: meetings.last { $0.state == .tookPlace }?.end ?? mentorship.activeAt ?? now)
    }

    /// When they talk next, in words, and where that stands.
    var nextTalk: (when: Text, path: String)? { nextMeeting.map { (meetingClock.when($0.start), meetingPath($0.meeting)) } }

    /// The next to which both said yes, for what comes next; where a new time waits for a yes, the one that stands until then.
    var nextMeeting: (meeting: MeetingFact, start: Date)? {
        meetings.compactMap { meeting in meeting.agreed(now: now).map { (meeting: meeting, start: $0) } }.min { $0.start < $1.start }
    }
}
