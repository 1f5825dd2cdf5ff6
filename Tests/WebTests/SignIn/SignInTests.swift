import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing
import Web

@Suite("Coming in by mail")
struct SignInTests {
    @Test("the link lets its reader in, in any browser", arguments: Engine.available)
    func link(engine: Engine) async throws {
        try await door(engine) { test, client in
            #expect(try await Browser(client).submit("/sign-in", ["address": "Noor@waterlijn.test"]).location == "/sign-in/sent")
            let phone = Browser(client)
            let link = try await test.lastLink()
            let page = try await phone.get(link)
            #expect(page.status == .ok && page.text.contains("Good to see you"))
            #expect(!phone.isSignedIn)
            let entered = try await phone.post(link)
            #expect(entered.status == .seeOther && entered.location == "/")
            #expect(try await phone.get("/").text.contains("Noor van der Berg"))
        }
    }

    @Test("a link works once, however often it was looked at before", arguments: Engine.available)
    func once(engine: Engine) async throws {
        try await door(engine) { test, client in
            _ = try await Browser(client).submit("/sign-in", ["address": "noor@waterlijn.test"])
            let link = try await test.lastLink()
            let scanner = Browser(client)
            for _ in 0..<3 { #expect(try await scanner.get(link).status == .ok) }
            #expect(try await Browser(client).submit(link).status == .seeOther)
            let late = Browser(client)
            #expect(try await late.get(link).status == .gone)
            #expect(try await late.post(link).status == .gone)
            #expect(!late.isSignedIn)
        }
    }

    @Test("of ten presses at once, one gets in", arguments: Engine.available)
    func replay(engine: Engine) async throws {
        try await door(engine) { test, client in
            _ = try await Browser(client).submit("/sign-in", ["address": "noor@waterlijn.test"])
            let link = try await test.lastLink()
            let browsers = (0..<10).map { _ in Browser(client) }
            for browser in browsers { _ = try await browser.get(link) }
            let answers = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for browser in browsers { group.addTask { try await browser.post(link).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.filter { $0 == .seeOther }.count == 1)
            #expect(answers.filter { $0 == .gone }.count == 9)
            #expect(browsers.filter(\.isSignedIn).count == 1)
        }
    }

    @Test("a link works for ten minutes, also when the clock was set back", arguments: Engine.available, [(599, true), (600, false), (-601, false)])
    func time(engine: Engine, moved: (seconds: Double, works: Bool)) async throws {
        try await door(engine) { test, client in
            _ = try await Browser(client).submit("/sign-in", ["address": "noor@waterlijn.test"])
            test.clock.move(seconds: moved.seconds)
            let status = try await Browser(client).submit(try await test.lastLink()).status
            #expect(status == (moved.works ? .seeOther : .gone))
        }
    }

    @Test("a forged, truncated or swapped link is no page at all", arguments: Engine.available)
    func forged(engine: Engine) async throws {
        try await door(engine) { test, client in
            let browser = Browser(client)
            _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"])
            let first = try await test.lastLink()
            test.clock.move(seconds: 1)
            _ = try await browser.submit("/sign-in", ["address": "amira@waterlijn.test"])
            let second = try await test.lastLink()
            let seal = try #require(second.split(separator: "/").last)
            let swapped = first.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/\(seal)"
            for path in [String(first.dropLast()), first + "A", swapped, "/sign-in/\(String(repeating: "0", count: 26))/\(seal)", "/sign-in/x/"] {
                #expect(try await browser.get(path).status == .notFound)
                #expect(try await browser.post(path).status == .notFound)
            }
        }
    }

    @Test("for an unknown address everything reads the same, and no account comes of it", arguments: Engine.available)
    func unknown(engine: Engine) async throws {
        try await door(engine) { test, client in
            func pages(_ address: String) async throws -> [String] {
                let browser = Browser(client)
                test.clock.move(seconds: 1)
                let sent = try await browser.submit("/sign-in", ["address": address])
                let wrong = try await test.lastCode() == "000000" ? "111111" : "000000"
                let answers = [sent, try await browser.get("/sign-in/sent"), try await browser.post("/sign-in/code", ["code": wrong])]
                return answers.map { answer in
                    "\(answer.status) \(answer.location ?? "") "
                        + answer.text.replacing(address, with: "ADDRESS").replacing(browser.token, with: "TOKEN")
                }
            }
            let known = try await pages("noor@waterlijn.test")
            #expect(try await pages("nemo@waterlijn.test") == known)
            let nemo = Browser(client)
            test.clock.move(seconds: 1)
            _ = try await nemo.submit("/sign-in", ["address": "nemo2@waterlijn.test"])
            let (link, code) = (try await test.lastLink(), try await test.lastCode())
            #expect(try await nemo.post("/sign-in/code", ["code": code]).status == .unprocessableContent)
            #expect(try await nemo.get(link).text.contains("There is no account with this address"))
            #expect(try await nemo.post(link, ["name": "Nemo"]).status == .gone)
            let address = try EmailAddress("nemo2@waterlijn.test")
            #expect(try await test.archive.read { try $0.person(address: address) } == nil)
        }
    }

    @Test("an address that just got several mails gets no more, and nobody who asks can tell", arguments: Engine.available)
    func manyMails(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let address = "noor@waterlijn.test"
            func ask() async throws -> String {
                let browser = Browser(client)
                let sent = try await browser.submit("/sign-in", ["address": address])
                let page = try await browser.get("/sign-in/sent")
                try await Postman(site: test.site).deliverDue()
                return "\(sent.status) \(sent.location ?? "") \(page.status) \(page.text)".replacing(browser.token, with: "TOKEN")
            }
            let first = try await ask()
            #expect(first.contains("303") && first.contains(address))
            for _ in 0..<6 { #expect(try await ask() == first) }
            #expect(tray.messages.map(\.to.address) == Array(repeating: address, count: SignInLimits().mail.limit))

            let amira = try await Browser(client, test, as: cast.amira)
            #expect(try await amira.post("/account/addresses", ["address": address]).location == "/account/addresses")
            #expect(try await amira.get("/account/addresses").text.contains("We stuurden een mail naar \(address)"))
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.count == SignInLimits().mail.limit)

            test.clock.move(seconds: SignInLimits().mail.window)
            #expect(try await ask() == first)
            #expect(tray.messages.count == SignInLimits().mail.limit + 1)
        }
    }

    @Test("a disabled person does not come in, and gets no mail", arguments: Engine.available)
    func disabled(engine: Engine) async throws {
        try await door(engine) { test, client in
            let browser = Browser(client)
            _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"])
            let id = try #require(try await test.lastSignIn())
            let address = try EmailAddress("noor@waterlijn.test")
            let now = test.clock.now
            #expect(try await test.archive.read { try $0.signInMail(id, now: now) }?.person?.name == "Noor van der Berg")
            let noor = try #require(try await test.archive.read { try $0.person(address: address) })
            try await test.archive.write { try $0.disable(noor.id, at: now) }
            #expect(try await test.archive.read { try $0.signInMail(id, now: now) } == nil)
            let (link, code) = (try await test.lastLink(), try await test.lastCode())
            #expect(try await browser.submit(link).status == .gone)
            #expect(try await browser.post("/sign-in/code", ["code": code]).status == .unprocessableContent)
        }
    }

    @Test(
        "what is no address is refused at the field, and what was typed stays", arguments: Engine.available,
        ["", "noor", "noor@", "a b@c.test", "\u{202E}x@y.test", "<script>@x.test", String(repeating: "a", count: 300) + "@x.test"])
    func noAddress(engine: Engine, typed: String) async throws {
        try await door(engine) { _, client in
            let answer = try await Browser(client).submit("/sign-in", ["address": typed])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("<title>Error: ") && answer.text.contains("href=\"#address\""))
            #expect(!answer.text.contains("<script>@"))
            if typed == "noor@" { #expect(answer.text.contains("value=\"noor@\"")) }
        }
    }

    @Test("a form without its token, or with another visitor's, sends no mail", arguments: Engine.available)
    func token(engine: Engine) async throws {
        try await door(engine) { test, client in
            let other = Browser(client)
            _ = try await other.get("/sign-in")
            let browser = Browser(client)
            #expect(try await browser.post("/sign-in", ["address": "noor@waterlijn.test"]).status == .forbidden)
            _ = try await browser.get("/sign-in")
            #expect(try await browser.post("/sign-in", ["address": "noor@waterlijn.test"], token: other.token).status == .forbidden)
            #expect(try await test.lastSignIn() == nil)
        }
    }

    @Test(
        "one comes back to where one was going, and nowhere else", arguments: Engine.available,
        [
            ("/account", "/account"), ("//evil.test", "/"), ("https://evil.test", "/"), ("/\\evil.test", "/"),
        ])
    func next(engine: Engine, path: (asked: String, given: String)) async throws {
        try await door(engine) { test, client in
            let browser = Browser(client)
            _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test", "next": path.asked])
            let link = try await test.lastLink()
            #expect(try await browser.submit(link).location == path.given)
        }
    }

    private func door(_ engine: Engine, _ body: @escaping @Sendable (TestSite, any TestClientProtocol) async throws -> Void) async throws {
        try await TestSite.with(engine) { test, client async throws in
            _ = try await Cast.enter(test.archive, now: test.clock.now)
            try await body(test, client)
        }
    }
}
