import Foundation
import Testing

@testable import Mentoring

@Suite struct WallTimeTests {
    @Test(
        "only a time that a clock shows is read",
        arguments: [
            ("2026-12-08T14:00", true), ("2026-12-08T00:00", true), ("2026-12-08T23:59", true), ("2026-12-08T24:00", false),
            ("2026-12-08T14:60", false), ("2026-02-29T14:00", false), ("2026-12-08 14:00", false), ("2026-12-08T14:00:00", false),
            ("2026-12-08T1４:00", false), ("", false),
        ])
    func reading(text: String, exists: Bool) {
        #expect(WallTime(text)?.iso == (exists ? text : nil))
    }

    /// A time that comes twice is the first of the two; one that never comes is counted with the offset from before the change.
    @Test(
        "a clock change skips or repeats an hour by one rule",
        arguments: [
            // Brussels: forward at 2 h on 29 March 2026, back at 3 h on 25 October.
            ("Europe/Brussels", "2026-03-29T01:59", "2026-03-29T00:59:00Z"), ("Europe/Brussels", "2026-03-29T02:00", "2026-03-29T01:00:00Z"),
            ("Europe/Brussels", "2026-03-29T02:30", "2026-03-29T01:30:00Z"), ("Europe/Brussels", "2026-03-29T03:00", "2026-03-29T01:00:00Z"),
            ("Europe/Brussels", "2026-03-29T14:00", "2026-03-29T12:00:00Z"), ("Europe/Brussels", "2026-10-25T01:59", "2026-10-24T23:59:00Z"),
            ("Europe/Brussels", "2026-10-25T02:00", "2026-10-25T00:00:00Z"), ("Europe/Brussels", "2026-10-25T02:59", "2026-10-25T00:59:00Z"),
            ("Europe/Brussels", "2026-10-25T03:00", "2026-10-25T02:00:00Z"),
            ("America/New_York", "2026-03-08T02:30", "2026-03-08T07:30:00Z"), ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00Z"),
            // Half an hour forward, and back.
            ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45:00Z"), ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z"),
            // 45 minutes off the hour.
            ("Asia/Kathmandu", "2026-06-01T09:00", "2026-06-01T03:15:00Z"), ("Pacific/Chatham", "2026-09-27T02:50", "2026-09-26T14:05:00Z"),
            // A day that Samoa left out altogether.
            ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00Z"), ("Pacific/Apia", "2011-12-31T05:00", "2011-12-30T15:00:00Z"),
        ])
    func clockChanges(zone: String, wall: String, moment: String) throws {
        let zone = try #require(TimeZone(identifier: zone))
        let expected = try Date(moment, strategy: .iso8601)
        #expect(try #require(WallTime(wall)).moment(in: zone) == expected)
    }

    @Test("whatever a clock shows leads back to its moment, or to an hour that it shows twice", arguments: ["Europe/Brussels", "Asia/Kathmandu"])
    func roundTrip(zone: String) throws {
        let zone = try #require(TimeZone(identifier: zone))
        for hour in stride(from: 0.0, to: 400 * 24, by: 0.75) {
            let moment = start + hour * 3_600
            let back = WallTime(moment, in: zone).moment(in: zone)
            #expect(back == moment || back == moment - 3_600 && zone.secondsFromGMT(for: back) == zone.secondsFromGMT(for: moment) + 3_600)
        }
    }

    @Test("a zone that nobody knows is Greenwich")
    func unknown() throws {
        let time = ZonedTime(try #require(WallTime("2026-01-01T12:00")), in: "Nowhere/Else")
        #expect(time.moment == start)
    }

    @Test("the days of the week, from a Thursday", arguments: [("1970-01-01", "thursday"), ("1969-12-28", "sunday"), ("2026-11-23", "monday")])
    func weekdays(iso: String, weekday: String) throws {
        #expect(try day(iso).weekday.rawValue == weekday)
        #expect(try day(iso).isWeekend == (weekday == "sunday"))
    }
}
