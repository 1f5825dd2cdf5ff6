import Foundation
import Mentoring

/// The days of the sample, counted back from the day it is made.
struct SampleDays: Sendable {
    let now: Date

    private static let zone = TimeZone(identifier: Person.defaultZone) ?? .gmt

    var today: Day { Day(now, in: Self.zone) }

    func day(_ daysAgo: Int) -> Day { today.adding(days: -daysAgo) }

    /// A moment on an earlier day by the clock of Brussels; the name of what happened chooses the hour, between eight and seven.
    func moment(_ daysAgo: Int, _ name: String) -> Date {
        var chance = SampleChance("hour of " + name)
        return at(daysAgo, minutes: 8 * 60 + Int.random(in: 0..<11 * 60, using: &chance))
    }

    /// Half past seven in the evening, after everything else of that day.
    func end(_ daysAgo: Int) -> Date { at(daysAgo, minutes: 19 * 60 + 30) }

    private func at(_ daysAgo: Int, minutes: Int) -> Date {
        let day = day(daysAgo)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = Self.zone
        let parts = DateComponents(year: day.year, month: day.month, day: day.day, hour: minutes / 60, minute: minutes % 60)
        return calendar.date(from: parts) ?? now.addingTimeInterval(-86_400 * Double(daysAgo))
    }
}
