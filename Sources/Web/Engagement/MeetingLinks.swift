import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// What a link in a mail lets one do with a meeting without signing in.
enum MeetingLinkAct: String, CaseIterable {
    /// Yes, or another time.
    case answer = "meeting answer"
    /// It took place.
    case note = "meeting note"
}

/// The meeting that a link names, for whom, and to do what.
struct OpenedMeeting {
    let act: MeetingLinkAct
    let found: MeetingOfDuo
    let me: Person
    let path: String
    let now: Date

    var meeting: Meeting { found.meeting }
    var mentorship: Mentorship { found.duo.mentorship }
    var side: Side { found.duo.side(of: me.id) }
    var other: Person { found.duo.person(side.other) }
    var clock: MeetingClock { MeetingClock(me: me, other: other, now: now) }
    /// Its page behind the sign-in.
    var page: String { "/mentorships/\(mentorship.id.rawValue)/engagement/meetings/\(meeting.id.rawValue)" }
}

extension Site {
    /// A link works for thirty days, in days.
    private static let linkDays = 30

    /// Bound to the act, the person, the meeting as it stands, and the day of the mail: once the meeting changes, it opens no more.
    func meetingPath(_ act: MeetingLinkAct, _ meeting: Meeting, for person: Person, on day: Day) -> String {
        let (thing, reader) = (meeting.id.rawValue, person.id.rawValue)
        let seal = seals.seal(act.rawValue, reader, thing, "\(meeting.sequence)", day.iso)
        return "/meetings/\(thing)/\(reader)/\(day.iso)/\(seal)"
    }

    /// Nil where the seal does not hold, or no longer: the meeting changed, thirty days went by, the person is disabled or it has ended.
    func openedMeeting(_ visitor: Visitor) async throws -> OpenedMeeting? {
        guard let thing = visitor.parameters.get("meeting"), let reader = visitor.parameters.get("person"),
            let day = visitor.parameters.get("day").flatMap({ Day($0) }), let seal = visitor.parameters.get("seal")
        else { return nil }
        let person = ID<Person>(reader)
        guard let found = try await archive.read({ try $0.meeting(ID(thing), seenBy: person) }) else { return nil }
        let (me, now) = (found.duo.person(found.duo.side(of: person)), clock.now())
        let number = "\(found.meeting.sequence)"
        guard let act = MeetingLinkAct.allCases.first(where: { seals.holds(seal, $0.rawValue, reader, thing, number, day.iso) }),
            me.day(at: now).days(since: day) <= Self.linkDays, !me.isDisabled, found.duo.mentorship.isOpen
        else { return nil }
        return OpenedMeeting(act: act, found: found, me: me, path: "/meetings/\(thing)/\(reader)/\(day.iso)/\(seal)", now: now)
    }
}
