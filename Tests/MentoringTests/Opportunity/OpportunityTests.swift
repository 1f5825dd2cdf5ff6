import Foundation
import Testing

@testable import Mentoring

/// A chance that the mentor offers the mentee, in each way it can stand.
enum Chance: CaseIterable {
    case offered, taken, left, takenBack, learned, given

    var opportunity: Opportunity {
        Opportunity(
            id: ID("o"), giver: .mentor, kind: self == .given ? .spokeUp : .book, what: "A book", offeredAt: start,
            takenAt: [.taken, .learned, .given].contains(self) ? start : nil, letGo: letGo, learnedAt: self == .learned ? start : nil)
    }

    private var letGo: Opportunity.LetGo? {
        switch self {
        case .left: .init(by: .mentee, at: start)
        case .takenBack: .init(by: .mentor, at: start)
        default: nil
        }
    }
}

@Suite struct OpportunityTests {
    static let changes: [Opportunity.Change] = [Side.mentor, .mentee].flatMap { side in
        [.taken(by: side, at: start + 1), .letGo(by: side, at: start + 1), .learned(by: side, at: start + 1)]
    }

    /// Where each change leads; nil for a refusal because it is the other's to do.
    enum Cell: Equatable {
        case to(Opportunity.State)
        case notNow
        case notForYou
    }

    /// Columns: taken, let go, learned by the giver; taken, let go, learned by the receiver.
    static let table: [(Chance, [Cell])] = [
        (.offered, [.notForYou, .to(.letGo), .notForYou, .to(.taken), .to(.letGo), .to(.learned)]),
        (.taken, [.notForYou, .to(.letGo), .notForYou, .notNow, .to(.letGo), .to(.learned)]),
        (.left, [.notForYou, .notNow, .notForYou, .to(.taken), .notNow, .notNow]),
        (.takenBack, [.notForYou, .notNow, .notForYou, .notNow, .notNow, .notNow]),
        (.learned, [.notForYou, .notNow, .notForYou, .notNow, .notNow, .notNow]),
        (.given, [.notForYou, .notNow, .notForYou, .notNow, .notNow, .to(.learned)]),
    ]

    @Test("every cell of the table: who may do what with a chance, wherever it stands", arguments: table)
    func cells(chance: Chance, cells: [Cell]) {
        #expect(cells.count == Self.changes.count && Set(Self.table.map(\.0)).count == Chance.allCases.count)
        for (change, cell) in zip(Self.changes, cells) {
            var changed = chance.opportunity
            do throws(Opportunity.Refusal) {
                try changed.apply(change)
                #expect(cell == .to(changed.state), "\(chance) \(change)")
            } catch {
                #expect(error == (cell == .notForYou ? .notForYou : .notNow(chance.opportunity.state)), "\(chance) \(change)")
                #expect(changed == chance.opportunity)
            }
        }
    }

    @Test("what a page offers is what the table allows", arguments: table)
    func choices(chance: Chance, cells: [Cell]) {
        for (side, allowed) in [(Side.mentor, cells.prefix(3)), (.mentee, cells.suffix(3))] {
            let states = chance.opportunity.choices(for: side).map { choice in
                var changed = chance.opportunity
                try? changed.apply(choice.change(by: side, at: start))
                return changed.state
            }
            #expect(states.count == allowed.count { if case .to = $0 { true } else { false } })
            #expect(states.allSatisfy { allowed.contains(.to($0)) })
        }
    }

    @Test("who learned from a chance took it as well, and keeps the day on which it was taken")
    func dates() throws {
        var chance = Chance.offered.opportunity
        try chance.apply(.learned(by: .mentee, at: start + 5))
        #expect(chance.takenAt == start + 5 && chance.learnedAt == start + 5)
        chance = Chance.taken.opportunity
        try chance.apply(.learned(by: .mentee, at: start + 5))
        #expect(chance.takenAt == start && chance.learnedAt == start + 5)
        chance = Chance.left.opportunity
        try chance.apply(.taken(by: .mentee, at: start + 5))
        #expect(chance.letGo == nil && chance.takenAt == start + 5)
    }

    @Test("S38: either of the two offers a chance of any kind, and ‘I spoke up for you’ is given as it is offered", arguments: Side.allCases)
    func offering(giver: Side) throws {
        for kind in Opportunity.Kind.allCases {
            let chance = try Opportunity.offered(id: ID("o"), by: giver, kind: kind, what: " A day along ", at: start)
            #expect(chance.giver == giver && chance.receiver == giver.other && chance.what == "A day along")
            #expect(chance.state == (kind == .spokeUp ? .taken : .offered))
        }
        #expect(throws: TextRefusal.empty) { try Opportunity.offered(id: ID("o"), by: giver, kind: .book, what: " ", at: start) }
        #expect(throws: TextRefusal.tooLong(limit: 400)) {
            try Opportunity.offered(id: ID("o"), by: giver, kind: .book, what: String(repeating: "x", count: 401), at: start)
        }
    }

    @Test("whatever is pressed in whatever order, it is in one state and its dates say so", arguments: 0..<50)
    func random(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var chance = try #require(Chance.allCases.randomElement(using: &dice)).opportunity
        for _ in 0..<20 {
            let before = chance
            let change = try #require(Self.changes.randomElement(using: &dice))
            do throws(Opportunity.Refusal) { try chance.apply(change) } catch { #expect(chance == before) }
            if before.state == .learned { #expect(chance == before) }
            #expect(chance.learnedAt == nil || chance.letGo == nil && chance.takenAt != nil)
        }
    }
}
