import Foundation
import Testing

@testable import Mentoring

@Suite struct MeetingsTests {
    static func meetings() throws -> Meetings {
        Meetings([
            try meeting(.confirmed, "2026-02-02T14:00", id: "d"), try meeting(.tookPlace, "2026-01-05T14:00", id: "b"),
            try meeting(.tookPlace, "2025-12-20T14:00", id: "a"), try meeting(.skipped, "2026-01-10T14:00", id: "c"),
            try meeting(.proposed, "2026-01-20T14:00", id: "e"),
        ])
    }

    private var now: Date { start + 10 * dayInSeconds }

    @Test("S20: the minutes of all talks are added up")
    func minutes() throws {
        #expect(try Self.meetings().minutesInAll == 120)
        #expect(Meetings().minutesInAll == 0)
    }

    @Test("they stand in the order of their hours, with their number, the last and the next")
    func order() throws {
        let meetings = try Self.meetings()
        #expect(meetings.all.map(\.id.rawValue) == ["a", "b", "c", "e", "d"])
        #expect(meetings.last?.id == ID("b") && meetings.next(now: now)?.id == ID("e") && meetings.nextConfirmed(now: now)?.id == ID("d"))
        #expect(meetings.number(of: ID("b")) == 2 && meetings.number(of: ID("c")) == nil)
    }

    @Test("the end calls off what was planned beyond it, and leaves what has been as it was")
    func ended() throws {
        let meetings = try Self.meetings()
        #expect(meetings.ended(at: nil) == meetings)
        let states = meetings.ended(at: try meeting(.proposed, "2026-01-20T14:00").start).all.map(\.state)
        #expect(states == [.tookPlace, .tookPlace, .skipped, .cancelled, .cancelled])
        let last = meetings.ended(at: try meeting(.confirmed, "2026-02-02T14:00").end)
        #expect(last == meetings && meetings.ended(at: start + 10 * dayInSeconds).next(now: now) == nil)
    }

    @Test("what nobody has said anything about yet is asked about once it is over")
    func unnoted() throws {
        let meetings = Meetings([try meeting(.confirmed, "2026-01-05T14:00", id: "a"), try meeting(.proposed, "2026-01-06T14:00", id: "b")])
        #expect(meetings.unnoted(now: start) == nil)
        #expect(meetings.unnoted(now: now)?.id == ID("a") && meetings.next(now: now) == nil)
        let going = try meeting(.confirmed)
        #expect(!going.isUnnoted(now: going.start + 60) && going.isUnnoted(now: going.end))
    }

    @Test(
        "S37: those called off in a row are counted since the last talk, and a skipped one is not",
        arguments: [
            ([], 0), ([.cancelled], 1), ([.cancelled, .cancelled], 2), ([.cancelled, .tookPlace], 0), ([.cancelled, .skipped, .cancelled], 2),
            ([.cancelled, .tookPlace, .cancelled], 1),
        ] as [([Meeting.State], Int)])
    func cancelled(states: [Meeting.State], count: Int) throws {
        let meetings = try states.enumerated().map { try meeting($0.element, "2026-01-0\($0.offset + 1)T14:00", id: "\($0.offset)") }
        #expect(Meetings(meetings).cancelledInARow == count)
    }

    @Test("a proposal waits for the other until its hour", arguments: Side.allCases)
    func waits(side: Side) throws {
        let meeting = try meeting(.proposed, by: .mentee)
        #expect(meeting.waits(for: side, now: start) == (side == .mentor))
        #expect(!meeting.waits(for: side, now: meeting.start))
    }

    @Test("S22: one talk in four is suggested in person, over coffee, on a walk and at work in turn")
    func settings() {
        let settings = (1...13).map { MeetingSetting.suggested(forMeeting: $0) }
        #expect(settings == [.coffee, nil, nil, nil, .walk, nil, nil, nil, .visitAtWork, nil, nil, nil, .coffee])
        #expect(MeetingSetting.suggested(forMeeting: 0) == nil)
        #expect(MeetingSetting.allCases.map(\.channel) == [.inPerson, .walk, .inPerson])
    }

    @Test("S4: what it gave is one of five, and what one takes along one sentence")
    func takeAway() throws {
        #expect(Gift.allCases.count == 5)
        #expect(try TakeAway(words: " Ask first. ").checked() == TakeAway(words: "Ask first."))
        #expect(throws: TextRefusal.controlCharacter) { try TakeAway(words: "two\nlines").checked() }
        #expect(TakeAway().isEmpty && !TakeAway(gift: .energy).isEmpty)
    }

    @Test(
        "'ten minutes late' is said around the hour of a meeting that both confirmed",
        arguments: [
            (-61, .confirmed, .notAroundTheHour), (-60, .confirmed, nil), (0, .confirmed, nil), (30, .confirmed, nil),
            (31, .confirmed, .notAroundTheHour), (0, .proposed, .notConfirmed), (0, .cancelled, .notConfirmed),
        ] as [(Double, Meeting.State, Lateness.Refusal?)])
    func lateness(minutes: Double, state: Meeting.State, refusal: Lateness.Refusal?) throws {
        let meeting = try meeting(state)
        let now = meeting.start + minutes * 60
        if let refusal {
            #expect(throws: refusal) { try Lateness.check(meeting, at: now) }
        } else {
            try Lateness.check(meeting, at: now)
        }
    }

    @Test("which address the other sees is one's own, and the number is one line")
    func reachability() throws {
        let own = [try EmailAddress("amira@x.test")]
        #expect(try Reachability(address: "amira@x.test", number: " +32 2 555 01 02 ").checked(own: own).number == "+32 2 555 01 02")
        #expect(try Reachability().checked(own: own) == Reachability())
        #expect(throws: Reachability.Refusal.notYourAddress) { try Reachability(address: "noor@x.test").checked(own: own) }
        #expect(throws: Reachability.Refusal.number(.tooLong(limit: 40))) {
            try Reachability(number: String(repeating: "1", count: 41)).checked(own: own)
        }
    }
}
