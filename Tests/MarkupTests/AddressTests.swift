import Markup
import Testing

@Suite("Addresses in markup")
struct AddressTests {
    private static let refused = "about:invalid"
    private static let hostile = [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u{0}javascript:alert(1)", "\u{1}https://a.example", "data:text/html,<script>", "vbscript:x", "//host.example", "/\\host.example",
        "\\\\host.example", "/\t/host.example", "/\n\\host.example", " https://a.example", "https:a.example", "http:/a.example", "file:///etc/passwd",
        "page", "", "blob:x", "https://a.example\u{7F}", "HTTPS:\\\\a.example",
    ]
    private static let honest = [
        "/", "/meetings/7?from=a", "#top", "?page=2", "http://a.example", "https://a.example/b", "HTTPS://a.example", "mailto:ada@a.example",
    ]

    @Test("what runs or leaves unseen is refused", arguments: hostile)
    func hostileAddress(address: String) {
        for attribute in ["href", "src", "action", "formaction", "HREF", "xlink:href"] {
            #expect(("<a \(HTML(trusted: attribute))=\"\(address)\">" as HTML).rendered == "<a \(attribute)=\"\(Self.refused)\">")
        }
        #expect(("<a href='\(address)'>" as HTML).rendered == "<a href='\(Self.refused)'>")
        #expect(("<a href = \"\(address)\">" as HTML).rendered == "<a href = \"\(Self.refused)\">")
        #expect(("<a href=\"\(address[...])\">" as HTML).rendered == "<a href=\"\(Self.refused)\">")
    }

    @Test("our own pages, the web and mail are allowed", arguments: honest)
    func honestAddress(address: String) {
        #expect(("<a href=\"\(address)\">" as HTML).rendered == "<a href=\"\(address)\">")
        #expect(("<a href=\"\(Text(verbatim: address))\">" as HTML).rendered == "<a href=\"\(address)\">")
    }

    @Test("an honest address is escaped too")
    func escaped() {
        #expect(("<a href=\"\("/?a=1&b=\"x\"")\">" as HTML).rendered == "<a href=\"/?a=1&amp;b=&quot;x&quot;\">")
    }

    @Test("no detour leads a hostile address in", arguments: ["javascript:alert(1)", "//host.example", "data:,x", "java\tscript:x"])
    func detours(address: String) {
        let whole = "<a href=\"\(Self.refused)\">x</a>"
        let value: HTML = "\(address)"
        let rest: HTML = "\(address)\">x</a>"
        #expect(("<a href=\"\(value)\">x</a>" as HTML).rendered == whole)
        #expect(("<a href=\"\(Optional(value))\">x</a>" as HTML).rendered == whole)
        #expect(("<a href=\"\([value])\">x</a>" as HTML).rendered == whole)
        #expect(("<a href=\"\(Text(verbatim: address))\">x</a>" as HTML).rendered == whole)
        #expect(("<a href=\"\(Text("\(address)"))\">x</a>" as HTML).rendered == whole)
        #expect(("<a href=\"\("" as HTML)\(value)\">x</a>" as HTML).rendered == whole)
        #expect((("<a href=\"" as HTML) + rest).rendered == whole)
        #expect((("<a href=\"" as HTML) + "\(address)\">\(Text("x"))</a>").rendered == whole)
    }

    @Test("a slash in the literal does not become two", arguments: ["/host.example", "\\host.example", "\t/host.example"])
    func secondSlash(address: String) {
        let whole = "<a href=\"/\(Self.refused)\">"
        #expect(("<a href=\"/\(address)\">" as HTML).rendered == whole)
        #expect(("<a href=\"/\("")\(address)\">" as HTML).rendered == whole)
        #expect(("<a href=\"/\(Text(verbatim: address))\">" as HTML).rendered == whole)
        #expect(("<a href=\"/\(Text(verbatim: ""))\(address)\">" as HTML).rendered == whole)
        #expect(("<a href=\"/\("\(address)" as HTML)\">" as HTML).rendered == whole)
        #expect(("<a href=\"/\("meetings")/\(7)\">" as HTML).rendered == "<a href=\"/meetings/7\">")
    }

    @Test("only the beginning of an address is looked at")
    func elsewhere() {
        #expect(
            ("<a href=\"/people/\("javascript:x")\" title=\"\("javascript:x")\">\("javascript:x")" as HTML).rendered
                == "<a href=\"/people/javascript:x\" title=\"javascript:x\">javascript:x")
        #expect(("\"\("x")/\("y")" as HTML).rendered == "\"x/y")
    }

    @Test(
        "a person's link is taken for the web and for mail",
        arguments: [
            "https://a.example", "http://a.example:8080/b?c#d", "HTTPS://A.example", "mailto:ada@a.example", "mailto:ada@a.example?subject=x",
            "https://nl.wikipedia.org/wiki/België", "  https://a.example\n",
        ])
    func links(typed: String) throws {
        let link = try #require(Link(typed: typed))
        let trimmed = String(typed.split(whereSeparator: \.isWhitespace)[0])
        #expect(link.address == trimmed)
        #expect(("<a href=\"\(link)\">" as HTML).rendered == "<a href=\"\(trimmed)\">")
    }

    @Test(
        "a person's link to anything else is none",
        arguments: hostile.filter { $0 != " https://a.example" } + [
            "https://", "https:///a", "https://:80", "https://ada@thief.example", "https://a.example\\b", "https://a b.example", "mailto:",
            "mailto:ada",
            "mailto:@a.example", "ftp://a.example", "/meetings", "#top", "?x", "https://a\u{202E}b.example", "https://a\u{200B}b.example",
            "https://a.example/" + String(repeating: "x", count: 2048),
        ])
    func refusedLinks(typed: String) {
        #expect(Link(typed: typed) == nil)
    }

    @Test("a link's own quotes stay inside the attribute")
    func linkQuotes() throws {
        let link = try #require(Link(typed: "https://a.example/\"onclick=\"x"))
        #expect(("<a href=\"\(link)\">" as HTML).rendered == "<a href=\"https://a.example/&quot;onclick=&quot;x\">")
    }
}
