import Foundation
import Testing

@testable import Mentoring

private func step(_ state: Step.State, by side: Side = .mentee) -> Step {
    Step(id: ID("s"), promisedBy: side, text: "Ask Tom", until: nil, promisedAt: start, state: state, endedAt: state == .open ? nil : start)
}

@Suite struct StepTests {
    static func expected(_ state: Step.State, _ change: Step.Change, isOwn: Bool) -> (Step.State?, Step.Refusal?) {
        guard isOwn else { return (nil, .notYours) }
        return switch (state, change) {
        case (.open, .done), (.done, .done): (.done, nil)
        case (.open, .letGo), (.letGo, .letGo): (.letGo, nil)
        case (_, .reopened): (.open, nil)
        case (.done, .letGo), (.letGo, .done): (nil, .over(state))
        }
    }

    static let cells = Step.State.allCases.flatMap { state in Step.Change.allCases.flatMap { change in Side.allCases.map { (state, change, $0) } } }

    @Test("every state and change, by who promised and by the other", arguments: cells)
    func table(state: Step.State, change: Step.Change, side: Side) throws {
        var changed = step(state)
        let (new, refusal) = Self.expected(state, change, isOwn: side == .mentee)
        if let refusal {
            #expect(throws: refusal) { try changed.apply(change, by: side, at: start) }
            #expect(changed == step(state))
        } else {
            let effects = try changed.apply(change, by: side, at: start)
            #expect(changed.state == new && (changed.endedAt == nil) == (new == .open))
            #expect(effects == (state == .open && change == .done ? [.tell(.mentor)] : []))
        }
    }

    @Test(
        "a promise is for today or a day ahead, within a year",
        arguments: [
            ("2025-12-31", .notAhead), ("2026-01-01", nil), ("2027-01-01", nil), ("2027-01-02", .tooFar(latest: Day(known: 2027, 1, 1))), (nil, nil),
        ] as [(String?, Step.Refusal?)])
    func days(iso: String?, refusal: Step.Refusal?) throws {
        let (until, today) = (try iso.map(day), try day("2026-01-01"))
        if let refusal {
            #expect(throws: refusal) { try Step.promised(id: ID("s"), by: .mentor, "Call", until: until, at: start, today: today) }
        } else {
            #expect(try Step.promised(id: ID("s"), by: .mentor, " Call ", until: until, at: start, today: today).text == "Call")
        }
    }

    @Test("S36: promises kept are counted for each, and one let go is none any more")
    func promises() {
        let steps = [step(.done), step(.done), step(.open), step(.letGo), step(.open, by: .mentor)]
        let (own, other) = (Promises(steps, of: .mentee, in: .gmt), Promises(steps, of: .mentor, in: .gmt))
        #expect(own == Promises([step(.done), step(.done), step(.open)], of: .mentee, in: .gmt))
        #expect(own.kept == 2 && own.open == 1)
        #expect(other.kept == 0 && other.open == 1)
    }

    @Test("S36: a promise kept by its day counts as such, by the clock of whoever made it")
    func inTime() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Kathmandu"))
        let day = Day(start, in: zone)
        let done = [(day, start), (day, start + 86_400), (nil, start), (day.adding(days: 1), start + 86_400)].map { until, at in
            Step(id: ID("s"), promisedBy: .mentee, text: "Bellen", until: until, promisedAt: start, state: .done, endedAt: at)
        }
        let late = Step(id: ID("s"), promisedBy: .mentee, text: "Bellen", until: day, promisedAt: start)
        let promises = Promises(done + [late], of: .mentee, in: zone)
        #expect(promises.kept == 4 && promises.inTime == 2 && promises.open == 1)
    }
}

@Suite struct ReflectionTests {
    @Test("S31: mentors have two questions of their own")
    func own() {
        let (mentor, mentee) = (ReflectionPrompt.all(for: .mentor), ReflectionPrompt.all(for: .mentee))
        #expect(mentor.count == 12 && mentee.count == 10)
        #expect(Set(mentor).subtracting(mentee) == [.seenInTheOther, .askedOrTold])
    }

