import Foundation

/// A zone's own rules, as far as some events need them (RFC 5545, 3.6.5).
///
/// Each change of the clocks is written by itself: so it holds for zones whose rules change from year to year, and for any offset.
struct ZoneRules {
    /// From when on clocks were so far ahead of UTC.
    private struct Observance {
        let onset: LocalTime
        let before: Int
        let after: Int
        let isDaylight: Bool

        init(_ onset: LocalTime, before: Int, after: Int, isDaylight: Bool) {
            (self.onset, self.before, self.after, self.isDaylight) = (onset, before, after, isDaylight)
        }

        /// The onset is told on the clocks as they were before it (3.6.5).
        init(changeAt date: Date, in zone: TimeZone) {
            let before = zone.secondsFromGMT(for: date - 1)
            self.init(
                LocalTime(date, offset: before), before: before, after: zone.secondsFromGMT(for: date),
                isDaylight: zone.isDaylightSavingTime(for: date))
        }

        /// For a zone whose clocks have long stood still.
        init(alwaysAsAt date: Date, in zone: TimeZone) {
            let offset = zone.secondsFromGMT(for: date)
            let onset = LocalTime(Date(timeIntervalSince1970: 0), offset: 0)
            self.init(onset, before: offset, after: offset, isDaylight: zone.isDaylightSavingTime(for: date))
        }
    }

    private let name: String
    private let observances: [Observance]

    /// The rules in force from the first moment to the last, and the next change after it.
    init(_ zone: TimeZone, from first: Date, to last: Date) {
        name = zone.identifier
        let changes = Self.changes(of: zone, from: first, to: last)
        let observances = changes.map { Observance(changeAt: $0, in: zone) }
        let isKnown = changes.first.map { $0 <= first } ?? false
        self.observances = isKnown ? observances : [Observance(alwaysAsAt: first, in: zone)] + observances
    }

    /// The last change before the first moment, if there is one in two years, those in between, and the one that follows.
    private static func changes(of zone: TimeZone, from first: Date, to last: Date) -> [Date] {
        var changes: [Date] = []
        var moment = first - 2 * 366 * 86_400
        while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment {
            if next <= first { changes = [] }
            changes.append(next)
            moment = next
            if next > last { break }
        }
        return changes
    }

    var lines: [String] {
        let inner = observances.flatMap { observance -> [Property] in
            let kind = observance.isDaylight ? "DAYLIGHT" : "STANDARD"
            return [
                Property("BEGIN", kind), Property("DTSTART", observance.onset.text), Property("TZOFFSETFROM", Self.offset(observance.before)),
                Property("TZOFFSETTO", Self.offset(observance.after)), Property("END", kind),
            ]
        }
        return ([Property("BEGIN", "VTIMEZONE"), Property("TZID", text: name)] + inner + [Property("END", "VTIMEZONE")]).map(\.line)
    }

    /// Such as `+0545`; seconds only where a zone has them (3.3.14).
    private static func offset(_ seconds: Int) -> String {
        let size = abs(seconds)
        let text = (seconds < 0 ? "-" : "+") + (size / 3600).digits(2) + (size / 60 % 60).digits(2)
        return size % 60 == 0 ? text : text + (size % 60).digits(2)
    }
}
