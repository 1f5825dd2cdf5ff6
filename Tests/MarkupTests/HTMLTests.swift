import Markup
import Testing

@Suite("Markup")
struct HTMLTests {
    private static let five = "& < > \" '"
    private static let fiveEscaped = "&amp; &lt; &gt; &quot; &#39;"

    @Test("a value in text loses all its markup")
    func valueInText() {
        #expect(("<p>\(Self.five)</p>" as HTML).rendered == "<p>\(Self.fiveEscaped)</p>")
        #expect(("<p>\(Self.five.dropFirst(2))</p>" as HTML).rendered == "<p>\(Self.fiveEscaped.dropFirst(6))</p>")
    }

    @Test("a value can't leave a quoted attribute")
    func valueInAttribute() {
        #expect(("<p title=\"\(Self.five)\">" as HTML).rendered == "<p title=\"\(Self.fiveEscaped)\">")
        #expect(("<p title='\(Self.five)'>" as HTML).rendered == "<p title='\(Self.fiveEscaped)'>")
    }

    @Test("markup at either end and beside other letters is escaped", arguments: ["<b>Ada</b>", "é<é", "<", "\u{1F56F}&", "a\u{0301}<"])
    func edges(value: String) {
        let expected = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(("\(value)" as HTML).rendered == expected)
    }

    @Test("a sentence and a person's own words are escaped, inside a sentence too")
    func texts() {
        let words = Text(verbatim: "<i>")
        #expect(("\(words)" as HTML).rendered == "&lt;i&gt;")
        #expect(("\(Text("a < b & \("<i>") \(words)"))" as HTML).rendered == "a &lt; b &amp; &lt;i&gt; &lt;i&gt;")
    }

    @Test("markup passes as it is, absent markup and words leave nothing, a list is joined")
    func composition() {
        let nothing: HTML? = nil
        let silence: Text? = nil
        let items = ["a", "<"].map { "<li>\($0)</li>" as HTML }
        #expect(("<ul>\(items)</ul>\(nothing)\(silence)\(7)\(HTML.empty)" as HTML).rendered == "<ul><li>a</li><li>&lt;</li></ul>7")
        #expect(items.joined().rendered == "<li>a</li><li>&lt;</li>")
        #expect(items.joined() == items[0] + items[1])
    }

    @Test("words keep their place however the markup is joined")
    func order() {
        let hello = Text("Hello")
        let name = Text(verbatim: "Ada")
        let parts = ["\(hello)", "<b>", "\(name)\(hello)", "</b>"] as [HTML]
        var sum = HTML.empty
        for part in parts { sum += part }
        #expect(sum.rendered == "Hello<b>AdaHello</b>")
        #expect(sum == parts.joined())
        #expect(sum == ("\(hello)<b>\(name)\(hello)</b>" as HTML))
        #expect(sum != ("<b>\(hello)\(name)\(hello)</b>" as HTML))
    }

    @Test("the bytes of a page are those of its text", arguments: ["<p>Élan</p>" as HTML, "<p>\(Text("Élan"))</p>", .empty])
    func bytes(page: HTML) {
        #expect(page.utf8(in: .fr, with: .empty) == Array(page.rendered.utf8))
    }

    @Test("only nothing is empty")
    func emptiness() {
        #expect(HTML.empty.isEmpty)
        #expect(("" as HTML).isEmpty)
        #expect(!("<br>" as HTML).isEmpty)
        #expect(!("\(Text("Hello"))" as HTML).isEmpty)
    }
}