    @Test("nobody gets the same question twice in a row, whatever came last", arguments: Side.allCases)
    func twice(side: Side) {
        var last: ReflectionPrompt?
        for number in 0...60 {
            let prompt = ReflectionPrompt.chosen(for: side, afterMeeting: number, last: last)
            #expect(prompt != last && ReflectionPrompt.all(for: side).contains(prompt))
            for other in ReflectionPrompt.allCases { #expect(ReflectionPrompt.chosen(for: side, afterMeeting: number, last: other) != other) }
            last = prompt
        }
    }

    @Test("a mentor's first question is one of their own")
    func first() {
        #expect(ReflectionPrompt.chosen(for: .mentor, afterMeeting: 1, last: nil) == .seenInTheOther)
        #expect(ReflectionPrompt.chosen(for: .mentee, afterMeeting: 1, last: nil) == .stillOnYourMind)
    }

    @Test(
        "it comes halfway between two meetings, or half a rhythm after the last",
        arguments: [("2026-01-19", "2026-01-12"), ("2026-01-06", "2026-01-06"), (nil, "2026-01-12"), ("2026-03-05", "2026-02-03")]
            as [(String?, String)])
    func halfway(next: String?, expected: String) throws {
        #expect(
            try ReflectionPrompt.day(last: day("2026-01-05"), next: next.map(day), rhythm: .everyTwoWeeks) == day(expected))
    }
}

@Suite struct JournalTests {
    @Test("the words are required, the shared line is one line that may be taken back")
    func words() throws {
        func entry(_ words: String, _ shared: String = "") -> JournalEntry {
            JournalEntry(id: ID("j"), author: noor, kind: .answerFound, words: words, shared: shared, at: start)
        }
        #expect(try entry(" I know now. ", "A line").checked() == entry("I know now.", "A line"))
        #expect(throws: JournalEntry.Refusal.text(.words, .empty)) { try entry(" ").checked() }
        #expect(throws: JournalEntry.Refusal.text(.shared, .controlCharacter)) { try entry("x", "a\nb").checked() }
        var shared = entry("x", "A line")
        try shared.share(" ")
        #expect(shared.shared.isEmpty && shared.words == "x")
    }
}

@Suite struct PauseTests {
    private static let pause = Pause(from: Day(known: 2026, 1, 10), until: Day(known: 2026, 2, 1), by: .mentor)

    @Test(
        "a pause has a date of return ahead, within a year",
        arguments: [
            ("2026-01-01", .notAhead), ("2026-01-02", nil), ("2027-01-01", nil), ("2027-01-02", .tooLong(latest: Day(known: 2027, 1, 1))),
        ] as [(String, Pause.Refusal?)])
    func begin(iso: String, refusal: Pause.Refusal?) throws {
        let (until, today) = (try day(iso), try day("2026-01-01"))
        if let refusal {
            #expect(throws: refusal) { try Pause.begin(until: until, by: .mentee, beside: nil, today: today) }
        } else {
            #expect(try Pause.begin(until: until, by: .mentee, beside: nil, today: today) == Pause(from: today, until: until, by: .mentee))
        }
    }

    @Test("one pause at a time: its owner changes the day, the other is told of it")
    func beside() throws {
        let today = try day("2026-01-20")
        #expect(throws: Pause.Refusal.alreadyPaused(until: Self.pause.until)) {
            try Pause.begin(until: day("2026-03-01"), by: .mentee, beside: Self.pause, today: today)
        }
        #expect(try Pause.begin(until: Self.pause.until, by: .mentee, beside: Self.pause, today: today) == Self.pause)
        let longer = try Pause.begin(until: day("2026-03-01"), by: .mentor, beside: Self.pause, today: today)
        #expect(longer.from == Self.pause.from && longer.until.iso == "2026-03-01")
        #expect(try Pause.begin(until: day("2026-03-01"), by: .mentee, beside: Self.pause, today: day("2026-02-01")).from.iso == "2026-02-01")
    }

    @Test("it covers its first day and not the day of return, and either ends it sooner")
    func covers() throws {
        let covered = try ["2026-01-09", "2026-01-10", "2026-01-31", "2026-02-01"].map { Self.pause.covers(try day($0)) }
        #expect(covered == [false, true, true, false])
        let ended = try Self.pause.ended(today: day("2026-01-20"))
        #expect(try !ended.covers(day("2026-01-20")) && ended.covers(day("2026-01-19")))
        #expect(throws: Pause.Refusal.notPaused) { try Self.pause.ended(today: day("2026-02-01")) }
    }
}

