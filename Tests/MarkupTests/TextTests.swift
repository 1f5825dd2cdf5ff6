import Foundation
import Markup
import Testing

@Suite("Sentences")
struct TextTests {
    @Test("without a translation the English sentence stands", arguments: Language.allCases)
    func fallback(language: Language) {
        #expect(Text("Hello \("Ada"), it is 100% done").string(in: language, with: .empty) == "Hello Ada, it is 100% done")
    }

    @Test("each language has its own words, and order of words")
    func positions() throws {
        let catalog = try Catalog(
            strings: """
                {"%@ asked %@": {"localizations": {
                    "nl": \(Catalog.plain("%2$@ kreeg een vraag van %1$@")), "fr": \(Catalog.plain("%@ a demandé à %@")),
                    "de": \(Catalog.plain("%2$@ %2$@ %1$@"))}}}
                """)
        let text = Text("\("Ada") asked \("Bo")")
        #expect(text.string(in: .nl, with: catalog) == "Bo kreeg een vraag van Ada")
        #expect(text.string(in: .en, with: catalog) == "Ada asked Bo")
        #expect(text.string(in: .fr, with: catalog) == "Ada a demandé à Bo")
        #expect(text.string(in: .de, with: catalog) == "Bo Bo Ada")
    }

    @Test("what a person wrote is never read as a place for a value", arguments: ["%@", "%1$@ %2$@", "100%", "%%", "\\(x)"])
    func ownWords(words: String) throws {
        let catalog = try Catalog(strings: #"{"%@ wrote: %@": {"localizations": {"nl": \#(Catalog.plain("%2$@ schreef %1$@"))}}}"#)
        let text = Text("\(words) wrote: \(words)")
        #expect(text.string(in: .nl, with: catalog) == "\(words) schreef \(words)")
        #expect(text.string(in: .de, with: catalog) == "\(words) wrote: \(words)")
        #expect(Text(verbatim: words).string(in: .nl, with: catalog) == words)
    }

    @Test("a person's own words are not translated")
    func verbatim() throws {
        let catalog = try Catalog(strings: #"{"Hello": {"localizations": {"nl": \#(Catalog.plain("Dag"))}}}"#)
        #expect(Text(verbatim: "Hello").string(in: .nl, with: catalog) == "Hello")
        #expect(Text("Hello").string(in: .nl, with: catalog) == "Dag")
    }

    @Test("a sentence within a sentence is translated too")
    func nested() throws {
        let catalog = try Catalog(
            strings: """
                {"mentor": {"localizations": {"nl": \(Catalog.plain("mentor & gids"))}},
                 "You are a %@": {"localizations": {"nl": \(Catalog.plain("Je bent een <%@>"))}}}
                """)
        let text = Text("You are a \(Text("mentor"))")
        #expect(text.string(in: .nl, with: catalog) == "Je bent een <mentor & gids>")
        #expect(("\(text)" as HTML).render(in: .nl, with: catalog) == "Je bent een &lt;mentor &amp; gids&gt;")
    }

    @Test("a percent sign in a sentence is written once or twice in a catalog", arguments: ["100% of %@", "100%% of %@"])
    func percent(key: String) throws {
        let catalog = try Catalog(strings: #"{"\#(key)": {"localizations": {"nl": \#(Catalog.plain("100% van %@"))}}}"#)
        #expect(Text("100% of \("this")").string(in: .nl, with: catalog) == "100% van this")
    }

    @Test("a percent sign before a value stays one")
    func percentBeforeValue() {
        #expect(Text("%\("@") %@ %1$@").string(in: .nl, with: .empty) == "%@ %@ %1$@")
    }

    @Test("the same sentence and values are the same text")
    func equality() {
        #expect(Text("Hello \("Ada")") == Text("Hello \("Ada")"))
        #expect(Text("Hello \("Ada")") != Text("Hello \("Bo")"))
        #expect(Text("Hello") != Text(verbatim: "Hello"))
    }
}
