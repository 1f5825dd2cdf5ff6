import Foundation
import Testing

@testable import Mentoring

@Suite("The honest word")
struct HonestWordTests {
    private static let word = HonestWord(side: .mentee, helps: "You ask on", different: "", meetings: 3, at: start)

    private static func words(_ state: HonestWords.State) -> (words: HonestWords, meetings: Int) {
        switch state {
        case .tooEarly: (HonestWords(side: .mentee), 2)
        case .asked: (HonestWords(side: .mentee), 3)
        case .quiet: (HonestWords(side: .mentee, given: [word]), 8)
        }
    }

    private static func refusal(_ change: (inout HonestWords) throws(HonestWords.Refusal) -> Void, _ words: HonestWords) -> HonestWords.Refusal? {
        var changed = words
        do throws(HonestWords.Refusal) {
            try change(&changed)
            return nil
        } catch {
            #expect(changed == words)
            return error
        }
    }

    @Test(
        "each change in each state",
        arguments: [
            (.tooEarly, .tooEarly, .tooEarly, .notAsked), (.asked, nil, .empty, nil), (.quiet, nil, .empty, .notAsked),
        ] as [(HonestWords.State, HonestWords.Refusal?, HonestWords.Refusal?, HonestWords.Refusal?)])
    func machine(state: HonestWords.State, give: HonestWords.Refusal?, empty: HonestWords.Refusal?, leave: HonestWords.Refusal?) {
        let (words, meetings) = Self.words(state)
        #expect(words.state(meetings: meetings) == state)
        let giving = Self.refusal(
            { (it: inout HonestWords) throws(HonestWords.Refusal) in
                _ = try it.give(helps: "", different: "More time", meetings: meetings, at: start + 1)
            }, words)
        #expect(giving == give)
        let nothing = Self.refusal(
            { (it: inout HonestWords) throws(HonestWords.Refusal) in _ = try it.give(helps: " ", different: "\n", meetings: meetings, at: start + 1)
            },
            words)
        #expect(nothing == empty)
        #expect(Self.refusal({ (it: inout HonestWords) throws(HonestWords.Refusal) in try it.leave(meetings: meetings) }, words) == leave)
    }

    @Test("it is asked from the third meeting, and again after six more (S36)", arguments: [(nil, [3, 4, 20]), (3, [9, 10]), (5, [11, 12])])
    func asked(last: Int?, asks: [Int]) {
        #expect(HonestWords.state(meetings: 2, lastAfter: last) == .tooEarly)
        for meetings in asks { #expect(HonestWords.state(meetings: meetings, lastAfter: last) == .asked) }
        if let last { #expect(HonestWords.state(meetings: last + 5, lastAfter: last) == .quiet) }
    }

    @Test("once given the other is told; the same words again add nothing; leaving it for now tells nobody")
    func given() throws {
        var words = HonestWords(side: .mentor)
        #expect(try words.give(helps: " You come prepared ", different: "", meetings: 3, at: start) == [.tellOther(.mentee)])
        #expect(words.given.map(\.helps) == ["You come prepared"])
        #expect(try words.give(helps: "You come prepared", different: "", meetings: 3, at: start + 1) == [] && words.given.count == 1)
        var left = HonestWords(side: .mentor)
        try left.leave(meetings: 4)
        #expect(left.state(meetings: 9) == .quiet && left.state(meetings: 10) == .asked && left.given.isEmpty)
    }

    @Test("a word that is too long is refused at its field", arguments: HonestWord.Field.allCases)
    func long(field: HonestWord.Field) {
        let text = String(repeating: "x", count: 601)
        var words = HonestWords(side: .mentor)
        #expect(throws: HonestWords.Refusal.text(field, .tooLong(limit: 600))) {
            try words.give(helps: field == .helps ? text : "a", different: field == .different ? text : "b", meetings: 3, at: start)
        }
    }
}
