import Markup
import Testing

@Suite("Plural forms")
struct PluralTests {
    private static let strings = """
        {"%@ meetings": {"localizations": {
            "nl": \(Catalog.plural(["one": "%@ gesprek", "other": "%@ gesprekken"])),
            "en": \(Catalog.plural(["one": "%@ meeting", "other": "%@ meetings"])),
            "fr": \(Catalog.plural(["one": "%@ entretien", "other": "%@ entretiens"])),
            "de": \(Catalog.plural(["one": "%@ Gespräch", "other": "%@ Gespräche"]))}}}
        """

    @Test(
        "each number takes its language's form",
        arguments: [
            (Language.nl, ["0 gesprekken", "1 gesprek", "2 gesprekken", "5 gesprekken"]),
            (.en, ["0 meetings", "1 meeting", "2 meetings", "5 meetings"]),
            (.fr, ["0 entretien", "1 entretien", "2 entretiens", "5 entretiens"]),
            (.de, ["0 Gespräche", "1 Gespräch", "2 Gespräche", "5 Gespräche"]),
        ])
    func forms(language: Language, expected: [String]) throws {
        let catalog = try Catalog(strings: Self.strings)
        #expect([0, 1, 2, 5].map { Text("\($0) meetings").string(in: language, with: catalog) } == expected)
    }

    @Test("a language without a translation takes the English forms")
    func englishForms() throws {
        let english = Catalog.plural(["one": "%@ meeting", "other": "%@ meetings"])
        let catalog = try Catalog(strings: #"{"%@ meetings": {"localizations": {"en": \#(english)}}}"#)
        #expect(Text("\(1) meetings").string(in: .nl, with: catalog) == "1 meeting")
        #expect(Text("\(0) meetings").string(in: .fr, with: catalog) == "0 meetings")
    }

    @Test("words for none at all are used for zero", arguments: Language.allCases)
    func zero(language: Language) throws {
        let forms = Catalog.plural(["zero": "none", "one": "one", "other": "%@"])
        let catalog = try Catalog(strings: #"{"%@ meetings": {"localizations": {"\#(language.rawValue)": \#(forms)}}}"#)
        #expect([0, 1, 2].map { Text("\($0) meetings").string(in: language, with: catalog) } == ["none", "one", "2"])
    }

    @Test("the first number chooses, past other values; without any number it is the other form")
    func firstNumber() throws {
        let forms = Catalog.plural(["one": "één %1$@ %2$@ %3$@", "other": "meer %1$@ %2$@ %3$@"])
        let catalog = try Catalog(strings: #"{"%@ %@ %@": {"localizations": {"nl": \#(forms)}}}"#)
        #expect(Text("\("a") \(1) \(2)").string(in: .nl, with: catalog) == "één a 1 2")
        #expect(Text("\("a") \(2) \(1)").string(in: .nl, with: catalog) == "meer a 2 1")
        #expect(Text("\("a") \("b") \("c")").string(in: .nl, with: catalog) == "meer a b c")
    }

    @Test("a nested sentence chooses by its own number")
    func nested() throws {
        let catalog = try Catalog(strings: Self.strings)
        #expect(Text("\(5) people: \(Text("\(1) meetings"))").string(in: .nl, with: catalog) == "5 people: 1 gesprek")
    }
}
