/// A day of the calendar, without time or zone (RFC 5545, 3.3.4).
package struct CalendarDay: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1 January 1970. Years are counted from March, so that the leap day comes last.
    init(number: Int) {
        let days = number + 719_468
        let era = days.dividingFloor(by: 146_097)
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let months = (5 * dayOfYear + 2) / 153
        month = months < 10 ? months + 3 : months - 9
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        day = dayOfYear - (153 * months + 2) / 5 + 1
    }

    var number: Int {
        let years = month > 2 ? year : year - 1
        let leaps = years.dividingFloor(by: 4) - years.dividingFloor(by: 100) + years.dividingFloor(by: 400)
        return years * 365 + leaps + ((month + 9) % 12 * 153 + 2) / 5 + day - 1 - 719_468
    }

    var exists: Bool { 1...9999 ~= year && 1...12 ~= month && 1...31 ~= day && CalendarDay(number: number) == self }

    /// Such as `20261123`.
    var text: String { year.digits(4) + month.digits(2) + day.digits(2) }
}

extension Int {
    func digits(_ width: Int) -> String {
        let text = String(self)
        return String(repeating: "0", count: Swift.max(0, width - text.count)) + text
    }

    func dividingFloor(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
