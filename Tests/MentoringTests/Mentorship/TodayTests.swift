import Foundation
import Testing

@testable import Mentoring

@Suite struct TodayTests {
    @Test("what another waits for comes first, then the nearest end, then the longest wait")
    func order() {
        let signing = TodayFact(.signLetter, since: start - 100)
        let invitation = TodayFact(.answerInvitation, invitation: ID("i"), since: start, due: start + 5)
        let soon = TodayFact(.prepare, since: start, due: start + 1)
        let old = TodayFact(.setReviewDate, since: start - 200)
        let new = TodayFact(.writeMission, since: start)
        let facts = [new, old, soon, signing, invitation]
        #expect(Today.choose(facts, now: start) == [invitation, signing, soon])
        #expect(Today.choose([new, old, soon], now: start) == [soon, old, new])
        #expect(Today.choose([new, old], now: start) == [old, new])
    }

    @Test("a concern goes before all that is late", arguments: [TodayFact.Kind.readConcern, .readAnswer])
    func concern(kind: TodayFact.Kind) {
        let late = (0..<3).map { TodayFact(.signLetter, mentorship: ID("m\($0)"), since: start - 100, due: start - 50) }
        let concern = TodayFact(kind, since: start)
        #expect(Today.choose(late + [concern], now: start).first == concern)
    }

    @Test("what has not begun does not show", arguments: [(1, 0), (0, 1), (-1, 1)])
    func future(since: TimeInterval, count: Int) {
        #expect(Today.choose([TodayFact(.lookBack, since: start + since)], now: start).count == count)
    }

    @Test("at most three, and nothing is fine", arguments: [(0, 0), (2, 2), (3, 3), (4, 3), (30, 3)])
    func most(count: Int, shown: Int) {
        let facts = (0..<count).map { TodayFact(.prepare, mentorship: ID("m\($0)"), since: start) }
        #expect(Today.choose(facts, now: start).count == shown)
    }

    @Test("the choice does not depend on the order the facts come in", arguments: 0..<20)
    func stable(seed: UInt64) {
        var dice = Dice(state: seed)
        let facts = TodayFact.Kind.allCases.flatMap { kind in ["a", "b"].map { TodayFact(kind, mentorship: ID($0), since: start) } }
        #expect(Today.choose(facts.shuffled(using: &dice), now: start) == Today.choose(facts, now: start))
        #expect(Today.choose(facts, now: start).map(\.kind) == [.readConcern, .readConcern, .readAnswer])
    }
}

@Suite struct PreparationTests {
    @Test("three lessons come one after the other, and reading again changes nothing", arguments: Side.allCases)
    func lessons(role: Side) {
        var preparation = Preparation(role: role)
        #expect(preparation.next == .bothGrow && !preparation.isDone)
        preparation.read(.bothGrow, at: start)
        preparation.read(.bothGrow, at: start + 1)
        #expect(preparation.read == [.bothGrow: start] && preparation.next == .notACoach)
        preparation.read(.askFirst, at: start)
        #expect(preparation.next == .notACoach && !preparation.isDone)
        preparation.read(.notACoach, at: start)
        #expect(preparation.isDone && preparation.next == nil)
        #expect(Preparation.Lesson.allCases.map(\.number) == [1, 2, 3])
    }
}
