import Database
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Bad input")
struct BadInputTests {
    @Test("two hundred ways out of the folder find nothing")
    func traversal() async throws {
        try await TestSite.with(.sqlite) { _, client async throws in
            for path in Self.traversals {
                let answer = try await client.execute(uri: path, method: .get)
                #expect(answer.status == .notFound || answer.status == .badRequest, "\(path)")
                #expect(!answer.text.contains("root:") && !answer.text.contains("[package]"), "\(path)")
            }
        }
    }

    private static let traversals: [String] = {
        let ups = ["..", "%2e%2e", "..%2f", "%2e%2e%2f", "..%5c", "..\\", "%252e%252e", "..;", "%c0%ae%c0%ae", "....//"]
        let starts = ["/", "/assets/", "/assets/x/", "/mentorships/", "/invitations/x/"]
        let ends = ["etc/passwd", "Package.swift", "proc/self/environ", "lampion.sqlite"]
        return starts.flatMap { start in ups.flatMap { up in ends.map { end in "\(start)\(up)/\(up)/\(up)/\(end)" } } }
    }()

    @Test("an extreme text in any field ends in no fault", arguments: extremes)
    func extreme(name: String, text: String) async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            for line in RouteTable.lines where line.isPost {
                for field in line.fields.keys.sorted() {
                    let browser = try await world.browser(of: .mentor)
                    let path = try await world.address(of: line.path)
                    let answer = try await browser.post(path, line.fields.merging([field: text]) { $1 })
                    #expect(answer.status.code < 500, "\(line): \(field) with \(name)")
                }
            }
        }
    }

    @Test("an extreme text is kept as it is or refused at its field, never half", arguments: extremes)
    func whole(name: String, text: String) async throws {
        try await Duet.with(.sqlite) { duet async throws in
            let answer = try await duet.noor.post("\(duet.path)/mission", ["what": text, "number": "0"])
            let kept = try await duet.mission().latest?.what
            #expect(answer.status == .unprocessableContent ? kept == nil : answer.status == .seeOther && kept == text, "\(name)")
            #expect(kept != nil || answer.text.contains("id=\"what-error\""), "\(name)")
        }
    }

    private static let extremes: [(String, String)] = [
        ("nothing", ""), ("spaces", " \t\n "), ("a zero", "a\u{0}b"), ("control characters", "a\u{1}\u{8}\u{1b}[31m\u{7f}b"),
        ("emoji", "👩🏽‍🚀🏳️‍🌈🇧🇪"), ("right to left", "שלום \u{202e}evil\u{202c} مرحبا"),
        ("combining letters", "Z" + String(repeating: "\u{301}", count: 2_000)),
        ("a long word", String(repeating: "w", count: 60_000)), ("many lines", String(repeating: "\r\n", count: 20_000)),
        ("a lone surrogate's bytes", "\u{FFFD}"),
        ("a huge number", "99999999999999999999999999"), ("a negative number", "-9223372036854775808"), ("a fraction", "1e309"),
        ("a list", "a,b;c|d"),
    ]

    /// A few at a time in one text, because each walk opens every page.
    @Test("hostile texts are shown as text wherever they are shown", arguments: hostile)
    func shownAsText(texts: [String]) async throws {
        let text = texts.joined(separator: " ")
        try await TestSite.with(.sqlite) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            try await test.archive.database.write { [cast = world.cast] tx in
                _ = try tx.run("UPDATE person SET name = \(text) WHERE id = \(cast.amira.id)")
            }
            for line in RouteTable.lines where line.isPost {
                let browser = try await world.browser(of: .mentor)
                let path = try await world.address(of: line.path)
                let answer = try await browser.post(path, line.fields.mapValues { $0.isEmpty || Int($0) != nil ? $0 : text })
                expectHarmless(answer, texts, "\(line)")
                // The very mentorship that the text went to, where lamps and what waits are told.
                if let home = path.firstMatch(of: #/^/mentorships/\w{20,}/#) {
                    expectHarmless(try await browser.get(String(home.output)), texts, "its page after \(line)")
                }
                for page in RouteTable.lines where !page.isPost && page.room == line.room {
                    expectHarmless(try await browser.get(try await world.address(of: page.path)), texts, "\(page) after \(line)")
                }
            }
            for page in RouteTable.lines where !page.isPost {
                let answer = try await world.browser(of: .mentor).get(try await world.address(of: page.path))
                expectHarmless(answer, texts, "\(page) after them all")
            }
        }
    }

    private func expectHarmless(_ answer: TestResponse, _ texts: [String], _ place: String) {
        let isPage = answer.headers[.contentType]?.hasPrefix("text/html") == true
        #expect(answer.status.code < 500, "\(place)")
        let page = Data(answer.text.utf8)
        for markup in texts.filter({ $0.contains("<") }) + ["href=\"javascript"] where isPage {
            #expect(page.range(of: Data(markup.utf8)) == nil, "\(markup) at \(place)")
        }
        #expect(answer.headers[values: .setCookie].allSatisfy { !$0.contains("evil") }, "\(place)")
        #expect(answer.location.map { $0.hasPrefix("/") && !$0.hasPrefix("//") } != false, "\(place)")
    }

    /// What begins a text matters to a field for addresses, and a line break to one for a single line.
    private static let hostile = [
        ["javascript:alert(1)", "<svg/onload=alert(1)>", "' onmouseover='alert(1)", "{{7*7}}", "%s%n"],
        ["//elders.test", "\"><img src=x onerror=alert(1)>", "<!--", "=1+1|cmd"],
        ["</textarea><script>alert(1)</script>", "]]>", "${7*7}", "\\u003cscript\\u003e"],
        ["<script>alert(1)</script>", "Robert'); DROP TABLE person;--", "../../etc/passwd"],
        ["x\r\nSet-Cookie: evil=1", "x\nBEGIN:VEVENT"],
    ]

    @Test("fields that nobody asked for are passed over")
    func unknownFields() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            for line in RouteTable.lines where line.isPost {
                let path = try await world.address(of: line.path)
                let more = ["is_administrator": "1", "person": world.cast.noor.id.rawValue, "__proto__": "x", "": "x", "id": "x"]
                let answer = try await world.browser(of: .mentor).post(path, line.fields.merging(more) { $1 })
                #expect(answer.status.code == line.statuses[Walker.mentor.rawValue], "\(line)")
            }
            let me = world.cast.amira.id
            #expect(try await test.archive.read { try $0.person(me)?.isAdministrator } == false)
        }
    }

    @Test("what is no form is refused, and changes nothing", arguments: noForms)
    func noForm(body: String, type: String, status: Int) async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let browser = try await Browser(client, test, as: cast.amira)
            let before = try await test.archive.contents()
            #expect(try await browser.send("/invitations", body, type: type).status.code == status)
            #expect(try await test.archive.contents() == before)
        }
    }

    private static let noForms: [(String, String, Int)] = [
        ("role=%ff%fe", "application/x-www-form-urlencoded", 400), ("role=%zz", "application/x-www-form-urlencoded", 400),
        ("{\"role\":\"mentor\"}", "application/json", 415), ("--x\r\n\r\n", "multipart/form-data; boundary=x", 415),
        ("<x/>", "text/xml", 415), ("", "application/x-www-form-urlencoded", 403), ("&&&===&", "application/x-www-form-urlencoded", 403),
    ]

    @Test("bytes that are no UTF-8 are refused")
    func notUTF8() async throws {
        try await TestSite.with(.sqlite) { _, client async throws in
            let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
            let answer = try await client.execute(
                uri: "/invitations", method: .post, headers: form, body: ByteBuffer(bytes: [0x61, 0x3D, 0xFF, 0xFE]))
            #expect(answer.status == .badRequest)
        }
    }

    @Test("a form that is sent twice does not fail the second time")
    func twice() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            for line in RouteTable.lines where line.isPost && line.path != "/sign-out" {
                let path = try await world.address(of: line.path)
                let browser = try await world.browser(of: .mentor)
                let first = try await browser.post(path, line.fields)
                let second = try await browser.post(path, line.fields)
                #expect(first.status.code < 500 && second.status.code < 500, "\(line)")
            }
        }
    }

    @Test("a token of a session that has ended is stale, and the page says what to do")
    func stale() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let before = try await Browser(client, test, as: cast.amira)
            let now = try await Browser(client, test, as: cast.amira)
            let answer = try await now.post("/invitations", ["role": "mentor", "purpose": Self.reason], token: before.token)
            #expect(answer.status == .forbidden && answer.text.contains("form") && answer.text.contains(Self.reason))
            let secret = try await now.post("/account/password", ["password": Self.reason], token: before.token)
            #expect(secret.status == .forbidden && !secret.text.contains(Self.reason))
        }
    }

    private static let reason = "Ik wil graag van je leren luisteren."

    @Test("when the disk is full nothing is taken, and what was typed can be sent once more with one press")
    func fullDisk() async throws {
        try await TestSite.with(.sqlite, isReusable: false) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let browser = try await Browser(client, test, as: cast.amira)
            let id = try await test.archive.duo(cast, at: test.clock.now).rawValue
            let long = String(repeating: Self.reason + " ", count: 800)
            try await test.archive.database.write { tx in _ = try tx.run("PRAGMA max_page_count = 1") }
            var statuses: Set<Int> = []
            for form in ["mission", "goal", "letter", "click"] {
                let answer = try await browser.post("/drafts/\(form)-\(id)", ["what": long])
                statuses.insert(answer.status.code)
                guard answer.status == .serviceUnavailable else { continue }
                #expect(answer.text.contains(Self.reason) && answer.text.contains("name=\"what\"") && answer.text.contains("name=\"form_token\""))
            }
            #expect(statuses.isSubset(of: [204, 503]) && statuses.contains(503), "\(statuses)")
            #expect(try await browser.get("/").status == .ok)
        }
    }
}

extension RouteLine {
    /// Where one looks at what a form has changed: `/mentorships/:mentorship/mission` of all that lies below it.
    fileprivate var room: [Substring] { Array(path.split(separator: "/").prefix(3)) }
}
