package import Foundation

/// A day on the calendar, wherever it is: proleptic Gregorian, in the years 1 to 9999.
package struct LocalDay: Sendable, Hashable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nothing when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(day) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `2026-12-08`, in exactly that form.
    package init?(_ iso: String) {
        let parts = iso.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The day on the wall calendar of that zone at that moment.
    package init(_ date: Date, in zone: TimeZone) {
        self = LocalTime(date, in: zone).day
    }

    /// The day as `2026-12-08`.
    package var iso: String {
        let month = month < 10 ? "0\(month)" : "\(month)"
        let day = day < 10 ? "0\(day)" : "\(day)"
        return String(repeating: "0", count: 4 - "\(year)".count) + "\(year)-\(month)-\(day)"
    }
}

extension LocalDay: Comparable {
    package static func < (left: LocalDay, right: LocalDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension LocalDay {
    package func adding(days: Int) -> LocalDay {
        LocalDay(number: number + min(max(days, -Self.last * 2), Self.last * 2))
    }

    /// The same day of a later (or earlier) month; that month's last day where it is shorter.
    package func adding(months: Int) -> LocalDay {
        let total = min(max(year * 12 + month - 1 + min(max(months, -120_000), 120_000), 12), 9999 * 12 + 11)
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        return LocalDay(unchecked: (newYear, newMonth, min(day, Self.length(of: newMonth, in: newYear))))
    }

    package func days(until other: LocalDay) -> Int { other.number - number }

    /// 1 is Monday, 7 is Sunday (ISO 8601).
    package var weekday: Int {
        // 1 January 1970 was a Thursday.
        let sinceMonday = (number + 3) % 7
        return (sinceMonday + 7) % 7 + 1
    }
}

extension LocalDay {
    private static let daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    /// The days from 1 January of the year 1 to 1 January 1970.
    private static let epoch = 719_162
    private static let last = 2_932_896

    private init(unchecked parts: (year: Int, month: Int, day: Int)) {
        (year, month, day) = parts
    }

    /// Days since 1 January 1970.
    private var number: Int {
        let leapDay = month > 2 && Self.isLeap(year) ? 1 : 0
        return Self.daysBefore(year) + Self.daysBeforeMonth[month - 1] + leapDay + day - 1 - Self.epoch
    }

    /// From days since 1 January 1970; the first or last day we know when the number lies beyond it.
    init(number: Int) {
        let days = min(max(number, -Self.epoch), Self.last) + Self.epoch
        // 400 years have 146,097 days; the guess is at most one year off.
        var year = days * 400 / 146_097 + 1
        if Self.daysBefore(year) > days { year -= 1 }
        if Self.daysBefore(year + 1) <= days { year += 1 }
        var rest = days - Self.daysBefore(year)
        var month = 1
        while rest >= Self.length(of: month, in: year) {
            rest -= Self.length(of: month, in: year)
            month += 1
        }
        self.init(unchecked: (year, month, rest + 1))
    }

    private static func daysBefore(_ year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
