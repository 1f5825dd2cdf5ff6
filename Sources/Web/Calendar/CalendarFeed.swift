import Foundation
import ICalendar
import Markup
import Mentoring
import Store

/// All dates of one person: first names and times, and no other word.
struct CalendarFeed {
    let reader: Person
    let standings: [Standing]
    /// What the two of a mentorship have planned.
    var meetings: [ScheduledMeeting] = []
    let site: Site

    private var language: Language { Language(of: reader) }

    var text: String {
        CalendarObject(name: "Lampion", events: meetings.map { $0.published() } + running.flatMap(days)).text
    }

    private var running: [Standing] { standings.filter { $0.mentorship.state == .active } }

    /// The day the two look back, and the short looks on the way there. Each new letter gives them a new number.
    private func days(of standing: Standing) -> [CalendarEvent] {
        guard let letter = standing.agreement.inForce, let review = letter.text.reviewDate, let signedAt = standing.agreement.inForceSince
        else { return [] }
        let name = standing.other.firstName
        let looks = ReviewDate.lookMonths.map { (months: $0, day: reader.day(at: signedAt).adding(months: $0)) }.filter { $0.day < review }
        let named = looks.map { ("look-\($0.months)", $0.day, Text("A short look with \(name), after \($0.months) months")) }
        return (named + [("review", review, Text("Look back together with \(name)"))]).map { kind, day, summary in
            CalendarEvent(
                uid: site.calendarIdentity(kind, standing.mentorship.id), sequence: letter.number, stamp: signedAt,
                time: .day(CalendarDay(year: day.year, month: day.month, day: day.day)), summary: summary.string(in: language, with: site.catalog),
                details: "\(site.settings.baseURL)\(standing.path)/renewal")
        }
    }
}

extension Site {
    /// What stays the same for the same event, so that a calendar updates instead of adding (RFC 7986, 5.3).
    func calendarIdentity<Of>(_ kind: String, _ id: ID<Of>) -> String {
        "\(kind)-\(id.rawValue)@\(URL(string: settings.baseURL)?.host() ?? "lampion")"
    }
}

extension Reading {
    /// In the three queries of all standings.
    func calendar(of reader: Person, on site: Site, now: Date) throws -> CalendarFeed {
        CalendarFeed(reader: reader, standings: try standings(of: reader, now: now), site: site)
    }
}
