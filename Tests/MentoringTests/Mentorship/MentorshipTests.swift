import Foundation
import Testing

@testable import Mentoring

@Suite struct MentorshipTests {
    static let changes: [Mentorship.Change] =
        [.clicked(at: start), .letterSigned(at: start)] + Ending.allCases.map { .closed($0, by: .mentee, at: start) }

    static let pairs = Mentorship.State.allCases.flatMap { state in changes.map { (state, $0) } }

    /// The table of the machine, written once more: what each state takes, and where it leads.
    static func next(_ state: Mentorship.State, _ change: Mentorship.Change) -> Mentorship.State? {
        switch (state, change) {
        case (.exploring, .clicked): .agreeing
        case (.agreeing, .letterSigned): .active
        case (.exploring, .closed(.noClick, _, _)), (.exploring, .closed(.notAnswered, _, _)), (.active, .closed(.asPlanned, _, _)): .closed
        case (.agreeing, .closed(.noFit, _, _)), (.active, .closed(.noFit, _, _)): .closed
        case (.exploring, .closed(.early, _, _)), (.agreeing, .closed(.early, _, _)), (.active, .closed(.early, _, _)): .closed
        case (.exploring, .closed(.sudden, _, _)), (.agreeing, .closed(.sudden, _, _)), (.active, .closed(.sudden, _, _)): .closed
        case (.exploring, .closed(.safety, _, _)), (.agreeing, .closed(.safety, _, _)), (.active, .closed(.safety, _, _)): .closed
        default: nil
        }
    }

    @Test("each change leads where the table says, and a refusal changes nothing", arguments: pairs)
    func machine(state: Mentorship.State, change: Mentorship.Change) throws {
        var changed = try mentorship(in: state)
        let before = changed
        #expect(before.state == state)
        if let next = Self.next(state, change) {
            #expect(try !changed.apply(change).isEmpty)
            #expect(changed.state == next)
        } else {
            #expect(throws: Mentorship.Refusal.self) { try changed.apply(change) }
            #expect(changed == before)
        }
    }

    @Test("each refusal says why")
    func refusals() throws {
        var closed = try mentorship(in: .closed)
        #expect(throws: Mentorship.Refusal.alreadyClosed) { try closed.apply(.clicked(at: start)) }
        var active = try mentorship(in: .active)
        #expect(throws: Mentorship.Refusal.notNow(.active)) { try active.apply(.letterSigned(at: start)) }
        #expect(throws: Mentorship.Refusal.endingDoesNotFit(.noClick, .active)) { try active.apply(.closed(.noClick, by: nil, at: start)) }
    }

    @Test("what follows from each change")
    func effects() throws {
        var changed = try mentorship()
        #expect(try changed.apply(.clicked(at: start + 1)) == [.missionBegins])
        #expect(try changed.apply(.letterSigned(at: start + 2)) == [.reviewDateEntersBothCalendars])
        #expect(changed.agreedAt == start + 1 && changed.activeAt == start + 2)
        #expect(try changed.apply(.closed(.early, by: .mentor, at: start + 3)) == [.placeFallsFree(mentor: amira), .tellEnded(noor)])
        #expect(changed.closing == Closing(.unplanned, at: start + 3))
    }

    @Test("where the days ended it, both hear it")
    func endedByTime() throws {
        var changed = try mentorship()
        let effects = try changed.apply(.closed(.notAnswered, by: nil, at: start))
        #expect(effects == [.placeFallsFree(mentor: amira), .tellEnded(amira), .tellEnded(noor)])
    }

    @Test("both have a side and an other, a stranger has neither")
    func sides() throws {
        let both = try mentorship()
        #expect(both.side(of: amira) == .mentor && both.side(of: noor) == .mentee && both.side(of: stranger) == nil)
        #expect(both.other(than: amira) == noor && both.other(than: noor) == amira && both.other(than: stranger) == nil)
        #expect(both.person(.mentor) == amira && Side.mentor.other == .mentee && Side.mentee.other == .mentor)
    }

    @Test("nobody is their own mentor, and no letter is signed before the click")
    func impossible() {
        #expect(Mentorship(id: ID("m"), mentor: noor, mentee: noor, startedAt: start) == nil)
        #expect(Mentorship(id: ID("m"), mentor: amira, mentee: noor, startedAt: start, activeAt: start) == nil)
    }

    @Test("no sequence of changes goes back, skips a stage or opens again", arguments: 0..<50)
    func random(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var changed = try mentorship()
        var reached = [changed.state]
        for step in 0..<20 {
            let change = try #require(Self.changes.randomElement(using: &dice))
            let before = changed
            do { _ = try changed.apply(change) } catch { #expect(changed == before, "step \(step)") }
            if changed.state != before.state { reached.append(changed.state) }
            let onTheWay: [Mentorship.State] = [.exploring, .agreeing, .active]
            #expect(reached.filter { $0 != .closed } == Array(onTheWay.prefix(reached.filter { $0 != .closed }.count)))
            #expect(!reached.dropLast().contains(.closed))
            #expect((changed.closing != nil) == (changed.state == .closed))
        }
    }
}
