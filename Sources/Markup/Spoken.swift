import Foundation

/// Numbers and dates in words, from tables of our own: formatters of the system take megabytes and differ between systems.
extension Language {
    /// Digits in groups of three from 10,000 on, so that a year stays a year.
    func spoken(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard digits.utf8.count > 4 else { return String(number) }
        var grouped = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { grouped += groupSeparator }
            grouped.append(digit)
        }
        return grouped
    }

    /// As in ‘dinsdag 8 december 2026’.
    func spoken(_ day: LocalDay) -> String {
        weekday(of: day) + spokenWithYear(day)
    }

    /// As in ‘8 december 2026’.
    func spokenWithYear(_ day: LocalDay) -> String {
        "\(spokenShort(day)) \(day.year)"
    }

    /// As in ‘8 december’; a no-break space keeps the two together.
    func spokenShort(_ day: LocalDay) -> String {
        let month = months[day.month - 1]
        switch self {
        case .nl, .en: return "\(day.day)\u{A0}\(month)"
        case .fr: return day.day == 1 ? "1er\u{A0}\(month)" : "\(day.day)\u{A0}\(month)"
        case .de: return "\(day.day).\u{A0}\(month)"
        }
    }

    /// As in ‘dinsdag 8 december, 14.00 uur’.
    func spoken(_ moment: Date, in zone: TimeZone) -> String {
        let time = LocalTime(moment, in: zone)
        let day = time.day
        let date = weekday(of: day) + spokenShort(day)
        let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
        switch self {
        case .nl: return "\(date), \(time.hour).\(minute)\u{A0}uur"
        case .en: return "\(date), \(time.hour < 10 ? "0" : "")\(time.hour):\(minute)"
        case .fr: return "\(date) à \(time.hour)\u{A0}h\u{A0}\(minute)"
        case .de: return "\(date), \(time.hour):\(minute)\u{A0}Uhr"
        }
    }

    /// The weekday and what stands between it and the day.
    private func weekday(of day: LocalDay) -> String {
        weekdays[day.weekday - 1] + (self == .de ? ", " : " ")
    }

    private var groupSeparator: String {
        switch self {
        case .nl, .de: "."
        case .en: ","
        case .fr: "\u{202F}"
        }
    }

    private var weekdays: [String] {
        switch self {
        case .nl: Self.dutchWeekdays
        case .en: Self.englishWeekdays
        case .fr: Self.frenchWeekdays
        case .de: Self.germanWeekdays
        }
    }

    private var months: [String] {
        switch self {
        case .nl: Self.dutchMonths
        case .en: Self.englishMonths
        case .fr: Self.frenchMonths
        case .de: Self.germanMonths
        }
    }

    private static let dutchWeekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    private static let englishWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let frenchWeekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    private static let germanWeekdays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]

    private static let dutchMonths = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ]
    private static let germanMonths = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ]
}
