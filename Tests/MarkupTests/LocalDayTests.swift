import Foundation
import Markup
import Testing

@Suite("Days")
struct LocalDayTests {
    private static func day(_ iso: String) throws -> LocalDay { try #require(LocalDay(iso)) }

    @Test("the days of 800 years are those of Foundation's calendar")
    func eightCenturies() throws {
        let utc = try #require(TimeZone(secondsFromGMT: 0))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = utc
        var date = try #require(calendar.date(from: DateComponents(year: 1600, month: 1, day: 1)))
        var day = try Self.day("1600-01-01")
        let end = try Self.day("2400-01-01")
        var count = 0
        var wrong: [String] = []
        while day < end {
            let isTurn = (day.month == 2 && day.day > 27) || (day.month == 3 && day.day == 1) || (day.month == 12 && day.day == 31)
            // Every thirteenth day meets all weekdays, months and years, and asks Foundation 22,000 times instead of 292,194.
            if isTurn || count % 13 == 0 {
                let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
                let agrees = (parts.year, parts.month, parts.day, parts.weekday) == (day.year, day.month, day.day, day.weekday % 7 + 1)
                if !agrees || LocalDay(date, in: utc) != day || LocalDay(day.iso) != day { wrong.append(day.iso) }
            }
            let next = day.adding(days: 1)
            if next <= day || next.weekday != day.weekday % 7 + 1 { wrong.append(day.iso) }
            day = next
            date += 86_400
            count += 1
        }
        #expect(wrong.isEmpty)
        #expect(count == 292_194)
        #expect(try Self.day("1600-01-01").days(until: end) == count)
        #expect(end.adding(days: -count).iso == "1600-01-01")
    }

    @Test(
        "only a day of the calendar, in the one form, is read",
        arguments: [
            "", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "0000-01-01", "2026-1-01", "26-01-01",
            "2026-01-01 ",
            "2026-01-01T00:00", "+026-01-01", "-2026-01-01", "2026-01--1", "２026-01-01", "2026/01/01", "20260101", "10000-01-01",
        ])
    func unreadable(iso: String) {
        #expect(LocalDay(iso) == nil)
    }

    @Test("days are read and written", arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-12-31"])
    func readable(iso: String) throws {
        #expect(try Self.day(iso).iso == iso)
    }

    @Test(
        "days are added over the turn of years and leap days",
        arguments: [
            ("2026-12-31", 1, "2027-01-01"), ("2027-01-01", -1, "2026-12-31"), ("2024-02-28", 1, "2024-02-29"), ("2025-02-28", 1, "2025-03-01"),
            ("2100-02-28", 1, "2100-03-01"), ("2024-12-31", -366, "2023-12-31"), ("1970-01-01", -1, "1969-12-31"), ("2026-06-15", 0, "2026-06-15"),
            ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", -1, "0001-01-01"), ("2026-01-01", .max, "9999-12-31"), ("2026-01-01", .min, "0001-01-01"),
        ])
    func addingDays(start: String, days: Int, expected: String) throws {
        #expect(try Self.day(start).adding(days: days).iso == expected)
    }

    @Test(
        "months are added to the same day, or the last one",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-12-08", 1, "2027-01-08"), ("2026-01-08", -1, "2025-12-08"),
            ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", -48, "2020-02-29"), ("2026-03-31", -1, "2026-02-28"), ("2026-05-31", 6, "2026-11-30"),
            ("9999-12-31", 1, "9999-12-31"), ("2026-01-01", .max, "9999-12-01"), ("2026-01-31", .min, "0001-01-31"),
        ])
    func addingMonths(start: String, months: Int, expected: String) throws {
        #expect(try Self.day(start).adding(months: months).iso == expected)
    }

    @Test(
        "a moment falls on the day of its place",
        arguments: [
            ("Europe/Brussels", 1_798_757_999.0, "2026-12-31"), ("Europe/Brussels", 1_798_758_000, "2027-01-01"),
            ("GMT", 1_798_758_000, "2026-12-31"),
            ("Europe/Brussels", 1_792_965_600, "2026-10-25"), ("Europe/Brussels", 1_792_969_200, "2026-10-26"), ("America/New_York", 0, "1969-12-31"),
            ("GMT", -0.5, "1969-12-31"),
            ("GMT", .infinity, "9999-12-31"), ("GMT", -.infinity, "0001-01-01"), ("GMT", 1e300, "9999-12-31"), ("GMT", .nan, "1970-01-01"),
        ])
    func moments(zone: String, seconds: Double, expected: String) throws {
        let zone = try #require(TimeZone(identifier: zone))
        #expect(LocalDay(Date(timeIntervalSince1970: seconds), in: zone).iso == expected)
    }
}
