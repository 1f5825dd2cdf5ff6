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

    @Test("for anyone but its two people it has no voice, the other of the mentorship included")
    func voices() {
        let concern = Self.concern(.sent)
        #expect(concern.voice(of: noor) == .writer && concern.voice(of: Self.joris) == .confidant)
        #expect(concern.voice(of: amira) == nil && concern.voice(of: stranger) == nil)
    }
}
