import Testing

@testable import Mentoring

@Suite("What makes Lampion ask")
struct DistanceTests {
    /// The letter was signed on the first of January.
    private static func facts(_ today: String, frequency: Frequency = .everyTwoWeeks) throws -> LampFacts {
        var facts = LampFacts(today: try day(today), startedOn: try day("2025-12-20"))
        facts.inForceSince = try day("2026-01-01")
        facts.areMeetingsNoted = true
        facts.frequency = frequency
        return facts
    }

    @Test("two cancelled meetings in a row, even with a next date (S37)", arguments: [(0, false), (1, false), (2, true), (3, true)])
    func cancelled(count: Int, asks: Bool) throws {
        var facts = try Self.facts("2026-01-05")
        facts.nextMeeting = try day("2026-01-09")
        #expect(Distance.of(facts, cancelled: count) == (asks ? .cancelledTwice : nil))
    }

    @Test(
        "a silence without a next date, from the 21st day and never before one and a half times the rhythm (C8)",
        arguments: [(.weekly, 20, 21), (.everyTwoWeeks, 20, 21), (.everyThreeWeeks, 31, 32), (.monthly, 44, 45)] as [(Frequency, Int, Int)])
    func quiet(frequency: Frequency, calm: Int, asks: Int) throws {
        let last = try day("2026-02-01")
        let after = { (days: Int) throws in
            var facts = try Self.facts("2026-02-01", frequency: frequency)
            facts.lastMeeting = last
            facts.today = last.adding(days: days)
            return facts
        }
        #expect(Distance.of(try after(calm), cancelled: 0) == nil)
        #expect(Distance.of(try after(asks), cancelled: 0) == .quiet(since: last))
        var dated = try after(asks)
        dated.nextMeeting = dated.today
        #expect(Distance.of(dated, cancelled: 1) == nil)
        (dated.nextMeeting, dated.proposedMeeting) = (nil, dated.today)
        #expect(Distance.of(dated, cancelled: 1) == nil)
    }

    @Test("during a pause nothing is asked, and after it the days count anew")
    func pause() throws {
        var facts = try Self.facts("2026-03-01")
        facts.pausedUntil = try day("2026-03-02")
        #expect(Distance.of(facts, cancelled: 2) == nil)
        facts.today = try day("2026-03-22")
        #expect(Distance.of(facts, cancelled: 0) == nil)
        facts.today = try day("2026-03-23")
        #expect(Distance.of(facts, cancelled: 0) == .quiet(since: try day("2026-03-02")))
    }

    @Test("before the letter, or where meetings cannot be noted, nothing is asked")
    func unknown() throws {
        var facts = try Self.facts("2026-06-01")
        facts.areMeetingsNoted = false
        #expect(Distance.of(facts, cancelled: 2) == nil)
        facts = try Self.facts("2026-06-01")
        #expect(Distance.of(facts, cancelled: 0) == .quiet(since: try day("2026-01-01")))
        facts.inForceSince = nil
        #expect(Distance.of(facts, cancelled: 2) == nil)
    }
}

@Suite("Attention, and who sees it")
struct AttentionShownTests {
    @Test(
        "the two see a long silence on its first day, the coordinator a week later",
        arguments: [(34, false, false), (35, true, false), (41, true, false), (42, true, true)])
    func silence(days: Int, duo: Bool, outside: Bool) throws {
        var facts = LampFacts(today: try day("2026-02-01").adding(days: days), startedOn: try day("2026-01-01"))
        facts.inForceSince = try day("2026-01-01")
        facts.areMeetingsNoted = true
        facts.lastMeeting = try day("2026-02-01")
        facts.meetings = 1
        let shown = AttentionShown(facts)
        #expect((shown?.isSeen(from: .duo, on: facts.today) ?? false) == duo)
        #expect((shown?.isSeen(from: .outside, on: facts.today) ?? false) == outside)
        #expect(shown.map { $0.thingToDo == .proposeDate } ?? true)
        facts.nextMeeting = facts.today
        #expect(AttentionShown(facts) == nil)
    }

    @Test("so with a first date that is missing", arguments: [(9, false, false), (10, true, false), (16, true, false), (17, true, true)])
    func firstDate(days: Int, duo: Bool, outside: Bool) throws {
        var facts = LampFacts(today: try day("2026-01-01").adding(days: days), startedOn: try day("2026-01-01"))
        facts.areMeetingsNoted = true
        let shown = AttentionShown(facts)
        #expect((shown?.isSeen(from: .duo, on: facts.today) ?? false) == duo)
        #expect((shown?.isSeen(from: .outside, on: facts.today) ?? false) == outside)
        #expect(shown.map { $0.thingToDo == .proposeFirstDate } ?? true)
    }

    @Test("its first day is that of the lamp, whatever the rhythm", arguments: Frequency.allCases)
    func sameDay(frequency: Frequency) throws {
        var facts = LampFacts(today: try day("2026-01-01"), startedOn: try day("2026-01-01"))
        facts.inForceSince = facts.today
        facts.areMeetingsNoted = true
        facts.meetings = 1
        facts.lastMeeting = facts.today
        facts.frequency = frequency
        while AttentionShown(facts) == nil { facts.today = facts.today.adding(days: 1) }
        #expect(AttentionShown(facts)?.since == facts.today)
    }
}
