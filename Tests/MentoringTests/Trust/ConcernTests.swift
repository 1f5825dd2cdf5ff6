import Foundation
import Testing

@testable import Mentoring

@Suite("A concern")
struct ConcernTests {
    private static let joris = ID<Person>("joris")
    private static let later = start + 60

    private static func concern(_ state: Concern.State) -> Concern {
        Concern(
            id: ID("c"), kind: .concern, writer: noor, confidant: joris, sentAt: start, state: state,
            words: [.init(voice: .writer, text: "I worry", at: start)])
    }

    private static let changes: [Concern.Change] = [
        .read(at: later), .said("More", by: .writer, at: later), .said("Thank you", by: .confidant, at: later), .closed(by: .writer, at: later),
        .closed(by: .confidant, at: later), .passedOn(to: stranger),
    ]

    private static let table: [(Concern.State, [Result<Concern.State, Concern.Refusal>])] = [
        (.sent, [.success(.read), .success(.sent), .failure(.notNow(.sent)), .success(.closed), .failure(.notNow(.sent)), .success(.sent)]),
        (.read, [.failure(.notNow(.read)), .success(.sent), .success(.answered), .success(.closed), .failure(.notNow(.read)), .success(.sent)]),
        (
            .answered,
            [
                .failure(.notNow(.answered)), .success(.sent), .success(.answered), .success(.closed), .success(.closed),
                .failure(.notNow(.answered)),
            ]
        ),
        (.closed, Array(repeating: .failure(.over), count: 6)),
    ]

    @Test("each change leads where the table says, and a refusal changes nothing", arguments: table)
    func machine(state: Concern.State, cells: [Result<Concern.State, Concern.Refusal>]) {
        #expect(cells.count == Self.changes.count)
        for (change, cell) in zip(Self.changes, cells) {
            var changed = Self.concern(state)
            let before = changed
            switch cell {
            case .success(let next):
                #expect(throws: Never.self) { try changed.apply(change) }
                #expect(changed.state == next, "\(state), \(change)")
            case .failure(let refusal):
                #expect(throws: refusal) { try changed.apply(change) }
                #expect(changed == before, "\(state), \(change)")
            }
        }
    }

    @Test("it is brought to the confidant, who alone is told; an answer tells the writer, and writing on the confidant")
    func told() throws {
        var (concern, effects) = try Concern.sent(id: ID("c"), kind: .safety, from: noor, to: Self.joris, text: " I am afraid ", at: start)
        #expect(effects == [.tell(Self.joris)] && concern.words.map(\.text) == ["I am afraid"] && concern.state == .sent)
        #expect(try concern.apply(.read(at: start)) == [])
        #expect(try concern.apply(.said("Let us talk", by: .confidant, at: start)) == [.tell(noor)])
        #expect(try concern.apply(.said("Let us talk", by: .confidant, at: start)) == [], "a form sent twice says nothing twice")
        #expect(try concern.apply(.said("Yes", by: .writer, at: start)) == [.tell(Self.joris)])
        #expect(try concern.apply(.closed(by: .writer, at: start)) == [])
        #expect(concern.words.map(\.voice) == [.writer, .confidant, .writer])
    }

    @Test("passed on, the next confidant alone is told and reads it; never to its writer, nor what was talked about with the first")
    func passedOn() throws {
        var concern = Self.concern(.read)
        #expect(throws: Concern.Refusal.yourself) { try concern.apply(.passedOn(to: noor)) }
        #expect(try concern.apply(.passedOn(to: Self.joris)) == [] && concern == Self.concern(.read))
        #expect(try concern.apply(.passedOn(to: stranger)) == [.tell(stranger)])
        #expect(concern.state == .sent && concern.voice(of: stranger) == .confidant && concern.voice(of: Self.joris) == nil)
        var talked = Self.concern(.read)
        _ = try talked.apply(.said("Let us talk", by: .confidant, at: start))
        _ = try talked.apply(.said("Gladly", by: .writer, at: start))
        #expect(throws: Concern.Refusal.notNow(.sent)) { try talked.apply(.passedOn(to: stranger)) }
    }

