import Foundation
import Testing

@testable import Mentoring

@Suite struct MeetingPlanTests {
    /// Signed on Monday 5 January 2026; the review is a year later unless said otherwise.
    static func plan(
        _ rhythm: Rhythm = .suggested, last: String? = nil, review: String = "2027-01-05", pause: Pause? = nil,
        mentor: Availability = Availability(zone: "Europe/Brussels"), mentee: Availability = Availability(zone: "Europe/Brussels")
    ) throws -> MeetingPlan {
        MeetingPlan(
            rhythm: rhythm, signedOn: try day("2026-01-05"),
            last: try last.map { ZonedTime(try #require(WallTime($0)), in: "Europe/Brussels") }, reviewDate: try day(review), pause: pause,
            mentor: mentor, mentee: mentee)
    }

    static func dates(_ plan: MeetingPlan, on iso: String, for side: Side = .mentee) throws -> [String] {
        plan.dates(for: side, now: try Date("\(iso)T12:00:00Z", strategy: .iso8601)).map(\.wall.iso)
    }

    @Test("S29, S30: every two weeks, the first within a week of the letter")
    func first() throws {
        #expect(try Self.dates(Self.plan(), on: "2026-01-05") == ["2026-01-12T10:00", "2026-01-26T10:00", "2026-02-09T10:00"])
    }

    @Test("S30: after three months once a month, at the hour of last time")
    func phases() throws {
        let dates = try Self.dates(Self.plan(last: "2026-03-23T15:30"), on: "2026-03-24")
        // Easter Monday is 6 April: one day later.
        #expect(dates == ["2026-04-07T15:30", "2026-05-06T15:30", "2026-06-05T15:30"])
    }

    @Test(
        "no date on a day off of either",
        arguments: [
            ("Europe/Brussels", "Europe/Brussels", "2026-04-07T10:00"), ("Europe/Brussels", "Europe/Berlin", "2026-04-07T10:00"),
            ("Europe/London", "America/New_York", nil),
        ] as [(String, String, String?)])
    func holidays(mentor: String, mentee: String, first: String?) throws {
        // Two weeks after the last it would be Easter Monday.
        let plan = try Self.plan(last: "2026-03-23T10:00", mentor: Availability(zone: mentor), mentee: Availability(zone: mentee))
        let dates = try Self.dates(plan, on: "2026-03-24", for: .mentor)
        if let first { #expect(dates.first == first) } else { #expect(dates.first?.hasPrefix("2026-04-06") == true) }
    }

    @Test("what was missed makes no pile: the rhythm begins anew tomorrow")
    func missed() throws {
        let dates = try Self.dates(Self.plan(last: "2026-01-12T10:00"), on: "2026-03-02")
        #expect(dates == ["2026-03-03T10:00", "2026-03-17T10:00", "2026-03-31T10:00"])
    }

    @Test("both people's 'not now' and the pause are waited for")
    func absences() throws {
        let away = Availability(zone: "Europe/Brussels", notNowUntil: try day("2026-02-02"))
        #expect(try Self.dates(Self.plan(mentee: away), on: "2026-01-05").first == "2026-02-02T10:00")
        #expect(try Self.dates(Self.plan(mentor: away), on: "2026-01-05").first == "2026-02-02T10:00")
        let pause = Pause(from: try day("2026-01-20"), until: try day("2026-03-02"), by: .mentor)
        #expect(try Self.dates(Self.plan(pause: pause), on: "2026-01-05") == ["2026-01-12T10:00", "2026-03-02T10:00", "2026-03-16T10:00"])
    }

    @Test("a rhythm ends before the two look back", arguments: [("2026-01-12", 0), ("2026-01-13", 1), ("2026-01-27", 2), ("2026-02-20", 3)])
    func review(iso: String, count: Int) throws {
        #expect(try Self.dates(Self.plan(review: iso), on: "2026-01-05").count == count)
    }

    @Test("a time that both named comes first, also at the weekend, and the other's clock counts")
    func times() throws {
        let evenings = Availability(zone: "Europe/Brussels", times: [WeekTime(.wednesday, .evening), WeekTime(.saturday, .morning)])
        let wednesdays = Availability(zone: "Europe/Brussels", times: [WeekTime(.wednesday, .evening)])
        let saturdays = Availability(zone: "Europe/Brussels", times: [WeekTime(.saturday, .morning)])
        #expect(try Self.dates(Self.plan(mentor: evenings, mentee: wednesdays), on: "2026-01-05").first == "2026-01-14T19:00")
        #expect(try Self.dates(Self.plan(mentor: evenings, mentee: saturdays), on: "2026-01-05").first == "2026-01-10T10:00")
        // Noon in New York is six in the evening in Brussels.
        let noons = Availability(zone: "America/New_York", times: [WeekTime(.wednesday, .afternoon)])
        let plan = try Self.plan(mentor: wednesdays, mentee: noons)
        #expect(try Self.dates(plan, on: "2026-01-05", for: .mentor).first == "2026-01-14T19:00")
        #expect(try Self.dates(plan, on: "2026-01-05", for: .mentee).first == "2026-01-14T14:00")
    }

    @Test("on the other side of the world nobody is asked for at night", arguments: ["Pacific/Auckland", "Pacific/Honolulu", "Asia/Kathmandu"])
    func farAway(zone: String) throws {
        let plan = try Self.plan(mentee: Availability(zone: zone))
        for side in Side.allCases {
            let dates = plan.dates(for: side, now: start)
            #expect(dates.count == 3)
            for date in dates {
                for place in ["Europe/Brussels", zone] {
                    let local = WallTime(date.moment, in: try #require(TimeZone(identifier: place)))
                    #expect(7..<22 ~= local.hour && !local.day.isWeekend)
                }
            }
        }
    }

    @Test("whatever the two say of themselves, dates lie ahead, in order, on free days and before the review", arguments: 0..<40)
    func random(seed: UInt64) throws {
        var dice = Dice(state: seed)
        func availability() -> Availability {
            let zones = ["Europe/Brussels", "Europe/Paris", "Europe/Berlin", "Europe/Amsterdam", "America/New_York", "Asia/Kathmandu"]
            return Availability(
                zone: zones.randomElement(using: &dice) ?? "GMT", times: Set(WeekTime.all.filter { _ in Int.random(in: 0..<6, using: &dice) == 0 }))
        }
        let first = Frequency.allCases.randomElement(using: &dice) ?? .weekly
        let rhythm = try Rhythm(first: first, firstMonths: 2, later: .monthly, channel: .video, minutes: 60)
        let plan = try Self.plan(rhythm, last: "2026-02-10T20:00", review: "2026-12-01", mentor: availability(), mentee: availability())
        let now = start + Double.random(in: 0..<300, using: &dice) * dayInSeconds
        let dates = plan.dates(for: .mentor, now: now)
        #expect(dates.map(\.moment) == dates.map(\.moment).sorted() && dates.count <= 3)
        for date in dates {
            #expect(date.moment > now && date.wall.day < plan.reviewDate)
            for person in [plan.mentor, plan.mentee] {
                let local = WallTime(date.moment, in: person.timeZone)
                #expect(!(Country(zone: person.zone).map { Holidays.has(local.day, in: $0) } ?? false))
                let part = try #require(DayPart(local.hour))
                #expect(!local.day.isWeekend || person.times.contains(WeekTime(local.day.weekday, part)))
            }
        }
    }
}
