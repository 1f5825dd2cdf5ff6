package import Foundation

/// What calendar and clock on a wall show, without a zone.
package struct WallTime: Hashable, Sendable {
    package let day: Day
    /// Since midnight, as the clock shows it.
    private let minutes: Int

    package var hour: Int { minutes / 60 }
    package var minute: Int { minutes % 60 }

    /// Nil for a time that no clock shows.
    package init?(day: Day, hour: Int, minute: Int = 0) {
        guard 0..<24 ~= hour, 0..<60 ~= minute else { return nil }
        self.init(known: day, minutes: hour * 60 + minute)
    }

    init(known day: Day, minutes: Int) {
        (self.day, self.minutes) = (day, minutes)
    }

    package init(_ moment: Date, in zone: TimeZone) {
        let seconds = (moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))).rounded(.down)
        let ofDay = seconds - (seconds / 86_400).rounded(.down) * 86_400
        self.init(known: Day(moment, in: zone), minutes: Int(ofDay) / 60)
    }

    /// Reads `2026-12-08T14:00` and nothing else, as a browser's field for date and time sends it.
    package init?(_ iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let day = Day(String(iso.prefix(10))), let hour = Self.twoDigits(bytes[11..<13]), let minute = Self.twoDigits(bytes[14..<16])
        else { return nil }
        self.init(day: day, hour: hour, minute: minute)
    }

    package var iso: String { "\(day.iso)T\(clock)" }

    /// As in `09:05`.
    package var clock: String {
        [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    private static func twoDigits(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.allSatisfy { 0x30...0x39 ~= $0 } ? bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 } : nil
    }
}

extension WallTime {
    /// The moment at which the clocks of a zone show this time.
    ///
    /// A time that a clock change repeats is the first of the two; one that it skips is counted with the offset from before the change, so
    /// that half past two becomes half past three: the rule of RFC 5545, section 3.3.5, which calendars keep as well.
    package func moment(in zone: TimeZone) -> Date {
        let wall = Double(day.number * 86_400 + minutes * 60)
        // No offset is a whole day, so that one of these lies before a change of that day and the other after it.
        let moments = [-86_400.0, 86_400.0].map { aside in
            Date(timeIntervalSince1970: wall - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: wall + aside))))
        }
        return moments.first { WallTime($0, in: zone) == self } ?? moments[0]
    }
}

extension WallTime: Comparable {
    package static func < (left: WallTime, right: WallTime) -> Bool { (left.day, left.minutes) < (right.day, right.minutes) }
}

/// A time on the wall with the zone of that wall: it stays so when a law moves the clocks.
package struct ZonedTime: Hashable, Sendable {
    package let wall: WallTime
    /// The IANA name, such as `Europe/Brussels`.
    package let zone: String

    package init(_ wall: WallTime, in zone: String) {
        (self.wall, self.zone) = (wall, zone)
    }

    /// An unknown name falls back to GMT, so that a page never fails on it.
    package var timeZone: TimeZone { TimeZone(identifier: zone) ?? .gmt }

    package var moment: Date { wall.moment(in: timeZone) }
}
