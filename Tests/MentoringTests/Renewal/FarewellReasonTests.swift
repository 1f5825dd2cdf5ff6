import Testing

@testable import Mentoring

@Suite("Why it ended")
struct FarewellReasonTests {
    @Test("either may end it in every open state, in every way there is to choose, and none of them is told apart", arguments: Side.allCases)
    func anyTime(side: Side) throws {
        for state in [Mentorship.State.exploring, .agreeing, .active] {
            for ending in FarewellReason.choices {
                var ended = try mentorship(in: state)
                #expect(try ended.apply(.closed(ending, by: side, at: start)).contains(.tellEnded(ended.person(side.other))))
                #expect(ended.closing == Closing(.unplanned, at: start))
            }
        }
    }

    @Test("what the days, the click or the two together bring is not one's own to choose", arguments: Ending.allCases)
    func choices(ending: Ending) throws {
        if FarewellReason.choices.contains(ending) {
            #expect(try FarewellReason.checked(ending, words: " I move ") == FarewellReason(ending, words: "I move"))
        } else {
            #expect(throws: FarewellReason.Refusal.notChosen) { try FarewellReason.checked(ending, words: "") }
        }
    }

    @Test("no words are needed, and endless ones are refused")
    func words() throws {
        #expect(try FarewellReason.checked(.early, words: " ").words.isEmpty)
        #expect(throws: FarewellReason.Refusal.notChosen) { try FarewellReason.checked(nil, words: "x") }
        #expect(throws: FarewellReason.Refusal.words(.tooLong(limit: 1000))) {
            try FarewellReason.checked(.safety, words: String(repeating: "x", count: 1001))
        }
    }

    @Test("in the farewell a category is chosen, which counts only where that is allowed, and the words keep their limit")
    func farewell() throws {
        let reason = try FarewellReason.checked(.asPlanned, .missionReached, words: " Klaar ", isCounted: true)
        #expect(reason == FarewellReason(.asPlanned, category: .missionReached, words: "Klaar", isCounted: true))
        #expect(!FarewellReason(.early, words: "x", isCounted: true).isCounted)
        #expect(throws: FarewellReason.Refusal.notChosen) { try FarewellReason.checked(.early, nil, words: "x", isCounted: true) }
        #expect(throws: FarewellReason.Refusal.words(.tooLong(limit: 1000))) {
            try FarewellReason.checked(.early, .other, words: String(repeating: "x", count: 1001), isCounted: false)
        }
    }
}
