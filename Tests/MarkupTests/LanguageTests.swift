import Markup
import Testing

@Suite("Languages")
struct LanguageTests {
    @Test(
        "a browser's wish is followed by its weights",
        arguments: [
            (nil, Language.nl), ("", .nl), ("en", .en), ("fr-BE, fr;q=0.9, en;q=0.5", .fr), ("en;q=0.5, de;q=0.8", .de), ("EN-gb", .en),
            ("es, it;q=0.9, fr;q=0.1", .fr), ("es", .nl), ("*", .nl), ("es, *;q=0.5", .nl), ("nl;q=0, *", .en), ("fr;q=0.3, *;q=0.8", .nl),
            ("de;q=0", .nl), ("fr;q=2, en;q=0.1", .en), ("fr;q=x", .nl), ("de ; q=0.2 , fr ; q = 0.3", .fr), (";;;,,-,q=1", .nl), ("fr, en", .fr),
            ("fry", .nl), ("en;q=0.0001, fr;q=0.001", .fr), ("fr;q=nan, en;q=0.4", .en),
        ])
    func preferred(header: String?, language: Language) {
        #expect(Language.preferred(by: header) == language)
    }

    @Test("Dutch comes first")
    func order() {
        #expect(Language.allCases.map(\.rawValue) == ["nl", "en", "fr", "de"])
    }
}
