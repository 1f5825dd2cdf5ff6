import Foundation
import Testing

@testable import Mentoring

/// Monday 12 January 2026, 14 h in Brussels: eleven days after `start`.
func terms(_ wall: String = "2026-01-12T14:00", minutes: Int = 60, place: String = "", link: String = "") throws -> MeetingTerms {
    MeetingTerms(
        start: ZonedTime(try #require(WallTime(wall)), in: "Europe/Brussels"), minutes: minutes, channel: .inPerson, place: place, link: link)
}

func meeting(_ state: Meeting.State, _ wall: String = "2026-01-12T14:00", by side: Side = .mentee, id: String = "g") throws -> Meeting {
    Meeting(
        id: ID(id), terms: try terms(wall), state: state, by: side, sequence: 3, movedFrom: nil, lasted: state == .tookPlace ? 60 : nil)
}

@Suite struct MeetingTests {
    enum Event: String, CaseIterable {
        case moved, movedAgain, movedToPast, movedFromOlder, confirmed, confirmedFromOlder, skipped, skippedFromOlder, cancelled, cancelledFromOlder
        case tookPlace, takenBack, ended

        func change() throws -> Meeting.Change {
            switch self {
            case .moved: .moved(try terms("2026-01-20T10:00"), begunFrom: 3)
            case .movedAgain: .moved(try terms(), begunFrom: 3)
            case .movedToPast: .moved(try terms("2025-12-31T10:00"), begunFrom: 3)
            case .movedFromOlder: .moved(try terms("2026-01-20T10:00"), begunFrom: 1)
            case .confirmed: .confirmed(begunFrom: 3)
            case .confirmedFromOlder: .confirmed(begunFrom: 1)
            case .skipped: .skipped(begunFrom: 3)
            case .skippedFromOlder: .skipped(begunFrom: 1)
            case .cancelled: .cancelled(begunFrom: 3)
            case .cancelledFromOlder: .cancelled(begunFrom: 1)
            case .tookPlace: .tookPlace(minutes: 45)
            case .takenBack: .takenBack
            case .ended: .ended
            }
        }
    }

    enum Result: Hashable {
        case becomes(Meeting.State)
        case same
        case refused(Meeting.Refusal)
    }

    /// Eleven days ahead of its hour; the mentee acted last.
    static func before(_ state: Meeting.State, _ event: Event, by side: Side, latest: Meeting) -> Result {
        switch (state, event) {
        case (.proposed, .moved), (.confirmed, .moved): .becomes(.proposed)
        case (.proposed, .movedAgain), (.confirmed, .movedAgain): .same
        case (.proposed, .movedToPast), (.confirmed, .movedToPast): .refused(.terms(.notAhead))
        case (.proposed, .movedFromOlder), (.confirmed, .movedFromOlder), (.proposed, .confirmedFromOlder), (.confirmed, .confirmedFromOlder),
            (.proposed, .skippedFromOlder), (.confirmed, .skippedFromOlder), (.proposed, .cancelledFromOlder), (.confirmed, .cancelledFromOlder):
            .refused(.changedMeanwhile(latest: latest))
        case (.proposed, .confirmed): side == .mentor ? .becomes(.confirmed) : .refused(.yourOwn)
        case (.confirmed, .confirmed), (.confirmed, .takenBack): .same
        case (.proposed, .ended), (.confirmed, .ended): .becomes(.cancelled)
        case (_, .ended): .same
        case (.proposed, .skipped), (.confirmed, .skipped): .becomes(.skipped)
        case (.proposed, .cancelled), (.confirmed, .cancelled): .becomes(.cancelled)
        case (.proposed, .tookPlace), (.confirmed, .tookPlace), (.tookPlace, .tookPlace): .refused(.notBegun)
        case (.tookPlace, .takenBack): .becomes(.confirmed)
        case (_, .takenBack): .refused(.notNoted)
        case (.skipped, .skipped), (.skipped, .skippedFromOlder), (.cancelled, .cancelled), (.cancelled, .cancelledFromOlder): .same
        case (.tookPlace, _), (.skipped, _), (.cancelled, _): .refused(.over(state))
        }
    }

    /// The hour has come: what cannot be said before can be said now, and the other way round.
    static func after(_ state: Meeting.State, _ event: Event, by side: Side, latest: Meeting) -> Result {
        switch (state, event) {
        case (.proposed, .tookPlace), (.confirmed, .tookPlace), (.tookPlace, .tookPlace): .becomes(.tookPlace)
        case (.proposed, .confirmed): side == .mentor ? .refused(.hourPassed) : .refused(.yourOwn)
        default: before(state, event, by: side, latest: latest)
        }
    }

    static func apply(_ event: Event, to meeting: Meeting, by side: Side, at now: Date) throws -> (Result, Meeting, [Meeting.Effect]) {
        var changed = meeting
        let change = try event.change()
        do throws(Meeting.Refusal) {
            let effects = try changed.apply(change, by: side, at: now)
            return (changed == meeting ? .same : .becomes(changed.state), changed, effects)
        } catch {
            #expect(changed == meeting, "a refusal changes nothing")
            return (.refused(error), changed, [])
        }
    }

    static let cells = Meeting.State.allCases.flatMap { state in Event.allCases.flatMap { event in Side.allCases.map { (state, event, $0) } } }

    @Test("every state and change, before the hour and after it", arguments: cells)
    func table(state: Meeting.State, event: Event, side: Side) throws {
        let meeting = try meeting(state)
        #expect(try Self.apply(event, to: meeting, by: side, at: start).0 == Self.before(state, event, by: side, latest: meeting))
        // Fourteen days on, still before the twentieth of January.
        let late = start + 14 * dayInSeconds
        #expect(try Self.apply(event, to: meeting, by: side, at: late).0 == Self.after(state, event, by: side, latest: meeting))
    }

    @Test("the sequence rises by one with every change that calendars must know, and with no other", arguments: cells)
    func sequence(state: Meeting.State, event: Event, side: Side) throws {
        for now in [start, start + 14 * dayInSeconds] {
            let (result, changed, effects) = try Self.apply(event, to: meeting(state), by: side, at: now)
            let isForCalendars = effects.contains(.enterCalendars) || effects.contains(.leaveCalendars)
            #expect(changed.sequence == (isForCalendars ? 4 : 3))
            if case .becomes(let new) = result, new != .tookPlace, state != .tookPlace { #expect(isForCalendars) }
            #expect(effects.contains(.leaveCalendars) == (isForCalendars && !changed.isOpen))
        }
    }

    @Test("a proposal is asked of the other, and only what another did is told")
    func effects() throws {
        let (proposed, asked) = try Meeting.proposed(id: ID("g"), terms(), by: .mentor, at: start)
        #expect(asked == [.ask(.mentee), .enterCalendars] && proposed.sequence == 0 && proposed.state == .proposed)
        var moving = proposed
        #expect(try moving.apply(.moved(terms("2026-01-20T10:00"), begunFrom: 0), by: .mentee, at: start) == [.ask(.mentor), .enterCalendars])
        #expect(try moving.apply(.confirmed(begunFrom: 1), by: .mentor, at: start) == [.tell(.mentee), .enterCalendars])
        #expect(try moving.apply(.cancelled(begunFrom: 2), by: .mentor, at: start) == [.tell(.mentee), .leaveCalendars])
        #expect(moving.sequence == 3)
        var planned = proposed
        #expect(try planned.apply(.ended, by: .mentee, at: start) == [.leaveCalendars] && planned.by == .mentor)
    }

    @Test("when both move one meeting at once, the second is shown both and nothing is lost")
    func bothMove() throws {
        var meeting = try meeting(.confirmed)
        _ = try meeting.apply(.moved(terms("2026-01-20T10:00"), begunFrom: 3), by: .mentor, at: start)
        let moved = meeting
        #expect(throws: Meeting.Refusal.changedMeanwhile(latest: moved)) {
            try meeting.apply(.moved(terms("2026-01-21T11:00"), begunFrom: 3), by: .mentee, at: start)
        }
        #expect(meeting == moved)
        // Both had the same idea: there is nothing to choose between.
        #expect(try meeting.apply(.moved(terms("2026-01-20T10:00"), begunFrom: 3), by: .mentee, at: start) == [])
    }

    @Test("what was confirmed stands beside the new time until that has a yes")
    func movedFrom() throws {
        var meeting = try meeting(.confirmed)
        let first = meeting.terms.start
        _ = try meeting.apply(.moved(terms("2026-01-20T10:00"), begunFrom: 3), by: .mentor, at: start)
        _ = try meeting.apply(.moved(terms("2026-01-21T10:00"), begunFrom: 4), by: .mentee, at: start)
        #expect(meeting.movedFrom == first)
        _ = try meeting.apply(.confirmed(begunFrom: 5), by: .mentor, at: start)
        #expect(meeting.movedFrom == nil && meeting.state == .confirmed)
        // The same yes, sent twice, comes back with the number it began from.
        #expect(try meeting.apply(.confirmed(begunFrom: 5), by: .mentor, at: start) == [])
    }

    @Test(
        "what is proposed keeps its limits",
        arguments: [
            ("2026-01-12T14:00", 60, "", "", nil), ("2026-01-01T13:00", 60, "", "", .notAhead), ("2026-01-01T13:01", 60, "", "", nil),
            ("2029-01-01T10:00", 60, "", "", nil), ("2029-01-02T10:00", 60, "", "", .tooFar(latest: Day(known: 2029, 1, 1))),
            ("2026-01-12T14:00", 14, "", "", .minutes(15...240)), ("2026-01-12T14:00", 241, "", "", .minutes(15...240)),
            ("2026-01-12T14:00", 60, String(repeating: "x", count: 201), "", .place(.tooLong(limit: 200))),
            ("2026-01-12T14:00", 60, "", "https://meet.example.org/noor", nil),
            ("2026-01-12T14:00", 60, "", "http://meet.example.org", .link(.notHTTPS)),
            ("2026-01-12T14:00", 60, "", "javascript:alert(1)", .link(.notHTTPS)), ("2026-01-12T14:00", 60, "", "https://a b.test", .link(.notHTTPS)),
            ("2026-01-12T14:00", 60, "", "https://amira@meet.test/x", .link(.notHTTPS)),
        ] as [(String, Int, String, String, MeetingTerms.Refusal?)])
    func limits(wall: String, minutes: Int, place: String, link: String, refusal: MeetingTerms.Refusal?) throws {
        let terms = try terms(wall, minutes: minutes, place: place, link: link)
        if let refusal {
            #expect(throws: Meeting.Refusal.terms(refusal)) { try Meeting.proposed(id: ID("g"), terms, by: .mentor, at: start) }
        } else {
            #expect(try Meeting.proposed(id: ID("g"), terms, by: .mentor, at: start).0.terms == terms)
        }
    }

    @Test("a talk that nobody planned is noted afterwards, and never ahead")
    func noted() throws {
        let late = start + 14 * dayInSeconds
        let meeting = try Meeting.noted(id: ID("g"), terms(minutes: 10), by: .mentor, at: late)
        #expect(meeting.state == .tookPlace && meeting.lasted == 10 && meeting.terms.minutes == 15)
        let earliest = try day("2025-01-15")
        #expect(throws: Meeting.Refusal.terms(.tooLongAgo(earliest: earliest))) {
            try Meeting.noted(id: ID("g"), terms("2025-01-14T14:00"), by: .mentor, at: late)
        }
        #expect(try Meeting.noted(id: ID("g"), terms("2025-01-15T14:00"), by: .mentor, at: late).state == .tookPlace)
        #expect(throws: Meeting.Refusal.notBegun) { try Meeting.noted(id: ID("g"), terms(), by: .mentor, at: start) }
        #expect(throws: Meeting.Refusal.minutes(5...600)) { try Meeting.noted(id: ID("g"), terms(minutes: 4), by: .mentor, at: late) }
    }

    @Test("how long it was is corrected by either, within its limits", arguments: [(4, false), (5, true), (600, true), (601, false)])
    func lasted(minutes: Int, isTaken: Bool) throws {
        var meeting = try meeting(.tookPlace)
        let late = start + 14 * dayInSeconds
        if isTaken {
            #expect(try meeting.apply(.tookPlace(minutes: minutes), by: .mentor, at: late) == [])
            #expect(meeting.lasted == minutes)
        } else {
            #expect(throws: Meeting.Refusal.minutes(5...600)) { try meeting.apply(.tookPlace(minutes: minutes), by: .mentor, at: late) }
        }
    }

    @Test("whatever the two do in whatever order, no date in the past is proposed and the sequence never falls", arguments: 0..<60)
    func random(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var now = start
        var meeting = try Meeting.proposed(id: ID("g"), terms(), by: .mentor, at: now).0
        for _ in 0..<40 {
            now += Double.random(in: 0..<2 * dayInSeconds, using: &dice)
            let side: Side = Bool.random(using: &dice) ? .mentor : .mentee
            let day = Day(start, in: .gmt).adding(days: Int.random(in: -5..<60, using: &dice))
            let number = meeting.sequence - (Int.random(in: 0..<4, using: &dice) == 0 ? 1 : 0)
            let changes: [Meeting.Change] = [
                .moved(try terms("\(day.iso)T10:00"), begunFrom: number), .confirmed(begunFrom: number), .skipped(begunFrom: number),
                .cancelled(begunFrom: number), .tookPlace(minutes: 50), .takenBack,
            ]
            let (before, change) = (meeting, changes[min(Int.random(in: 0..<20, using: &dice), 12) % 6])
            let effects = try? meeting.apply(change, by: side, at: now)
            #expect(meeting.sequence >= before.sequence && meeting.sequence <= before.sequence + 1)
            if meeting.terms != before.terms { #expect(meeting.start > now && effects == [.ask(side.other), .enterCalendars]) }
            if meeting.state == .confirmed, before.state == .proposed { #expect(before.by != side && meeting.start > now) }
            #expect((meeting.lasted != nil) == (meeting.state == .tookPlace))
        }
    }
}
