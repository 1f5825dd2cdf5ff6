import Database
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing
import Web

@Suite("Six digits")
struct CodeTests {
    @Test("the digits let one in where one began, in any way of writing them", arguments: Engine.available, ["%@", " %@ ", "split", "arabic"])
    func code(engine: Engine, way: String) async throws {
        try await begun(engine) { test, browser, _ in
            let code = try await test.lastCode()
            #expect(code.count == 6)
            let typed =
                switch way {
                case "split": "\(code.prefix(3)) \(code.suffix(3))"
                case "arabic": String(code.unicodeScalars.map { Character(Unicode.Scalar($0.value + 0x630) ?? "0") })
                default: way.replacing("%@", with: code)
                }
            #expect(try await browser.post("/sign-in/code", ["code": typed]).status == .seeOther)
            #expect(browser.isSignedIn)
            #expect(browser.cookies["__Host-lampion-sign-in"] == nil)
        }
    }

    @Test("five wrong ones spend digits and link alike", arguments: Engine.available)
    func five(engine: Engine) async throws {
        try await begun(engine) { test, browser, client in
            let code = try await test.lastCode()
            let wrong = code == "000000" ? "111111" : "000000"
            for left in [4, 3, 2, 1] {
                let answer = try await browser.post("/sign-in/code", ["code": wrong])
                #expect(answer.status == .unprocessableContent && answer.text.contains("try \(left) more time"))
            }
            #expect(try await browser.post("/sign-in/code", ["code": wrong]).status == .gone)
            #expect(try await browser.post("/sign-in/code", ["code": code]).status == .gone)
            let link = try await test.lastLink()
            #expect(try await Browser(client).submit(link).status == .gone)
        }
    }

    @Test("in another browser the digits are nothing", arguments: Engine.available)
    func other(engine: Engine) async throws {
        try await begun(engine) { test, browser, client in
            let code = try await test.lastCode()
            let other = Browser(client)
            _ = try await other.get("/sign-in")
            #expect(try await other.post("/sign-in/code", ["code": code]).status == .gone)
            // Began something of its own there: still not these digits.
            test.clock.move(seconds: -1)
            _ = try await other.submit("/sign-in", ["address": "amira@waterlijn.test"])
            #expect(try await other.post("/sign-in/code", ["code": code]).status == .unprocessableContent)
            #expect(!other.isSignedIn)
            #expect(try await browser.post("/sign-in/code", ["code": code]).status == .seeOther)
        }
    }

    @Test("once the link was pressed, the digits are spent", arguments: Engine.available)
    func afterLink(engine: Engine) async throws {
        try await begun(engine) { test, browser, client in
            let (link, code) = (try await test.lastLink(), try await test.lastCode())
            #expect(try await Browser(client).submit(link).status == .seeOther)
            #expect(try await browser.post("/sign-in/code", ["code": code]).status == .gone)
        }
    }

    @Test("ten wrong ones for an account block the next, also with new mails; the link still works", arguments: Engine.available)
    func account(engine: Engine) async throws {
        try await begun(engine) { test, browser, client in
            for round in 0..<2 {
                if round > 0 { _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"]) }
                let wrong = try await test.lastCode() == "000000" ? "111111" : "000000"
                for _ in 0..<5 { _ = try await browser.post("/sign-in/code", ["code": wrong]) }
                test.clock.move(seconds: 1)
            }
            _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"])
            let (link, code) = (try await test.lastLink(), try await test.lastCode())
            let blocked = try await browser.post("/sign-in/code", ["code": code])
            #expect(blocked.status == .tooManyRequests)
            #expect(blocked.headers[.retryAfter] == "898")
            #expect(try await Browser(client).submit(link).status == .seeOther)
            test.clock.move(seconds: 899)
            _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"])
            let fresh = try await test.lastCode()
            #expect(try await browser.post("/sign-in/code", ["code": fresh]).status == .seeOther)
        }
    }

    @Test("who comes in by the digits begins to count anew", arguments: Engine.available)
    func forgiven(engine: Engine) async throws {
        try await begun(engine) { test, browser, client in
            for wrongs in [5, 4] {
                if wrongs == 4 { _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"]) }
                let wrong = try await test.lastCode() == "000000" ? "111111" : "000000"
                for _ in 0..<wrongs { _ = try await browser.post("/sign-in/code", ["code": wrong]) }
                test.clock.move(seconds: 1)
            }
            let code = try await test.lastCode()
            #expect(try await browser.post("/sign-in/code", ["code": code]).status == .seeOther)
            let next = Browser(client)
            _ = try await next.submit("/sign-in", ["address": "noor@waterlijn.test"])
            let another = try await test.lastCode()
            #expect(try await next.post("/sign-in/code", ["code": another]).status == .seeOther)
        }
    }

    @Test("nothing that lies in the database opens the door", arguments: Engine.available)
    func atRest(engine: Engine) async throws {
        try await begun(engine) { test, browser, _ in
            let link = try await test.lastLink()
            let code = try await test.lastCode()
            let secret = try #require(browser.cookies["__Host-lampion-sign-in"]?.split(separator: ".").first)
            let seal = try #require(link.split(separator: "/").last)
            let stored = try await test.archive.database.read { reader in
                let rows: [String] = try reader.values("SELECT id || ' ' || address || ' ' || failures FROM sign_in")
                let mails: [String] = try reader.values("SELECT id || ' ' || kind || ' ' || COALESCE(thing, '') FROM outbox")
                let blobs: [[UInt8]] = try reader.values("SELECT browser FROM sign_in")
                return (rows + mails).joined() + blobs.map { String(decoding: $0, as: UTF8.self) }.joined()
            }
            #expect(!stored.contains(code) && !stored.contains(seal) && !stored.contains(secret))
        }
    }

    private func begun(
        _ engine: Engine, _ body: @escaping @Sendable (TestSite, Browser, any TestClientProtocol) async throws -> Void
    ) async throws {
        try await TestSite.with(engine) { test, client async throws in
            _ = try await Cast.enter(test.archive, now: test.clock.now)
            let browser = Browser(client)
            _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"])
            try await body(test, browser, client)
        }
    }
}
