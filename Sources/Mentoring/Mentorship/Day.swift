package import Foundation

/// A day of the calendar, without time or zone (proleptic Gregorian).
package struct Day: Sendable, Hashable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Years 1 to 9999, as ISO 8601 writes them; nil for a day that does not exist.
    package init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.length(of: month, in: year) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `2026-11-23` and nothing else.
    package init?(_ iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        let numbers = [bytes[0..<4], bytes[5..<7], bytes[8..<10]].map { digits in
            digits.reduce(Optional(0)) { sum, byte in 0x30...0x39 ~= byte ? sum.map { $0 * 10 + Int(byte - 0x30) } : nil }
        }
        guard let year = numbers[0], let month = numbers[1], let day = numbers[2] else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package init(_ date: Date, in zone: TimeZone) {
        let seconds = date.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: date))
        self.init(number: Int((seconds / 86_400).rounded(.down)))
    }

    package var iso: String {
        [(year, 4), (month, 2), (day, 2)].map { number, width in
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }.joined(separator: "-")
    }

    package func adding(days: Int) -> Day { Day(number: number + days) }

    /// The same day some months on; 31 January and one month is the last of February.
    package func adding(months: Int) -> Day {
        let index = year * 12 + month - 1 + months
        let year = min(max(index.dividingFloor(by: 12), 1), 9999)
        let month = index - index.dividingFloor(by: 12) * 12 + 1
        return Day(known: year, month, min(day, Self.length(of: month, in: year)))
    }

    /// 1 January 1970 was a Thursday.
    package var weekday: Weekday { Weekday.allCases[((number + 3) % 7 + 7) % 7] }

    package var isWeekend: Bool { weekday == .saturday || weekday == .sunday }

    /// How many days it is from another day to this one; negative before it.
    package func days(since other: Day) -> Int { number - other.number }

    /// What is known to exist.
    init(known year: Int, _ month: Int, _ day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1 January 1970. Years are counted from March, so that the leap day comes last.
    package var number: Int {
        let years = month > 2 ? year : year - 1
        let months = (month + 9) % 12
        let leaps = years.dividingFloor(by: 4) - years.dividingFloor(by: 100) + years.dividingFloor(by: 400)
        return years * 365 + leaps + (months * 153 + 2) / 5 + day - 1 - 719_468
    }

    /// Stays within years 1 to 9999, so that no clock however wrong makes a day that cannot be written.
    private init(number: Int) {
        let days = min(max(number, -719_162), 2_932_896) + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let months = (5 * dayOfYear + 2) / 153
        let month = months < 10 ? months + 3 : months - 9
        self.init(known: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * months + 2) / 5 + 1)
    }
}

extension Day: Comparable {
    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

extension Int {
    fileprivate func dividingFloor(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
