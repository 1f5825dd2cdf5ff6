import Testing

@testable import Mentoring

@Suite struct TextRuleTests {
    static func result(_ rule: TextRule, _ typed: String) -> Result<String, TextRefusal> {
        Result { () throws(TextRefusal) in try rule.check(typed) }
    }

    @Test(
        "a line takes up to its limit and refuses what is empty, longer or not text",
        arguments: [
            ("Noor", .success("Noor")), ("  Noor \n", .success("Noor")), ("abcde", .success("abcde")), ("abcd", .success("abcd")),
            ("abcdef", .failure(.tooLong(limit: 5))), ("", .failure(.empty)), (" \n ", .failure(.empty)), ("\u{200B}\u{2060}", .failure(.empty)),
            ("a\u{0}b", .failure(.controlCharacter)), ("a\tb", .failure(.controlCharacter)), ("a\nb", .failure(.controlCharacter)),
            ("a\u{7F}b", .failure(.controlCharacter)), ("a\u{202E}b", .failure(.controlCharacter)), ("a\u{2066}b", .failure(.controlCharacter)),
            ("علي", .success("علي")), ("李小龍", .success("李小龍")), ("👩‍🚀", .success("👩‍🚀")), ("e\u{301}", .success("\u{E9}")),
        ] as [(String, Result<String, TextRefusal>)])
    func line(typed: String, result: Result<String, TextRefusal>) {
        #expect(Self.result(.line(5), typed) == result)
    }

    @Test("what is kept is composed, not only equal")
    func composed() throws {
        #expect(try Array(TextRule.line(5).check("e\u{301}").unicodeScalars) == ["\u{E9}"])
    }

    @Test(
        "lines keep their breaks in one form",
        arguments: [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\u{2028}b", "a\nb"), ("a\n\nb", "a\n\nb"), ("\na\n", "a"), ("a\r\r\nb", "a\n\nb")])
    func lines(typed: String, kept: String) throws {
        #expect(try Array(TextRule.lines(10).check(typed).utf8) == Array(kept.utf8))
    }

    @Test("a field that is not required may stay empty")
    func optional() throws {
        #expect(try TextRule.lines(10, isRequired: false).check(" \u{200B} ") == "")
    }

    @Test("combining marks count, so that one visible letter cannot hold a megabyte")
    func combining() {
        let tower = "x" + String(repeating: "\u{309}", count: 10)
        #expect(Self.result(.line(10), tower) == .failure(.tooLong(limit: 10)))
        #expect(Self.result(.line(10), String(repeating: "x", count: 1_000_000)) == .failure(.tooLong(limit: 10)))
    }

    @Test(
        "a name has 1 to 120 characters",
        arguments: [
            (0, .failure(.empty)), (1, .success(1)), (119, .success(119)), (120, .success(120)), (121, .failure(.tooLong(limit: 120))),
        ] as [(Int, Result<Int, TextRefusal>)])
    func name(length: Int, result: Result<Int, TextRefusal>) {
        let name = String(repeating: "é", count: length)
        #expect(Result { () throws(TextRefusal) in try PersonName.check(name).count } == result)
    }
}
