import Foundation
import Testing

@testable import Mentoring

@Suite struct DayTests {
    @Test(
        "only a day that exists is read",
        arguments: [
            ("2026-11-23", true), ("2024-02-29", true), ("2000-02-29", true), ("0001-01-01", true), ("9999-12-31", true), ("2026-02-29", false),
            ("1900-02-29", false), ("2026-04-31", false), ("2026-13-01", false), ("2026-00-10", false), ("2026-01-00", false), ("0000-01-01", false),
            ("2026-1-1", false), ("20260101", false), ("2026-01-01T", false), ("2026/01/01", false), ("", false), ("２０26-01-01", false),
            ("-026-01-01", false),
        ])
    func read(text: String, exists: Bool) {
        #expect((Day(text) != nil) == exists)
        #expect(Day(text).map(\.iso) == (exists ? text : nil))
    }

    @Test("every day from 1896 to 2105 follows the one before it, as the calendar of Foundation has it")
    func succession() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var today = try day("1896-01-01")
        var date = try #require(calendar.date(from: DateComponents(year: 1896, month: 1, day: 1, hour: 12)))
        for _ in 0..<76_700 {
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            try #require(Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) == today)
            try #require(Day(date, in: .gmt) == today)
            let tomorrow = today.adding(days: 1)
            try #require(tomorrow > today && tomorrow.days(since: today) == 1)
            (today, date) = (tomorrow, date + dayInSeconds)
        }
    }

    @Test(
        "months are added without falling off their end",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"), ("2026-11-23", 12, "2027-11-23"),
            ("2026-11-23", 2, "2027-01-23"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2026-05-31", 0, "2026-05-31"),
            ("2026-12-31", 36, "2029-12-31"), ("0001-01-15", -1, "0001-12-15"),
        ])
    func months(from: String, months: Int, to: String) throws {
        #expect(try day(from).adding(months: months).iso == to)
    }

    @Test(
        "it is another day in another zone",
        arguments: [
            (-1, "Europe/Brussels", "2026-01-01"), (-3_601, "Europe/Brussels", "2025-12-31"), (0, "America/New_York", "2025-12-31"),
            (-1, "GMT", "2025-12-31"), (0, "GMT", "2026-01-01"), (0, "Pacific/Kiritimati", "2026-01-01"),
        ] as [(TimeInterval, String, String)])
    func zones(secondsFromNewYear: TimeInterval, zone: String, iso: String) throws {
        let newYear = Date(timeIntervalSince1970: 1_767_225_600)
        #expect(try Day(newYear + secondsFromNewYear, in: #require(TimeZone(identifier: zone))).iso == iso)
    }

    @Test("both clock changes in Brussels leave the days as they are")
    func clockChanges() throws {
        let brussels = try #require(TimeZone(identifier: "Europe/Brussels"))
        // 28 March 2026 at 23:00 GMT is midnight there; the next midnight comes after 23 hours, and in October after 25.
        let spring = Date(timeIntervalSince1970: 1_774_738_800)
        #expect([0, 22.9, 23].map { Day(spring + $0 * 3_600, in: brussels).iso } == ["2026-03-29", "2026-03-29", "2026-03-30"])
        let autumn = Date(timeIntervalSince1970: 1_792_879_200)
        #expect([0, 24.9, 25].map { Day(autumn + $0 * 3_600, in: brussels).iso } == ["2026-10-25", "2026-10-25", "2026-10-26"])
    }

    @Test("no clock, however wrong, makes a day that cannot be written")
    func extremes() throws {
        #expect(Day(Date(timeIntervalSince1970: -1e11), in: .gmt).iso == "0001-01-01")
        #expect(Day(Date(timeIntervalSince1970: 1e12), in: .gmt).iso == "9999-12-31")
        #expect(try day("9999-12-31").adding(days: 1).iso == "9999-12-31")
        #expect(try day("0001-01-01").adding(days: -1).iso == "0001-01-01")
    }

    @Test("a day is JSON text, and text that is no day is an error")
    func json() throws {
        let bytes = try JSONEncoder().encode([day("2026-01-02")])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["2026-01-02"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: bytes) == [day("2026-01-02")])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8)) }
    }
}
