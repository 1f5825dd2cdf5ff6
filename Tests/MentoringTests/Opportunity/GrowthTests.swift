import Foundation
import Testing

@testable import Mentoring

private func chance(_ id: String, by giver: Side, day: Double, _ state: Opportunity.State) -> Opportunity {
    let at = start + day * dayInSeconds
    return Opportunity(
        id: ID(id), giver: giver, kind: .event, what: id, offeredAt: at, takenAt: state == .offered ? nil : at,
        letGo: state == .letGo ? .init(by: giver.other, at: at) : nil, learnedAt: state == .learned ? at : nil)
}

private func learned(_ id: String, _ side: Side, day: Double, from chance: String? = nil) -> Learned {
    Learned(id: ID(id), side: side, opportunity: chance.map { ID($0) }, words: id, at: start + day * dayInSeconds)
}

@Suite struct GrowthTests {
    @Test("a column grows by what came to its side and by what it learned alone, the oldest first")
    func columns() {
        let growth = Growth(
            opportunities: [
                chance("d", by: .mentor, day: 9, .offered), chance("a", by: .mentor, day: 1, .learned), chance("b", by: .mentor, day: 2, .letGo),
                chance("c", by: .mentor, day: 3, .taken), chance("e", by: .mentee, day: 1, .offered),
            ],
            learned: [learned("of a", .mentee, day: 4, from: "a"), learned("alone", .mentee, day: 5), learned("mentor", .mentor, day: 0)])
        #expect(growth.column(of: .mentee) == [.learned, .taken, .learned, .offered])
        #expect(growth.column(of: .mentor) == [.learned, .offered])
        #expect(growth.offers(by: .mentor) == 4 && growth.offers(by: .mentee) == 1)
        #expect(growth.lessons(of: .mentee) == 2 && growth.lessons(of: .mentor) == 1)
    }

    @Test(
        "the balance is said without a score",
        arguments: [
            ([], .empty), ([.mentor], .onlyOne(.mentor)), ([.mentee], .onlyOne(.mentee)), ([.mentor, .mentee, .mentee], .both),
        ] as [([Side], Growth.Balance)])
    func balance(sides: [Side], balance: Growth.Balance) {
        let lessons = sides.enumerated().map { learned("\($0.offset)", $0.element, day: 0) }
        #expect(Growth(opportunities: [chance("a", by: .mentor, day: 0, .taken)], learned: lessons).balance == balance)
    }

    @Test("S5: the lamp burns once both have learned something, and for ninety days", arguments: [(0, true), (90, true), (91, false)])
    func lamp(days: Int, isLit: Bool) throws {
        var facts = LampFacts(today: try day("2026-01-01").adding(days: days), startedOn: try day("2026-01-01"))
        func burns(_ lessons: [Learned]) throws -> Bool {
            facts.lastLearned = Growth(opportunities: [], learned: lessons).lastLearned(in: .gmt)
            return try #require(Lamps.of(facts).first { $0.kind == .opportunity }).isLit
        }
        let mentor = learned("mentor", .mentor, day: 0)
        #expect(try !burns([]) && !burns([mentor]) && !burns([learned("mentee", .mentee, day: 0)]))
        #expect(try burns([mentor, learned("mentee", .mentee, day: 0), learned("old", .mentee, day: -200)]) == isLit)
    }

    @Test("S38: what was learned can be noted with a chance or without, by either", arguments: Side.allCases)
    func noting(side: Side) throws {
        let alone = try Learned.checked(id: ID("l"), side, " She asks before she tells ", at: start)
        #expect(alone.words == "She asks before she tells" && alone.opportunity == nil && alone.side == side)
        #expect(try Learned.checked(id: ID("l"), side, from: ID("o"), "x", at: start).opportunity == ID("o"))
        #expect(throws: TextRefusal.empty) { try Learned.checked(id: ID("l"), side, "\u{200B}", at: start) }
        #expect(throws: TextRefusal.tooLong(limit: 600)) { try Learned.checked(id: ID("l"), side, String(repeating: "é", count: 601), at: start) }
    }
}
