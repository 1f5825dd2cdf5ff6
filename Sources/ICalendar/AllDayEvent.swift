package import Foundation

/// An event that takes a whole day, such as a review date, as a calendar file of its own (RFC 5545).
package struct AllDayEvent: Hashable, Sendable {
    /// Stays the same for the same event, so that a calendar updates instead of adding.
    package var uid: String
    /// When this text was made (DTSTAMP).
    package var stamp: Date
    package var year: Int
    package var month: Int
    package var day: Int
    package var summary: String
    package var details: String

    package init(uid: String, stamp: Date, year: Int, month: Int, day: Int, summary: String, details: String = "") {
        self.uid = uid
        self.stamp = stamp
        self.year = year
        self.month = month
        self.day = day
        self.summary = summary
        self.details = details
    }

    /// The whole VCALENDAR. Without DTEND the event lasts the one day (3.6.1), and it makes nobody busy.
    package var text: String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lampion//Lampion//EN", "CALSCALE:GREGORIAN", "BEGIN:VEVENT"]
        lines.append("UID:\(ContentLine.escaped(uid))")
        lines.append("DTSTAMP:\(ContentLine.utc(stamp))")
        lines.append("DTSTART;VALUE=DATE:\(ContentLine.digits(year, 4))\(ContentLine.digits(month, 2))\(ContentLine.digits(day, 2))")
        lines.append("SUMMARY:\(ContentLine.escaped(summary))")
        if !details.isEmpty { lines.append("DESCRIPTION:\(ContentLine.escaped(details))") }
        lines += ["TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"]
        return lines.map { ContentLine.folded($0) + "\r\n" }.joined()
    }
}
