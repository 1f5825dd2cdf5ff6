import Foundation
import ICalendar
import Mail
import Markup
import Mentoring
import Store

extension Site {
    /// What stays the same for the same event, so that a calendar updates instead of adding (RFC 7986, 5.3).
    func calendarIdentity(_ thing: String) -> String {
        "\(thing)@\(URL(string: settings.baseURL)?.host() ?? "lampion")"
    }

    /// A meeting's, for one of the two. It is sealed, so that neither can answer for the other, whose address is no secret.
    func meetingIdentity(_ meeting: ID<Meeting>, of person: ID<Person>) -> String {
        calendarIdentity("meeting-\(meeting.rawValue)\(seals.seal("meeting answer", meeting.rawValue, person.rawValue))")
    }

    /// Which meeting an answer is about, if this person was invited to it under that identity.
    func meeting(identity: String, of person: ID<Person>) -> ID<Meeting>? {
        let prefix = "meeting-"
        guard identity.hasPrefix(prefix), let id = ID<Meeting>(typed: String(identity.dropFirst(prefix.count).prefix(26))),
            constantTimeEqual(identity, meetingIdentity(id, of: person))
        else { return nil }
        return id
    }
}

extension MailDesk {
    /// What the reader's calendar program is told of a meeting, beside the words; nil where calendars keep what they have.
    func invitation(_ meeting: Meeting, _ duo: Duo, for side: Side) throws -> CalendarObject? {
        let (me, other) = (duo.person(side), duo.person(side.other))
        let isCalledOff = mail.kind == .meetingCalledOff
        guard [.meetingProposed, .meetingChanged, .meetingConfirmed, .meetingCalledOff].contains(mail.kind),
            let address = try store.mailAddress(of: me.id)
        else { return nil }
        let who = CalendarAddress(name: isCalledOff ? "" : me.name, address: address.text)
        let isAsked = meeting.waits(for: side, now: now)
        let path = isCalledOff ? "" : "/mentorships/\(duo.mentorship.id.rawValue)/engagement/meetings/\(meeting.id.rawValue)"
        let page = site.settings.baseURL + path
        // What ended names nobody: the calendar knows which it is.
        let summary = isCalledOff ? Text("A talk") : Text("A talk with \(other.firstName)")
        let scheduled = ScheduledMeeting(
            uid: site.meetingIdentity(meeting.id, of: me.id), sequence: meeting.sequence, stamp: now, start: meeting.start,
            minutes: meeting.terms.minutes, zone: meeting.terms.start.timeZone, isConfirmed: meeting.state == .confirmed,
            summary: summary.string(in: Language(of: me), with: site.catalog), details: page,
            place: isCalledOff ? "" : meeting.terms.place,
            link: URL(string: isCalledOff || meeting.terms.link.isEmpty ? page : meeting.terms.link),
            organizer: CalendarAddress(name: site.settings.sender.name ?? "", address: site.settings.sender.address),
            attendees: [Attendee(who, answer: isAsked ? .none : .accepted, isAsked: isAsked && site.settings.answers != nil)])
        switch meeting.state {
        case .proposed, .confirmed: return scheduled.request()
        case .skipped, .cancelled: return scheduled.cancellation()
        case .tookPlace: return nil
        }
    }
}
