import Testing

@testable import Mentoring

@Suite("Ending at any time")
struct EndingReasonTests {
    @Test("either may end it in every open state, in every way there is to choose, and none of them is told apart", arguments: Side.allCases)
    func anyTime(side: Side) throws {
        for state in [Mentorship.State.exploring, .agreeing, .active] {
            for ending in EndingReason.choices {
                var ended = try mentorship(in: state)
                #expect(try ended.apply(.closed(ending, by: side, at: start)).contains(.tellEnded(ended.person(side.other))))
                #expect(ended.closing == Closing(.unplanned, at: start))
            }
        }
    }

    @Test("what the days, the click or the two together bring is not one's own to choose", arguments: Ending.allCases)
    func choices(ending: Ending) throws {
        if EndingReason.choices.contains(ending) {
            #expect(try EndingReason.checked(ending, words: " I move ") == EndingReason(ending, words: "I move"))
        } else {
            #expect(throws: EndingReason.Refusal.notChosen) { try EndingReason.checked(ending, words: "") }
        }
    }

    @Test("no words are needed, and endless ones are refused")
    func words() throws {
        #expect(try EndingReason.checked(.early, words: " ").words.isEmpty)
        #expect(throws: EndingReason.Refusal.notChosen) { try EndingReason.checked(nil, words: "x") }
        #expect(throws: EndingReason.Refusal.words(.tooLong(limit: 1000))) {
            try EndingReason.checked(.safety, words: String(repeating: "x", count: 1001))
        }
    }
}
