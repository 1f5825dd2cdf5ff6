package import Foundation

/// When an event is.
package enum EventTime: Hashable, Sendable {
    /// The whole of one day, wherever one is.
    case day(CalendarDay)
    /// From a moment on, on the clocks of a zone.
    case span(start: Date, minutes: Int, zone: TimeZone)

    /// Without DTEND an event lasts its one day (3.6.1).
    var properties: [Property] {
        switch self {
        case .day(let day): [Property("DTSTART", day.text).with("VALUE", "DATE")]
        case .span(let start, let minutes, let zone):
            [ZonedTime(start, zone).property("DTSTART"), ZonedTime(start + Double(minutes * 60), zone).property("DTEND")]
        }
    }
}

/// A moment on the clocks of a zone.
struct ZonedTime {
    let date: Date
    let zone: TimeZone

    init(_ date: Date, _ zone: TimeZone) {
        self.date = date
        self.zone = zone
    }

    static func isUniversal(_ zone: TimeZone) -> Bool {
        ["GMT", "UTC", "Etc/UTC", "Etc/GMT"].contains(zone.identifier)
    }

    /// Where a clock shows an hour a second time, local time would mean the first: then the moment is written in UTC.
    func property(_ name: String) -> Property {
        let local = LocalTime(date, in: zone)
        let isPlain = local.instant(in: zone) == Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
        guard isPlain, !Self.isUniversal(zone) else { return Property(name, date.utcText) }
        return Property(name, local.text).with("TZID", zone.identifier)
    }
}
