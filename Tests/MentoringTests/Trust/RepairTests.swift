import Foundation
import Testing

@testable import Mentoring

@Suite("Repair")
struct RepairTests {
    private static let later = start + 1

    /// One of each state, opened by the mentee; in those where it may be so, the mentee has said that it is solved.
    private static func repair(_ state: Repair.State, solvedBy: Set<Side> = []) -> Repair {
        Repair(
            id: ID("r"), opener: .mentee, noticed: "I waited", need: "A word", openedAt: start, state: state,
            agreement: state == .agreed ? "Within two days" : nil, looksAt: state == .agreed ? start + Repair.lookedAtAfter : nil,
            solvedBy: solvedBy)
    }

    private static let changes: [Repair.Change] =
        Side.allCases.flatMap {
            [
                .talked(by: $0, at: later), .agreed("Each Monday", by: $0, at: later), .notYet(by: $0, at: later), .solved(by: $0, at: later),
                .withdrawn(by: $0, at: later),
            ]
        }

    /// Where each change leads from each state, written once more: the mentor's five, then those of the mentee, who opened it.
    private static func next(_ state: Repair.State, _ change: Repair.Change) -> Result<Repair.State, Repair.Refusal> {
        switch (state, change) {
        case (.solved, _), (.withdrawn, _): .failure(.over(state))
        case (.opened, .talked): .success(.talked)
        case (.opened, .withdrawn(.mentee, _)): .success(.withdrawn)
        case (.opened, .withdrawn(.mentor, _)): .failure(.notYours)
        case (.opened, .agreed), (.opened, .notYet): .failure(.notNow(.opened))
        case (.talked, .agreed), (.agreed, .agreed): .success(.agreed)
        case (.talked, .talked), (.talked, .notYet), (.talked, .withdrawn): .failure(.notNow(.talked))
        // Not before its week is over: a press that comes twice finds the next look ahead again.
        case (.agreed, .notYet): .failure(.notNow(.agreed))
        case (.agreed, .talked), (.agreed, .withdrawn): .failure(.notNow(.agreed))
        case (.opened, .solved), (.talked, .solved), (.agreed, .solved): .success(state)
        }
    }

    private static let cells = Repair.State.allCases.flatMap { state in changes.map { (state, $0) } }

    @Test("each change leads where the table says, and a refusal changes nothing", arguments: cells)
    func machine(state: Repair.State, change: Repair.Change) {
        var changed = Self.repair(state)
        let before = changed
        switch Self.next(state, change) {
        case .success(let next):
            #expect(throws: Never.self) { try changed.apply(change) }
            #expect(changed.state == next && changed.changedAt == Self.later)
        case .failure(let refusal):
            #expect(throws: refusal) { try changed.apply(change) }
            #expect(changed == before)
        }
    }

    @Test("it stays open until both say it is solved; one alone cannot (S37)", arguments: [Repair.State.opened, .talked, .agreed], Side.allCases)
    func both(state: Repair.State, first: Side) throws {
        var repair = Self.repair(state)
        #expect(try repair.apply(.solved(by: first, at: Self.later)) == [.tell(first.other)])
        #expect(repair.isOpen && repair.solvedBy == [first])
        #expect(throws: Repair.Refusal.alreadySaid) { try repair.apply(.solved(by: first, at: Self.later)) }
        #expect(try repair.apply(.solved(by: first.other, at: Self.later)) == [.tell(first)])
        #expect(!repair.isOpen && repair.state == .solved)
    }

    @Test("what was agreed is looked at again after seven days, and so is what is not good yet (S37)")
    func looks() throws {
        var repair = Self.repair(.talked, solvedBy: [.mentee])
        let first = start + 7 * dayInSeconds
        #expect(try repair.apply(.agreed(" Within two days ", by: .mentee, at: start)) == [.lookAgain(at: first), .tell(.mentor)])
        #expect(repair.agreement == "Within two days" && repair.looksAt == first && repair.solvedBy.isEmpty)
        #expect(!repair.isToLookAt(now: first - 1) && repair.isToLookAt(now: first))
        _ = try repair.apply(.solved(by: .mentor, at: first))
        #expect(try repair.apply(.notYet(by: .mentee, at: first)) == [.lookAgain(at: first + 7 * dayInSeconds), .tell(.mentor)])
        #expect(repair.solvedBy.isEmpty && repair.isOpen && !repair.isToLookAt(now: first))
        #expect(throws: Repair.Refusal.notNow(.agreed)) { try repair.apply(.notYet(by: .mentee, at: first)) }
    }

    @Test("the same words agreed again, as of a form sent twice, change nothing; others are looked at anew")
    func again() throws {
        var repair = Self.repair(.agreed, solvedBy: [.mentor])
        let before = repair
        #expect(try repair.apply(.agreed("Within two days", by: .mentor, at: start + 99)) == [])
        #expect(repair == before)
        _ = try repair.apply(.agreed("Within a week", by: .mentor, at: start + 99))
        #expect(repair.looksAt == start + 99 + Repair.lookedAtAfter && repair.solvedBy.isEmpty)
    }

    @Test("it opens with what one noticed and what one needs, both required, and tells the other alone")
    func opens() throws {
        let (repair, effects) = try Repair.opened(id: ID("r"), by: .mentor, noticed: " It was quiet ", need: "A date", at: start)
        #expect(repair.noticed == "It was quiet" && repair.state == .opened && effects == [.tell(.mentee)])
        #expect(throws: Repair.Refusal.text(.noticed, .empty)) { try Repair.opened(id: ID("r"), by: .mentor, noticed: " ", need: "x", at: start) }
        #expect(throws: Repair.Refusal.text(.need, .empty)) { try Repair.opened(id: ID("r"), by: .mentor, noticed: "x", need: "", at: start) }
        var talked = Self.repair(.talked)
        #expect(throws: Repair.Refusal.text(.agreed, .empty)) { try talked.apply(.agreed(" ", by: .mentor, at: start)) }
    }

    @Test("in whatever order, it ends only by both or by its opener, and stays as it ended", arguments: 0..<50)
    func random(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var repair = Self.repair(.opened)
        for _ in 0..<30 {
            let before = repair
            let change = try #require(Self.changes.randomElement(using: &dice))
            do { _ = try repair.apply(change) } catch { #expect(repair == before) }
            if !before.isOpen { #expect(repair == before) }
            #expect((repair.state == .solved) == (repair.solvedBy.count == 2))
            #expect((repair.state == .agreed) == (repair.looksAt != nil) || repair.state == .solved)
        }
    }
}
