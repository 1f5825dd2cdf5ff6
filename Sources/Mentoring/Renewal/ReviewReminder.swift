package import Foundation

/// The mails that ask for a look back: on the date, and 7, 14 and 21 days after it. After that the date is simply overdue.
package enum ReviewReminder: Int, CaseIterable, Sendable {
    case onTheDay = 0
    case afterOneWeek = 7
    case afterTwoWeeks = 14
    case afterThreeWeeks = 21

    /// How long each is still worth sending, in days: after a standstill the newest goes alone, and none of a week ago.
    package static let freshFor = 7

    /// The one that is due on a day; nil before the date, and once the last has gone stale.
    package static func due(of date: Day, on today: Day) -> ReviewReminder? {
        let days = today.days(since: date)
        return allCases.last { $0.rawValue <= days && days < $0.rawValue + freshFor }
    }

    /// From which to which day a date lies for which something may be due.
    package static func dates(dueOn today: Day) -> ClosedRange<Day> {
        today.adding(days: 1 - afterThreeWeeks.rawValue - freshFor)...today
    }
}

extension Review {
    /// Who still has something to do: both where they chose different missions.
    package func awaited(now: Date, today: Day) -> [Side] {
        switch state(now: now, today: today) {
        case .ahead, .decided: []
        case .writing: Side.allCases.filter { envelopes[$0] == nil }
        case .choosing: outcome == .differ ? Side.allCases : Side.allCases.filter { choices[$0] == nil }
        }
    }

    /// Whether the date passed without a decision: what a coordinator sees, and nothing more.
    package func isOverdue(on today: Day) -> Bool { decision == nil && date < today }
}
