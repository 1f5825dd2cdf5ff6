import Testing

@testable import Matching

@Suite struct FitTests {
    let amira = Candidate(
        values: ["craft", "calm", "mijn tuin"], languages: ["nl", "fr"], gives: ["leading", "public speaking"], asks: ["technology"],
        channels: ["walk", "video"])
    let noor = Candidate(
        values: ["Mijn  Tuin", "humour", "CRAFT"], languages: ["fr", "en", "nl"], gives: ["technology"], asks: ["public speaking", "direction"],
        channels: ["video"])

    @Test("what binds two people, both ways")
    func both() {
        let fit = Fit(amira, noor)
        #expect(fit.values == ["craft", "mijn tuin"] && fit.languages == ["nl", "fr"] && fit.channels == ["video"])
        #expect(fit.firstGives == ["public speaking"] && fit.secondGives == ["technology"])
        #expect(!fit.isEmpty)
    }

    @Test("seen from the other side it is the same, in the other's order")
    func reversed() {
        let (there, back) = (Fit(amira, noor), Fit(noor, amira))
        #expect(back.firstGives == there.secondGives && back.secondGives == there.firstGives)
        #expect(back.values == ["Mijn  Tuin", "CRAFT"] && back.languages == ["fr", "nl"] && back.channels == there.channels)
    }

    @Test(
        "own words are the same whatever their case, accents and spaces, and nothing more",
        arguments: [
            ("Créativité", "creativite", true), ("zelf  doen", "Zelf doen", true), ("zelfdoen", "zelf doen", false), ("calm", "calme", false),
            ("", "", true),
        ])
    func folding(left: String, right: String, isShared: Bool) {
        #expect(Fit(Candidate(values: [left]), Candidate(values: [right])).values == (isShared ? [left] : []))
    }

    @Test("what one says twice is shared once, and two who share nothing have no fit")
    func edges() {
        #expect(Fit(Candidate(values: ["calm", "Calm"]), Candidate(values: ["calm"])).values == ["calm"])
        #expect(Fit(Candidate(gives: ["a"], asks: ["b"]), Candidate(gives: ["a"], asks: ["b"])).isEmpty)
        #expect(Fit(Candidate(), Candidate()).isEmpty)
    }
}
