import Foundation
import Testing

@testable import Mentoring

@Suite("Random months of a mentorship")
struct MonthsTests {
    @Test(
        "whatever the two do in whatever order, each lamp keeps its rule, nothing is proposed for the past, and a form sent twice tells nobody twice",
        arguments: 0..<24)
    func months(seed: UInt64) throws {
        var months = Months(dice: Dice(state: seed))
        for turn in 0..<150 {
            months.pass()
            try months.act()
            try Self.expectLamps(months)
            // The dates are searched for among many hours: looking at them each time would take most of the test's time.
            if turn.isMultiple(of: 15) { Self.expectPlan(months) }
        }
    }

    private static func expectLamps(_ months: Months) throws {
        let facts = try months.facts
        for lamp in Lamps.of(facts) {
            let light = LampOracle.Light(lamp.state)
            #expect(light == months.oracle.light(lamp.kind), "\(lamp) on \(months.oracle.today.iso)")
        }
        var outside = months.oracle
        outside.openRepairs = 0
        let trust = try #require(Lamps.of(facts, seenFrom: .outside).first { $0.kind == .trust })
        #expect(LampOracle.Light(trust.state) == outside.light(.trust))
        #expect((Attention.of(facts) != nil) == months.oracle.asksForAttention, "on \(months.oracle.today.iso)")
    }

    /// The dates that the rhythm proposes lie ahead, and before the day to look back.
    private static func expectPlan(_ months: Months) {
        guard let plan = months.plan else { return }
        for side in Side.allCases {
            let dates = plan.dates(for: side, now: months.now)
            #expect(dates.allSatisfy { $0.moment > months.now && $0.wall.day < plan.reviewDate })
            #expect(zip(dates, dates.dropFirst()).allSatisfy { $0.moment < $1.moment })
        }
    }
}
