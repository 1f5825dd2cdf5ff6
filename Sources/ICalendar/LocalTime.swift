import Foundation

/// What a clock on the wall shows, without its zone (RFC 5545, 3.3.5).
struct LocalTime: Hashable, Sendable {
    /// As if the clock stood at Greenwich, since 1970.
    private let seconds: Int

    /// What clocks that are so many seconds ahead of UTC show at a moment.
    init(_ date: Date, offset: Int) {
        let bounds = Self.first.timeIntervalSince1970...Self.last.timeIntervalSince1970
        let known = min(max(date.timeIntervalSince1970.rounded(.down), bounds.lowerBound), bounds.upperBound)
        seconds = Int(known) + offset
    }

    init(_ date: Date, in zone: TimeZone) {
        self.init(date, offset: zone.secondsFromGMT(for: date))
    }

    /// Nil for a time that does not exist on any clock. The leap second 60 is taken as 59, as most readers do.
    init?(day: CalendarDay, hour: Int, minute: Int, second: Int) {
        guard day.exists, 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second else { return nil }
        seconds = ((day.number * 24 + hour) * 60 + minute) * 60 + min(second, 59)
    }

    /// The moment meant in a zone. An hour that comes twice means the first; in an hour that is skipped, clocks count on as before (3.3.5).
    func instant(in zone: TimeZone) -> Date {
        let around = [-86_400, 86_400].map { zone.secondsFromGMT(for: date(offset: -$0)) }
        let moments = around.map { (offset: $0, date: date(offset: $0)) }
        let real = moments.first { zone.secondsFromGMT(for: $0.date) == $0.offset }
        return (real ?? moments[0]).date
    }

    private func date(offset: Int) -> Date {
        Date(timeIntervalSince1970: Double(seconds - offset))
    }

    /// Such as `20261123T223115`.
    var text: String {
        let ofDay = seconds - dayNumber * 86_400
        let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { $0.digits(2) }.joined()
        return CalendarDay(number: dayNumber).text + "T" + clock
    }

    private var dayNumber: Int { seconds.dividingFloor(by: 86_400) }

    /// The years that four digits can write, less a day at each end for the zones.
    private static let first = Date(timeIntervalSince1970: -62_135_510_400)
    private static let last = Date(timeIntervalSince1970: 253_402_214_400)
}

extension Date {
    /// A UTC date with time (3.3.5), such as `20261123T223115Z`.
    var utcText: String { LocalTime(self, offset: 0).text + "Z" }
}
