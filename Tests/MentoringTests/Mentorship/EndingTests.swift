import Foundation
import Testing

@testable import Mentoring

@Suite("What an end brings")
struct EndingTests {
    @Test("after an end for safety nothing of the other reaches who ended it, and after no other end", arguments: Ending.allCases)
    func leavesInPeace(ending: Ending) {
        #expect(ending.leavesInPeace == (ending == .safety))
        // What the farewell offers says the same.
        if let scenario = FarewellScenario(ending) { #expect(scenario.offers(.letter) == !ending.leavesInPeace) }
    }

    @Test(
        "S32: each sees how the other is reached from the signed letter until it closes",
        arguments: [(Mentorship.State.exploring, false), (.agreeing, false), (.active, true), (.closed, false)])
    func reach(state: Mentorship.State, isShown: Bool) throws {
        #expect(try mentorship(in: state).showsReach == isShown)
    }

    @Test("nor does what was shown before stay after any end", arguments: [Ending.asPlanned, .noFit, .early, .sudden, .safety])
    func reachAfter(ending: Ending) throws {
        var ended = try mentorship(in: .active)
        _ = try ended.apply(.closed(ending, by: .mentee, at: start))
        #expect(!ended.showsReach)
    }

    @Test(
        "of introductions only a yes that was taken back is told after the end", arguments: Introduction.State.allCases)
    func introductions(state: Introduction.State) {
        let one = Introduction(id: ID("i"), mentorship: ID("m"), owner: .mentor, origin: .offered, openedAt: start, state: state)
        #expect(one.outlivesMentorship == (state == .withdrawn))
    }
}
