import Foundation
import Markup
import Testing

@Suite("Catalogs")
struct CatalogTests {
    private static func catalog(_ key: String, _ localizations: [String: String]) throws -> Catalog {
        let values = localizations.map { "\"\($0)\": \($1)" }.joined(separator: ",")
        return try Catalog(strings: "{\"\(key)\": {\"localizations\": {\(values)}}}")
    }

    @Test("languages without a translation are named")
    func missing() throws {
        let some = try Self.catalog("Hello", ["nl": Catalog.plain("Dag"), "de": #"{"stringUnit": {"state": "new", "value": ""}}"#])
        #expect(some.missingLanguages(for: "Hello") == [.fr, .de])
        #expect(some.missingLanguages(for: "Unheard of") == [.nl, .fr, .de])
        let all = try Self.catalog("Hello", ["nl": Catalog.plain("Dag"), "fr": Catalog.plain("Bonjour"), "de": Catalog.plain("Guten Tag")])
        #expect(all.missingLanguages(for: "Hello").isEmpty)
        #expect(all.keys == ["Hello"])
    }

    @Test("a sentence of values alone needs no translation", arguments: ["%@", "%@ – %@", "(%@)", "%@%%"])
    func valuesAlone(key: String) {
        #expect(Catalog.empty.missingLanguages(for: key).isEmpty)
    }

    @Test(
        "a translation that shows other values is named",
        arguments: [
            "Niets", "%@", "%1$@", "%2$@", "%1$@ %1$@", "%@ %@ %@", "%1$@ %3$@", "%@ %%@", "% @ %@",
        ])
    func differing(translation: String) throws {
        let catalog = try Self.catalog("%@ and %@", ["nl": Catalog.plain(translation), "fr": Catalog.plain("%2$@ et %1$@")])
        #expect(catalog.languagesWithOtherPlaceholders(for: "%@ and %@") == [.nl])
    }

    @Test(
        "every plural form must show its values, save the number where it is exact",
        arguments: [
            (Language.nl, ["one": "een gesprek", "other": "%@ gesprekken"] as [String: String], true),
            (.nl, ["one": "%@ gesprek", "other": "gesprekken"], false),
            (.nl, ["one": "%2$@ gesprek", "other": "%@ gesprekken"], false),
            (.nl, ["zero": "geen gesprek", "other": "%@ gesprekken"], true),
            (.fr, ["one": "un entretien", "other": "%@ entretiens"], false),
            (.fr, ["zero": "aucun entretien", "one": "un entretien", "other": "%@ entretiens"], true),
        ])
    func differingForms(language: Language, forms: [String: String], isRight: Bool) throws {
        let catalog = try Self.catalog("%@ meetings", [language.rawValue: Catalog.plural(forms)])
        #expect(catalog.languagesWithOtherPlaceholders(for: "%@ meetings") == (isRight ? [] : [language]))
    }

    @Test("catalogs are joined, language by language")
    func joined() throws {
        let catalog = try Catalog(xcstrings: [
            ("A", Catalog.file(#"{"Hello": {"localizations": {"nl": \#(Catalog.plain("Dag"))}}, "Bye": {}}"#)),
            ("B", Catalog.file(#"{"Hello": {"localizations": {"nl": \#(Catalog.plain("Dag")), "fr": \#(Catalog.plain("Bonjour"))}}}"#)),
        ])
        #expect(catalog.keys == ["Bye", "Hello"])
        #expect(catalog.missingLanguages(for: "Hello") == [.de])
        #expect(Text("Hello").string(in: .fr, with: catalog) == "Bonjour")
    }

    @Test("one sentence can't have two translations")
    func conflict() {
        #expect(throws: CatalogProblem.conflict(key: "Hello", language: .nl, catalog: "B")) {
            try Catalog(xcstrings: [
                ("A", Catalog.file(#"{"Hello": {"localizations": {"nl": \#(Catalog.plain("Dag"))}}}"#)),
                ("B", Catalog.file(#"{"Hello": {"localizations": {"nl": \#(Catalog.plain("Hallo"))}}}"#)),
            ])
        }
    }

    @Test(
        "what we do not read is refused, not skipped",
        arguments: [
            #"{"variations": {"device": {"mac": \#(Catalog.plain("x"))}}}"#, "{}", Catalog.plural(["one": "x"]),
            Catalog.plural(["other": "x", "many": "y"]),
        ])
    func unsupported(localization: String) {
        #expect(throws: CatalogProblem.unsupported(catalog: "Test", key: "Hello", language: .fr)) {
            try Self.catalog("Hello", ["fr": localization])
        }
    }

    @Test(
        "what is no catalog is refused by its name",
        arguments: [
            "", "[]", "{}", #"{"sourceLanguage": "nl", "version": "1.0", "strings": {}}"#,
            #"{"sourceLanguage": "en", "version": "2.0", "strings": {}}"#,
        ])
    func unreadable(file: String) {
        let problem = #expect(throws: CatalogProblem.self) { try Catalog(xcstrings: [("Mission", Data(file.utf8))]) }
        #expect(problem?.description.hasPrefix("The catalog Mission cannot be read") == true)
    }
}
