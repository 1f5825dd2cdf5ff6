import Foundation
import Mentoring
import Store

/// What the days bring to looking back: reminders on the date and after it, short looks on the way, and the end of a farewell.
struct RenewalRounds {
    let site: Site

    var kinds: [(Date) async throws -> Void] {
        ReviewReminder.allCases.map { reminder in { now in try await remind(reminder, now) } }
            + ReviewDate.lookMonths.map { months in { now in try await askForLooks(months, now) } } + [closeFarewells]
    }

    /// Days begin earlier east of here: each duo's own day decides, once the mentee's has come.
    private func remind(_ reminder: ReviewReminder, _ now: Date) async throws {
        let latest = Day(now, in: .earliest).adding(days: -reminder.rawValue)
        let days = latest.adding(days: -ReviewReminder.freshFor)...latest
        let due = try await site.archive.read { try $0.reviewsDue(in: days, notYet: "review \(reminder.rawValue)") }
        try await site.archive.workThrough(due) { [chance = site.chance] store, due in
            guard let duo = try store.duo(due.mentorship) else { return }
            guard ReviewReminder.due(of: due.day, on: duo.mentee.day(at: now)) == reminder else { return }
            try store.remindOfReview(due, reminder, at: now, chance: chance)
        }
    }

    private func askForLooks(_ months: Int, _ now: Date) async throws {
        let begun = Day(now, in: .gmt).adding(months: -months)
        let time = begun.adding(days: -ReviewReminder.freshFor - 3).begin...begun.adding(days: 4).begin
        let kind = "look \(months)"
        let due = try await site.archive.read { try $0.looksDue(begun: time, notYet: kind) }
        try await site.archive.workThrough(due) { [chance = site.chance] store, id in
            try store.askForLook(id, months, kind, at: now, chance: chance)
        }
    }

    private func closeFarewells(_ now: Date) async throws {
        let due = try await site.archive.read { try $0.farewellsDue(now: now) }
        try await site.archive.workThrough(due) { [chance = site.chance] store, id in try store.closeFarewell(id, at: now, chance: chance) }
    }
}

extension TimeZone {
    /// Where a day begins first (Kiribati), as far ahead of Greenwich as any zone is.
    fileprivate static let earliest = TimeZone(secondsFromGMT: 14 * 3_600) ?? .gmt
}

extension Day {
    /// Its first moment in Greenwich.
    fileprivate var begin: Date {
        guard let epoch = Day(year: 1970, month: 1, day: 1) else { return Date(timeIntervalSince1970: 0) }
        return Date(timeIntervalSince1970: Double(days(since: epoch)) * 86_400)
    }
}
