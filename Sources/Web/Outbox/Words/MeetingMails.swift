import Foundation
import Markup
import Mentoring
import Store

extension MailDesk {
    private struct Mine {
        let meeting: Meeting
        let duo: Duo
        let side: Side
        let site: Site
        let now: Date

        var me: Person { duo.person(side) }
        var other: Person { duo.person(side.other) }
        var clock: MeetingClock { MeetingClock(me: me, other: other, now: now) }
        var path: String { "/mentorships/\(duo.mentorship.id.rawValue)/engagement/meetings/\(meeting.id.rawValue)" }

        /// Works without signing in, for thirty days from today.
        func link(_ act: MeetingLinkAct) -> String { site.meetingPath(act, meeting, for: me, on: me.day(at: now)) }
    }

    /// The meeting that the mail is about, as its reader may see it.
    private var mineOfMeeting: Mine? {
        get throws {
            guard let person = mail.person, let thing = mail.thing, let found = try store.meeting(ID(thing), seenBy: person),
                found.duo.mentorship.isOpen || mail.kind == .meetingCalledOff, let side = found.duo.mentorship.side(of: person)
            else { return nil }
            return Mine(meeting: found.meeting, duo: found.duo, side: side, site: site, now: now)
        }
    }

    /// What holds at the moment it goes out: a proposal that was answered meanwhile asks nothing any more, and an hour that has
    /// gone by is no news.
    func meetingWords() throws -> MailWords? {
        guard let mine = try mineOfMeeting, var words = words(mine) else { return nil }
        words.calendar = try invitation(mine.meeting, mine.duo, for: mine.side)
        return words
    }

    private func words(_ mine: Mine) -> MailWords? {
        switch mail.kind {
        case .meetingProposed: return mine.meeting.waits(for: mine.side, now: now) ? proposed(mine) : nil
        case .meetingChanged: return mine.meeting.by == mine.side ? nil : changed(mine)
        case .meetingHeld: return mine.meeting.isUnnoted(now: now) ? held(mine) : nil
        case .meetingLate: return mine.meeting.state == .confirmed && now < mine.meeting.end ? late(mine) : nil
        case .meetingConfirmed: return mine.meeting.state == .confirmed && mine.meeting.by == mine.side ? confirmed(mine) : nil
        case .meetingCalledOff: return mine.meeting.state == .cancelled ? calledOff(mine) : nil
        default: return nil
        }
    }

    private func late(_ mine: Mine) -> MailWords {
        let name = mine.other.name
        return MailWords(
            subject: Text("\(name) is ten minutes late"), over: Text("\(name) and you"), heading: Text("\(name) is ten minutes late"),
            sentences: [Text("You had agreed to talk: \(mine.clock.when(mine.meeting.start))."), Text("You don’t have to do anything.")],
            button: .init(label: Text("Look at it"), path: mine.path), reason: because(mine))
    }

    private func proposed(_ mine: Mine) -> MailWords {
        let name = mine.other.name
        let when = mine.clock.when(mine.meeting.start)
        let subject = mine.meeting.movedFrom == nil ? Text("\(name) proposes a time to talk") : Text("\(name) proposes another time")
        let moved = mine.meeting.movedFrom.map { [Text("Instead of \(mine.clock.when($0))")] } ?? []
        return MailWords(
            subject: subject, over: Text("\(name) and you"), heading: when, sentences: moved + details(mine),
            button: .init(label: Text("Say yes, or propose another time"), path: mine.link(.answer)), reason: because(mine))
    }

    private func changed(_ mine: Mine) -> MailWords? {
        let name = mine.other.name
        let when = mine.clock.when(mine.meeting.start)
        switch mine.meeting.state {
        case .proposed, .tookPlace: return nil
        case .confirmed where mine.meeting.end <= now: return nil
        case .confirmed:
            return MailWords(
                subject: Text("\(name) said yes to your time"), over: Text("\(name) and you"), heading: when, sentences: details(mine),
                button: .init(label: Text("Look at it"), path: mine.path), reason: because(mine))
        case .skipped:
            return MailWords(
                subject: Text("\(name) would like to skip a meeting"), over: Text("\(name) and you"), heading: Text("Skipped: \(when)"),
                sentences: [Text("Your rhythm stays as it is.")], button: .init(label: Text("Propose the next date"), path: next(mine)),
                reason: because(mine))
        case .cancelled:
            return MailWords(
                subject: Text("\(name) has to cancel a meeting"), over: Text("\(name) and you"), heading: Text("Cancelled: \(when)"),
                sentences: [Text("Something came up. Would another day suit you?")],
                button: .init(label: Text("Propose another time"), path: next(mine)), reason: because(mine))
        }
    }

    private func confirmed(_ mine: Mine) -> MailWords {
        MailWords(
            subject: Text("Your talk with \(mine.other.name) is settled"), over: Text("\(mine.other.name) and you"),
            heading: mine.clock.when(mine.meeting.start), sentences: details(mine) + [Text("You said yes. Your calendar gets it with this mail.")],
            button: .init(label: Text("Look at it"), path: mine.path), reason: because(mine))
    }

    /// Names nobody: why it ended is no matter of an employer's mailbox.
    private func calledOff(_ mine: Mine) -> MailWords {
        MailWords(
            subject: Text("There is news for you in Lampion"), heading: Text("A talk leaves your calendar"),
            sentences: [
                Text(
                    "You had planned it for \(day: mine.clock.day(mine.meeting.start)). It does not take place, because your mentorship has ended.")
            ],
            button: .init(label: Text("Your mentorships"), path: "/mentorships"),
            reason: Text("You get this mail because something changed in Lampion that concerns you."), namesNobody: true)
    }

    private func held(_ mine: Mine) -> MailWords {
        let name = mine.other.name
        return MailWords(
            subject: Text("Did your conversation with \(name) take place?"), over: Text("\(name) and you"), heading: Text("How was it?"),
            sentences: [
                Text("You had agreed to talk: \(mine.clock.when(mine.meeting.start))."), Text("One tap is enough: it took place, and how long."),
            ],
            button: .init(label: Text("It took place"), path: mine.link(.note)), reason: because(mine))
    }

    private func next(_ mine: Mine) -> String { "/mentorships/\(mine.duo.mentorship.id.rawValue)/engagement/meetings/new" }

    private func details(_ mine: Mine) -> [Text] {
        let terms = mine.meeting.terms
        return [terms.form] + [terms.place, terms.link].filter { !$0.isEmpty }.map { Text(verbatim: $0) }
    }

    private func because(_ mine: Mine) -> Text { Text("You get this mail because you and \(mine.other.name) are a pair in Lampion.") }
}