    @Test("nobody is their own confidant, and empty or endless words are refused")
    func refused() {
        #expect(throws: Concern.Refusal.yourself) { try Concern.sent(id: ID("c"), kind: .concern, from: noor, to: noor, text: "x", at: start) }
        #expect(throws: Concern.Refusal.text(.empty)) {
            try Concern.sent(id: ID("c"), kind: .concern, from: noor, to: Self.joris, text: " ", at: start)
        }
        var concern = Self.concern(.read)
        #expect(throws: Concern.Refusal.text(.tooLong(limit: 4000))) {
            try concern.apply(.said(String(repeating: "x", count: 4001), by: .confidant, at: start))
        }
    }

    private static func fact(_ state: Concern.State, _ voice: Concern.Voice, sentDaysAgo days: Double = 0, said: Double = 0) -> ConcernFact {
        ConcernFact(
            id: ID("f"), voice: voice, other: joris, state: state, sentAt: start - days * dayInSeconds, saidAt: start - said * dayInSeconds)
    }

    @Test(
        "Today shows what was brought until it is read, and an answer for two weeks",
        arguments: [
            (.sent, .confidant, 400, true), (.sent, .writer, 0, false), (.read, .confidant, 0, false), (.read, .writer, 0, false),
            (.answered, .confidant, 0, false), (.answered, .writer, 13.9, true), (.answered, .writer, 14, false),
            (.closed, .confidant, 0, false), (.closed, .writer, 0, false),
        ] as [(Concern.State, Concern.Voice, Double, Bool)])
    func waits(state: Concern.State, voice: Concern.Voice, said: Double, shows: Bool) {
        #expect(Self.fact(state, voice, sentDaysAgo: said, said: said).waits(now: start) == shows)
    }

    @Test(
        "one writer has five with a confidant that are unread or of today; what was brought to the writer, or to another, does not count",
        arguments: [
            (.sent, .writer, 30, true), (.read, .writer, 0.9, true), (.closed, .writer, 0.9, true), (.read, .writer, 1, false),
            (.answered, .writer, 1, false), (.closed, .writer, 1, false), (.sent, .confidant, 0, false),
        ] as [(Concern.State, Concern.Voice, Double, Bool)])
    func most(state: Concern.State, voice: Concern.Voice, days: Double, counts: Bool) {
        func refusal(_ count: Int, to confidant: ID<Person> = Self.joris) -> Concern.Refusal? {
            let earlier = Array(repeating: Self.fact(state, voice, sentDaysAgo: days), count: count)
            do throws(Concern.Refusal) {
                _ = try Concern.sent(id: ID("c"), kind: .safety, from: noor, to: confidant, text: "x", earlier: earlier, at: start)
                return nil
            } catch { return error }
        }
        #expect(refusal(4) == nil && refusal(5) == (counts ? .enough : nil))
        #expect(refusal(5, to: amira) == nil)
    }

    @Test("within an hour the confidant is told once; twenty times in a row is enough, and an answer opens it again")
    func toldOnce() throws {
        var concern = Self.concern(.sent)
        #expect(try concern.apply(.said("More", by: .writer, at: start + 3_599)) == [])
        #expect(try concern.apply(.said("And more", by: .writer, at: start + 3_599 + 3_600)) == [.tell(Self.joris)])
        for number in 4...20 { _ = try concern.apply(.said("\(number)", by: .writer, at: start + 8_000)) }
        #expect(throws: Concern.Refusal.enough) { try concern.apply(.said("21", by: .writer, at: start + 8_000)) }
        _ = try concern.apply(.read(at: start))
        #expect(try concern.apply(.said("I am here", by: .confidant, at: start + 9_000)) == [.tell(noor)])
        #expect(try concern.apply(.said("Call me", by: .confidant, at: start + 9_001)) == [])
        #expect(try concern.apply(.said("21", by: .writer, at: start + 9_002)) == [.tell(Self.joris)])
    }

    @Test("a confidant is neither an administrator nor shut out", arguments: [(false, false, true), (true, false, false), (false, true, false)])
    func mayBe(isAdministrator: Bool, isDisabled: Bool, may: Bool) {
        let person = Person(id: Self.joris, name: "Joris", createdAt: start, isAdministrator: isAdministrator, disabledAt: isDisabled ? start : nil)
        #expect(person.mayBeConfidant == may)
    }

    @Test("for anyone but its two people it has no voice, the other of the mentorship included")
    func voices() {
        let concern = Self.concern(.sent)
        #expect(concern.voice(of: noor) == .writer && concern.voice(of: Self.joris) == .confidant)
        #expect(concern.voice(of: amira) == nil && concern.voice(of: stranger) == nil)
    }
}
