package import Foundation

/// A country whose holidays Lampion knows.
package enum Country: String, CaseIterable, Sendable {
    case belgium, netherlands, france, germany

    /// The country in which a person lives, by their clock; nil where we know no holidays.
    package init?(zone: String) {
        switch zone {
        case "Europe/Brussels": self = .belgium
        case "Europe/Amsterdam": self = .netherlands
        case "Europe/Paris": self = .france
        case "Europe/Berlin", "Europe/Busingen": self = .germany
        default: return nil
        }
    }
}

/// The days off that a whole country has by law, computed for any year of today's laws.
package enum Holidays {
    package static func has(_ day: Day, in country: Country) -> Bool {
        if fixed(of: day.year, in: country).contains(where: { $0 == (day.month, day.day) }) { return true }
        // Good Friday comes in March at the earliest, Whit Monday in June at the latest.
        guard 3...6 ~= day.month else { return false }
        return daysAfterEaster(in: country).contains(day.days(since: easter(of: day.year)))
    }

    package static func days(of year: Int, in country: Country) -> Set<Day> {
        let fixed = fixed(of: year, in: country).compactMap { Day(year: year, month: $0.month, day: $0.day) }
        let easter = easter(of: year)
        return Set(fixed + daysAfterEaster(in: country).map { easter.adding(days: $0) })
    }

    private static func fixed(of year: Int, in country: Country) -> [(month: Int, day: Int)] {
        switch country {
        case .belgium: [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)]
        case .netherlands: [(1, 1), kingsDay(of: year), (12, 25), (12, 26)] + (year.isMultiple(of: 5) ? [(5, 5)] : [])
        case .france: [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
        case .germany: [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)]
        }
    }

    /// A Sunday is kept free of it: then it is the day before. Liberation Day, 5 May, is a day off every fifth year.
    private static func kingsDay(of year: Int) -> (month: Int, day: Int) {
        Day(year: year, month: 4, day: 27)?.weekday == .sunday ? (4, 26) : (4, 27)
    }

    /// Good Friday, Easter Monday, Ascension and Whit Monday; the Sundays are no working days anyway.
    private static func daysAfterEaster(in country: Country) -> [Int] {
        country == .germany ? [-2, 1, 39, 50] : [1, 39, 50]
    }

    /// The Gregorian Easter Sunday, by the algorithm of Meeus, Jones and Butcher.
    package static func easter(of year: Int) -> Day {
        let golden = year % 19
        let (century, ofCentury) = year.quotientAndRemainder(dividingBy: 100)
        let leaps = century / 4
        let moonShift = (century - (century + 8) / 25 + 1) / 3
        let moon = (19 * golden + century - leaps - moonShift + 15) % 30
        let sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7
        let late = (golden + 11 * moon + 22 * sunday) / 451
        let sum = moon + sunday - 7 * late + 114
        return Day(known: year, sum / 31, sum % 31 + 1)
    }
}
