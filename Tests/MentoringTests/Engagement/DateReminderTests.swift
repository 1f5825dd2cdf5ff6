import Testing

@testable import Mentoring

@Suite("The reminder that no next date is set")
struct DateReminderTests {
    private static func facts(_ today: String, last: String? = nil) throws -> LampFacts {
        var facts = LampFacts(today: try day(today), startedOn: try day("2025-12-20"))
        (facts.inForceSince, facts.areMeetingsNoted) = (try day("2026-01-01"), true)
        (facts.lastMeeting, facts.meetings) = (try last.map(day), last == nil ? 0 : 1)
        return facts
    }

    @Test(
        "S21: ten days after the letter, and afterwards once one and a half times the rhythm has gone by",
        arguments: [
            ("2026-01-10", nil, "2026-01-11"), ("2026-01-11", nil, nil), ("2026-01-30", "2026-01-10", "2026-01-31"),
            ("2026-01-31", "2026-01-10", nil),
        ] as [(String, String?, String?)])
    func after(today: String, last: String?, look: String?) throws {
        let verdict = DateReminder().verdict(try Self.facts(today, last: last))
        let expected = try look.map { DateReminder.Verdict.look(on: try day($0)) } ?? .remind
        #expect(verdict == expected)
    }

    @Test("a date ahead, proposed or confirmed, and a pause are waited for")
    func waits() throws {
        var facts = try Self.facts("2026-03-01", last: "2026-01-10")
        facts.proposedMeeting = try day("2026-03-05")
        #expect(DateReminder().verdict(facts) == .look(on: try day("2026-03-06")))
        facts.nextMeeting = try day("2026-03-01")
        #expect(DateReminder().verdict(facts) == .look(on: try day("2026-03-02")))
        facts.pausedUntil = try day("2026-04-01")
        #expect(DateReminder().verdict(facts) == .look(on: try day("2026-04-01")))
        (facts.today, facts.nextMeeting, facts.proposedMeeting) = (try day("2026-04-01"), nil, nil)
        #expect(DateReminder().verdict(facts) == .look(on: try day("2026-04-22")))
        facts.inForceSince = nil
        #expect(DateReminder().verdict(facts) == .look(on: try day("2026-04-15")))
    }

    @Test("at most once a fortnight and three times in one silence; the next silence begins anew")
    func again() throws {
        var (reminder, reminded) = (DateReminder(), [String]())
        let first = try day("2026-01-11")
        for number in 0..<120 {
            var facts = try Self.facts("2026-01-01")
            facts.today = first.adding(days: number)
            guard reminder.verdict(facts) == .remind else { continue }
            reminder = reminder.reminded(facts)
            reminded.append(facts.today.iso)
        }
        #expect(reminded == ["2026-01-11", "2026-01-25", "2026-02-08"])
        let later = try Self.facts("2026-07-01", last: "2026-05-20")
        let expected = DateReminder(last: later.today, times: 1)
        #expect(reminder.verdict(later) == .remind && reminder.reminded(later) == expected)
    }
}
