import Foundation
import ICalendar
import Markup
import Mentoring
import Store

/// The day on which the two look back, as an event for the calendar of one of them (S39). It bears no private word.
struct ReviewDateEvent {
    private let duo: Duo
    private let side: Side
    private let day: Day
    private let signedAt: Date
    private let baseURL: String

    /// Nil until both signed a letter that names the day.
    init?(_ duo: Duo, _ agreement: Agreement, for side: Side, baseURL: String) {
        guard let day = agreement.inForce?.text.reviewDate, let signedAt = agreement.inForceSince else { return nil }
        (self.duo, self.side, self.day, self.signedAt, self.baseURL) = (duo, side, day, signedAt, baseURL)
    }

    /// A whole calendar file. Its identity is the mentorship's, so that another day moves the event instead of adding one.
    func text(in language: Language, with catalog: Catalog) -> String {
        let id = duo.mentorship.id.rawValue
        let event = CalendarEvent(
            uid: "review-\(id)@\(URL(string: baseURL)?.host() ?? "lampion")", stamp: signedAt,
            time: .day(CalendarDay(year: day.year, month: day.month, day: day.day)),
            summary: Text("Look back together with \(duo.person(side.other).name)").string(in: language, with: catalog),
            details: "\(baseURL)/mentorships/\(id)/renewal")
        return CalendarObject(events: [event]).text
    }
}
