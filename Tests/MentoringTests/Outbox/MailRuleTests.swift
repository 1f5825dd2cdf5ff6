import Foundation
import Testing

@testable import Mentoring

@Suite("Mail: when, and how long")
struct MailRuleTests {
    private static func date(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    @Test(
        "mail comes between 8 and 19 h on working days",
        arguments: [
            ("2026-11-24T07:00:00Z", "2026-11-24T07:00:00Z", "Europe/Brussels"),
            ("2026-11-24T06:59:59Z", "2026-11-24T07:00:00Z", "Europe/Brussels"),
            ("2026-11-24T17:59:59Z", "2026-11-24T17:59:59Z", "Europe/Brussels"),
            ("2026-11-24T18:00:00Z", "2026-11-25T07:00:00Z", "Europe/Brussels"),
            ("2026-11-27T18:00:00Z", "2026-11-30T07:00:00Z", "Europe/Brussels"),
            ("2026-11-28T10:00:00Z", "2026-11-30T07:00:00Z", "Europe/Brussels"),
            ("2026-11-29T03:00:00Z", "2026-11-30T07:00:00Z", "Europe/Brussels"),
            // The clocks go forward on Sunday 29 March 2026, and back on Sunday 25 October.
            ("2026-03-27T20:00:00Z", "2026-03-30T06:00:00Z", "Europe/Brussels"),
            ("2026-10-23T20:00:00Z", "2026-10-26T07:00:00Z", "Europe/Brussels"),
            ("2026-11-24T18:00:00Z", "2026-11-24T18:00:00Z", "America/New_York"),
            ("2026-11-27T23:00:00Z", "2026-11-29T19:00:00Z", "Pacific/Auckland"),
            ("1969-12-27T12:00:00Z", "1969-12-29T08:00:00Z", "GMT"),
        ])
    func hours(at: String, next: String, zone: String) throws {
        let zone = try #require(TimeZone(identifier: zone))
        let (moment, expected) = (try Self.date(at), try Self.date(next))
        #expect(MailHours.next(from: moment, in: zone) == expected)
    }

    @Test("the wait doubles from a minute to six hours, and ends after three days")
    func retry() {
        let waits = (1...40).compactMap { MailRetry.wait(afterTries: $0) }
        #expect(waits.prefix(4) == [60, 120, 240, 480])
        #expect(waits.max() == 21_600.0)
        let total = waits.reduce(0, +)
        #expect(total <= 3 * 86_400 && total > 3 * 86_400 - 6 * 3_600)
        #expect(MailRetry.wait(afterTries: waits.count + 1) == nil)
        #expect(MailRetry.wait(afterTries: 0) == 60)
    }

    @Test(
        "a mail that says nothing is stopped as a question, which says no more",
        arguments: [MailKind.pulseAsked, .repairNews, .repairToLookAt, .honestWordGiven, .misuseReported])
    func neutral(kind: MailKind) {
        #expect(kind.topic == .questions)
    }

    @Test(
        "what can wait goes twice a week at most: at once, or as soon as one of the last two is a week old",
        arguments: [([], 0), ([-1], 0), ([-1, -2], 5), ([-6, -2], 1), ([-7, -2], 0), ([-1, -2, -3], 5), ([-1, -8, -9], 0), ([3, 4], 0)]
            as [([Double], Double)])
    func pace(gone: [Double], wait: Double) {
        let next = MailPace.next(after: gone.map { start + $0 * dayInSeconds }, now: start)
        #expect(next == start + wait * dayInSeconds)
    }

    @Test("only what somebody waits for, a calendar, safety and what was asked for never wait", arguments: MailKind.allCases)
    func waits(kind: MailKind) {
        let joined: Set<MailKind> = [
            .missionWritten, .letterReminder, .stepTaken, .reflection, .opportunityOffered, .wordReminder, .lookAsked, .dateMissing,
        ]
        let alone: Set<MailKind> = [.fitAsked, .pulseAsked, .honestWordGiven, .farewellTouch, .weekTogether]
        #expect(kind.wait == (joined.contains(kind) ? .joined : alone.contains(kind) ? .alone : .never))
    }

    @Test("what was asked for goes at once, at any hour, and has no way to stop it", arguments: MailKind.allCases)
    func asked(kind: MailKind) {
        #expect(kind.isAskedFor == (kind.topic == nil))
        #expect(kind.isAskedFor == (kind.patience == 0))
        #expect(kind.goesAtAnyHour == (kind.isAskedFor || kind == .invitation || kind == .meetingLate))
    }
}