@Suite struct FitCheckTests {
    private static func meetings(_ count: Int) throws -> Meetings {
        Meetings(try (1...max(count, 1)).prefix(count).map { try meeting(.tookPlace, "2026-01-0\($0)T14:00", id: "\($0)") })
    }

    @Test("it is asked after the first and the third meeting only", arguments: 0...4)
    func numbers(number: Int) {
        #expect((FitCheck(after: number, for: .mentor) != nil) == [1, 3].contains(number))
    }

    @Test(
        "it is asked the day after, for a fortnight",
        arguments: [("2026-01-03", false), ("2026-01-04", true), ("2026-01-17", true), ("2026-01-18", false)])
    func days(iso: String, isAsked: Bool) throws {
        let check = try #require(FitCheck(after: 3, for: .mentor))
        #expect(try check.isAsked(after: Self.meetings(3), today: day(iso), in: .gmt) == isAsked)
        #expect(try !check.isAsked(after: Self.meetings(2), today: day(iso), in: .gmt))
        #expect(try #require(FitCheck(after: 3, for: .mentor, answer: .good)).isAsked(after: Self.meetings(3), today: day(iso), in: .gmt) == false)
    }

    static let cells = ([nil] + FitAnswer.allCases).flatMap { old in FitAnswer.allCases.map { (old, $0) } } as [(FitAnswer?, FitAnswer)]

    @Test("every answer after every other; 'not for me' ends the match, once and without fault", arguments: cells)
    func table(old: FitAnswer?, new: FitAnswer) throws {
        let meetings = try Self.meetings(1)
        let today = try day("2026-01-02")
        var check = try #require(FitCheck(after: 1, for: .mentee, answer: old))
        if old == .notForMe, new != .notForMe {
            #expect(throws: FitCheck.Refusal.alreadyEnded) { try check.give(new, after: meetings, today: today, in: .gmt) }
            #expect(check.answer == .notForMe)
        } else {
            #expect(try check.give(new, after: meetings, today: today, in: .gmt) == (new == .notForMe && old != new ? [.end(by: .mentee)] : []))
            #expect(check.answer == new)
        }
        var early = try #require(FitCheck(after: 1, for: .mentee, answer: old))
        #expect(throws: FitCheck.Refusal.notAsked) { try early.give(new, after: meetings, today: day("2026-01-01"), in: .gmt) }
    }
}

@Suite struct EngagementLampTests {
    private static func facts(_ today: String) throws -> LampFacts {
        var facts = LampFacts(today: try day(today), startedOn: try day("2026-01-01"))
        facts.inForceSince = try day("2026-01-01")
        facts.areMeetingsNoted = true
        return facts
    }

    private static func state(_ facts: LampFacts) -> Lamp.State? { Lamps.of(facts).first { $0.kind == .engagement }?.state }

    @Test("a date that waits for a yes is what is asked next, and lights no lamp")
    func proposed() throws {
        var facts = try Self.facts("2026-01-20")
        #expect(Self.state(facts) == .waiting(.proposeDate))
        facts.proposedMeeting = try day("2026-01-25")
        #expect(Self.state(facts) == .waiting(.confirmDate))
        facts.nextMeeting = try day("2026-01-25")
        #expect(Self.state(facts) == .lit)
    }

    @Test(
        "while paused nothing is asked, and the silence counts from the return",
        arguments: [("2026-02-28", true, false), ("2026-03-01", false, false), ("2026-04-04", false, false), ("2026-04-05", false, true)])
    func paused(today: String, isPaused: Bool, needsCare: Bool) throws {
        var facts = try Self.facts(today)
        let back = try day("2026-03-01")
        facts.pausedUntil = back
        let expected: Lamp.State = isPaused ? .waiting(.goOn(back)) : needsCare ? .needsCare(.longSilence(since: back)) : .waiting(.proposeDate)
        #expect(Self.state(facts) == expected)
        #expect(Attention.of(facts) == (isPaused ? nil : needsCare ? .longSilence(since: back) : .noFirstDate))
    }
}
