package enum Weekday: String, CaseIterable, Sendable, Codable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

package enum DayPart: String, CaseIterable, Sendable, Codable {
    case morning, afternoon, evening
}

/// A part of the week that usually suits somebody, written as `monday.morning`.
package struct WeekTime: RawRepresentable, Hashable, Sendable, Codable {
    package let weekday: Weekday
    package let part: DayPart

    package init(_ weekday: Weekday, _ part: DayPart) {
        self.weekday = weekday
        self.part = part
    }

    package init?(rawValue: String) {
        let words = rawValue.split(separator: ".", omittingEmptySubsequences: false)
        guard words.count == 2, let weekday = Weekday(rawValue: String(words[0])), let part = DayPart(rawValue: String(words[1])) else { return nil }
        self.init(weekday, part)
    }

    package var rawValue: String { "\(weekday.rawValue).\(part.rawValue)" }

    /// In the order of the week.
    package static let all = Weekday.allCases.flatMap { weekday in DayPart.allCases.map { WeekTime(weekday, $0) } }
}
