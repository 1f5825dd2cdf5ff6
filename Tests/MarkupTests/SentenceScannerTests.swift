import Markup
import Testing

@Suite("Sentences in the sources")
struct SentenceScannerTests {
    private func keys(_ source: String) -> [String] { SentenceScanner.sentences(in: source).map(\.key) }

    @Test(
        "a literal gives its key",
        arguments: [
            (#"Text("Hello")"#, "Hello"), (#"Text( "Hello" )"#, "Hello"), ("Text(\n    \"Hello\"\n)", "Hello"),
            (#"Text("Hello \(name)")"#, "Hello %@"), (#"Text("\(a) and \(b.map { "(\($0))" } ?? ")") end")"#, "%@ and %@ end"),
            (#"Text("\(day: day) \(moment: at, zone: zone())")"#, "%@ %@"), (#"Text("Say \"hi\"\n\t\\ \u{2019}\'")"#, "Say \"hi\"\n\t\\ ’'"),
            (##"Text(#"A "raw" \n \#(x)"#)"##, #"A "raw" \n %@"#), (#"Text("50% of \(x)%")"#, "50%% of %@%%"), (#"Text("")"#, ""),
            (#"Markup.Text("Hello")"#, "Hello"), (#"Text("It’s")"#, "It’s"), (#"Text("a // b /* c")"#, "a // b /* c"),
        ])
    func literals(source: String, key: String) {
        #expect(keys(source) == [key])
        #expect(keys("let a = \(source), b = 1 // no more") == [key])
    }

    @Test("a literal of several lines is read as Swift reads it")
    func multiline() {
        let source = #"""
            let text = Text("""
                One \(two)
                  three \
                four "five"

                six
                """)
            """#
        let two = "%@"
        let asSwift = """
            One \(two)
              three \
            four "five"

            six
            """
        #expect(keys(source) == [asSwift])
    }

    @Test("the running program makes the same key")
    func sameKey() throws {
        let key = try #require(keys(#"Text("100% of \(1) “\("x")”")"#).first)
        let catalog = try Catalog(strings: #"{"\#(key)": {"localizations": {"nl": \#(Catalog.plain("%@ %@ gevonden"))}}}"#)
        #expect(Text("100% of \(1) “\("x")”").string(in: .nl, with: catalog) == "1 x gevonden")
    }

    @Test("sentences inside sentences and inside markup are found, in order")
    func nested() {
        let source = #"""
            let page: HTML = "<h1>\(Text("One"))</h1>\(items.map { "<li title=\"\(Text("Two"))\">\($0)</li>" as HTML })"
            let text = Text("Three \(flag ? Text("Four \(x)") : Text("Five")) \(six)")
            """#
        #expect(keys(source) == ["One", "Two", "Three %@ %@", "Four %@", "Five"])
    }

    @Test(
        "comments, other names and quoted code are no sentences",
        arguments: [
            "// Text(\"No\")", "/// Always `Text(\"No\")`", "/* /* */ Text(\"No\") */", "HelpText(\"No\")", "Text(verbatim: \"No\")", "Texts(\"No\")",
            "let code = \"Text(\\\"No\\\")\"", "let code = #\"Text(\"No\")\"#", "let code = \"\"\"\n    Text(\"No\")\n    \"\"\"", "Text2(\"No\")",
            "package struct Text {}", "[Text]()",
        ])
    func noSentences(source: String) {
        #expect(SentenceScanner.sentences(in: source + "\nText(\"Yes\")").map(\.key) == ["Yes"])
        #expect(SentenceScanner.linesWithoutLiteral(in: source).isEmpty)
    }

    @Test("each sentence comes with its line")
    func lines() {
        let source = "import A\n\nText(\"One\")\nlet x = \"\"\"\n  a\n  \\(Text(\"Two\"))\n  \"\"\"\n/* \n */ Text(\n\"Three\")"
        #expect(SentenceScanner.sentences(in: source).map(\.line) == [3, 6, 9])
    }

    @Test(
        "a sentence that is not written as a literal is reported",
        arguments: [
            "Text(sentence)", "Text(flag ? \"A\" : \"B\")", "Text(\n    words)",
        ])
    func withoutLiteral(source: String) {
        #expect(SentenceScanner.linesWithoutLiteral(in: "let a = 1\n" + source) == [2])
    }

    @Test("an unfinished literal does not hide the next line", arguments: ["let a = \"", "let a = \"\\", "Text(\"x \\(", "Text(", "#", "\"\\u{"])
    func unfinished(source: String) {
        #expect(keys(source + "\nText(\"Yes\")").contains("Yes"))
    }

    @Test("what swallows the rest of a file ends with it", arguments: ["\"\"\"", "/*", "#\"\"\""])
    func unfinishedFile(source: String) {
        #expect(keys(source + "\nText(\"No\")").isEmpty)
    }
}
