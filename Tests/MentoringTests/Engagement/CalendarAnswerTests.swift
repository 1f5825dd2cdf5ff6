import Foundation
import Testing

@testable import Mentoring

@Suite("Answers of calendar programs") struct CalendarAnswerTests {
    private static let now = Date(timeIntervalSince1970: 1_795_510_800)
    private static let start = ZonedTime(
        WallTime(day: Day(now, in: .gmt).adding(days: 14), hour: 14) ?? WallTime(now, in: .gmt), in: "Europe/Brussels")

    /// One that the mentee acted on last.
    private func meeting(_ state: Meeting.State, _ sequence: Int = 3) -> Meeting {
        let terms = MeetingTerms(start: Self.start, minutes: 60, channel: .walk, place: "Park")
        return Meeting(id: ID("m"), terms: terms, state: state, by: .mentee, sequence: sequence)
    }

    private enum Wanted {
        case nothing, confirms, cancels, moves
    }

    private static let table: [(Meeting.State, Side, accepted: Wanted, declined: Wanted)] = [
        (.proposed, .mentor, .confirms, .cancels), (.proposed, .mentee, .nothing, .cancels),
        (.confirmed, .mentor, .nothing, .cancels), (.confirmed, .mentee, .nothing, .cancels),
        (.tookPlace, .mentor, .nothing, .nothing), (.tookPlace, .mentee, .nothing, .nothing),
        (.skipped, .mentor, .nothing, .nothing), (.skipped, .mentee, .nothing, .nothing),
        (.cancelled, .mentor, .nothing, .nothing), (.cancelled, .mentee, .nothing, .nothing),
    ]

    @Test("each answer in each state changes what it says, and nothing else")
    func answers() {
        #expect(Self.table.count == Meeting.State.allCases.count * Side.allCases.count)
        for (state, side, accepted, declined) in Self.table {
            let meeting = meeting(state)
            let cells: [(CalendarAnswer, Wanted)] = [(.accepted, accepted), (.declined, declined), (.undecided, .nothing)]
            for (answer, wanted) in cells {
                let change = meeting.change(for: answer, by: side, on: "Europe/Brussels", now: Self.now)
                let expected: Meeting.Change? =
                    switch wanted {
                    case .nothing, .moves: nil
                    case .confirms: .confirmed(begunFrom: 3)
                    case .cancels: .cancelled(begunFrom: 3)
                    }
                #expect(change == expected, "\(state) \(side) \(answer)")
            }
        }
    }

    @Test("another time is proposed on the clock of who asks, with the place as it was", arguments: [nil, 45])
    func anotherTime(minutes: Int?) throws {
        let moment = Self.start.moment + 86_400
        let change = meeting(.proposed).change(for: .anotherTime(start: moment, minutes: minutes), by: .mentor, on: "Europe/Lisbon", now: Self.now)
        guard case .moved(let terms, 3) = change else { throw CancellationError() }
        #expect(terms.start.zone == "Europe/Lisbon" && terms.start.wall.hour == 13 && terms.start.moment == moment)
        #expect(terms.minutes == minutes ?? 60 && terms.place == "Park" && terms.channel == .walk)
    }

    @Test("a no to another time keeps what both had confirmed, as long as that lies ahead", arguments: Side.allCases)
    func declinedMove(side: Side) throws {
        var meeting = meeting(.confirmed)
        let former = meeting.terms
        var later = former
        later.start = ZonedTime(WallTime(Self.start.moment + 86_400, in: .gmt), in: "GMT")
        _ = try meeting.apply(.moved(later, begunFrom: 3), by: .mentee, at: Self.now)
        #expect(meeting.change(for: .declined, by: side, on: "Europe/Brussels", now: Self.now) == .kept(begunFrom: 4))
        #expect(meeting.change(for: .declined, by: side, on: "Europe/Brussels", now: former.end) == .cancelled(begunFrom: 4))
    }

    @Test("a yes to a time that has gone by changes nothing")
    func late() {
        #expect(meeting(.proposed).change(for: .accepted, by: .mentor, on: "Europe/Brussels", now: Self.start.moment) == nil)
    }

    @Test("who said yes still has the number of before")
    func numbers() {
        #expect(meeting(.confirmed).sequenceKnown(to: .mentee) == 2 && meeting(.confirmed).sequenceKnown(to: .mentor) == 3)
        for state in Meeting.State.allCases where state != .confirmed { #expect(meeting(state).sequenceKnown(to: .mentee) == 3) }
    }
}
