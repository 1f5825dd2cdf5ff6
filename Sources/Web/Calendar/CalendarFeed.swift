import Foundation
import ICalendar
import Markup
import Mentoring
import Store

/// All dates of one person: first names and times, and no other word.
struct CalendarFeed {
    let reader: Person
    let standings: [Standing]
    let meetings: [PlannedMeeting]
    let site: Site

    /// How long a talk that has been stays, in seconds.
    static let keeps: TimeInterval = 366 * 86_400

    var text: String {
        CalendarObject(name: "Lampion", events: meetings.compactMap(talk) + standings.filter { $0.mentorship.state == .active }.flatMap(days)).text
    }

    private func say(_ text: Text) -> String { text.string(in: Language(of: reader), with: site.catalog) }

    private func talk(_ meeting: PlannedMeeting) -> CalendarEvent? {
        guard let standing = standings.first(where: { $0.mentorship.id == meeting.mentorship }) else { return nil }
        let time = EventTime.span(start: meeting.start.moment, minutes: meeting.minutes, zone: meeting.start.timeZone)
        return CalendarEvent(
            uid: site.meetingIdentity(meeting.id, of: reader.id), sequence: meeting.sequence, stamp: meeting.changedAt, time: time,
            summary: say(Text("A talk with \(standing.other.firstName)")),
            details: "\(site.settings.baseURL)\(standing.path)/engagement/meetings/\(meeting.id.rawValue)",
            status: meeting.state == .proposed ? .tentative : .confirmed)
    }

    /// The day the two look back, and the short looks on the way there. Each new letter gives them a new number.
    private func days(of standing: Standing) -> [CalendarEvent] {
        guard let letter = standing.agreement.inForce, let review = letter.text.reviewDate, let signedAt = standing.agreement.inForceSince
        else { return [] }
        let name = standing.other.firstName
        let since = standing.lastReviewAt ?? standing.mentorship.activeAt ?? signedAt
        let looks = ShortLook.all(signedOn: reader.day(at: since), reviewDate: review)
        let named = looks.map { ("look-\($0.months)", $0.opensOn, Text("A short look with \(name), after \($0.months) months")) }
        return (named + [("review", review, Text("Look back together with \(name)"))]).map { kind, day, summary in
            CalendarEvent(
                uid: site.calendarIdentity("\(kind)-\(standing.mentorship.id.rawValue)"), sequence: letter.number, stamp: signedAt,
                time: .day(CalendarDay(year: day.year, month: day.month, day: day.day)), summary: say(summary),
                details: "\(site.settings.baseURL)\(standing.path)/renewal")
        }
    }
}

extension Standing {
    /// When the two last looked back and chose: short looks are counted from there.
    fileprivate var lastReviewAt: Date? { facts.filter { $0.kind == .review }.compactMap(\.at).max() }
}

extension Reading {
    func calendar(of reader: Person, on site: Site, now: Date) throws -> CalendarFeed {
        let standings = try standings(of: reader, now: now).filter(\.mentorship.isOpen)
        let meetings = try plannedMeetings(of: standings.map(\.mentorship.id), endingAfter: now - CalendarFeed.keeps)
        return CalendarFeed(reader: reader, standings: standings, meetings: meetings, site: site)
    }
}
