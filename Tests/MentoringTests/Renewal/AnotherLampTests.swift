import Foundation
import Testing

@testable import Mentoring

@Suite struct AnotherLampTests {
    @Test("S6: it waits for the rest after the end", arguments: [(nil, nil), (0, false), (13.99, false), (14, true)] as [(Double?, Bool?)])
    func rest(days: Double?, isOpen: Bool?) {
        let farewell = days.map { _ in Farewell(scenario: .asPlanned, begunAt: start, closedAt: start) }
        let expected: AnotherLamp.Refusal? =
            isOpen == nil ? .notClosed : isOpen == true ? nil : .resting(until: start + 14 * dayInSeconds)
        var refused: AnotherLamp.Refusal?
        do throws(AnotherLamp.Refusal) { try AnotherLamp.check(farewell, now: start + (days ?? 0) * dayInSeconds) } catch { refused = error }
        #expect(refused == expected)
        #expect(throws: AnotherLamp.Refusal.notClosed) { try AnotherLamp.check(Farewell(scenario: .asPlanned, begunAt: start), now: start) }
    }

    @Test(
        "S6: the whole profile is carried over, with room for one more",
        arguments: [(nil, 0, 1), (0, 0, 1), (3, 1, 3), (1, 1, 2), (20, 20, 20)] as [(Int?, Int, Int)])
    func carried(places: Int?, walking: Int, expected: Int) throws {
        let profile = Profile(
            essence: Essence(values: ["honesty"], drive: "People"), gives: ["planning"], asks: ["speaking"],
            capacity: Capacity(places: places, openToLearn: true, notNowUntil: try day("2026-02-01")))
        let carried = AnotherLamp.carriedOver(profile, walking: walking)
        #expect(carried.essence == profile.essence && carried.gives == profile.gives && carried.asks == profile.asks)
        #expect(carried.capacity == Capacity(places: expected, openToLearn: true))
    }
}

@Suite struct YearTogetherTests {
    private static func year() throws -> YearTogether {
        var year = YearTogether(from: try day("2026-01-01"), to: try day("2026-12-31"))
        year.meetings = [
            .init(day: try day("2026-03-01"), minutes: 60), .init(day: try day("2026-02-01"), minutes: 120),
            .init(day: try day("2026-07-01"), isSkipped: true),
        ]
        year.takeaways = [.init(.mentee, try day("2026-03-01"), "second"), .init(.mentee, try day("2026-02-01"), "first")]
        year.learned = [.init(.mentor, try day("2026-05-01"), "I ask first"), .init(.mentor, try day("2026-04-01"), "A message is enough")]
        return year
    }

    @Test("meetings in their order, minutes added up, those skipped apart")
    func meetings() throws {
        let year = try Self.year()
        #expect(try year.held.map(\.day) == [day("2026-02-01"), day("2026-03-01")] && year.skipped.count == 1)
        #expect(year.minutes == 180 && year.minutesAWeek == 3)
        #expect(try YearTogether(from: day("2026-01-01"), to: day("2026-01-01")).minutesAWeek == 0)
    }

    @Test("growth of each in the own words, the oldest first, the look back last and nothing twice")
    func growth() throws {
        let year = try Self.year()
        #expect(year.growth(of: .mentor, lookingBack: nil) == ["A message is enough", "I ask first"])
        #expect(year.growth(of: .mentor, lookingBack: Evaluation(texts: [.learned: "Silence helps"])).last == "Silence helps")
        #expect(year.growth(of: .mentor, lookingBack: Evaluation(texts: [.learned: "I ask first"])).count == 2)
        #expect(year.growth(of: .mentee, lookingBack: nil).isEmpty)
    }

    @Test("the newest of one's own sentences, the oldest of them first", arguments: [(1, ["second"]), (5, ["first", "second"])])
    func takeaways(most: Int, expected: [String]) throws {
        #expect(try Self.year().takeaways(of: .mentee, most: most).map(\.text) == expected)
        #expect(try Self.year().takeaways(of: .mentor, most: most).isEmpty)
    }
}
