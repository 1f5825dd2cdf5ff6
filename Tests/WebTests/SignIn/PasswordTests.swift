import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing
import Web

@Suite("Passwords")
struct PasswordTests {
    private static let words = "vier lampen hangen stil boven het water"

    @Test(
        "any long password in any script works, and not a character of it is cut off", arguments: Engine.available,
        [
            words, String(repeating: "lantaarn-", count: 12), "Ελπίδα και φως στο σπίτι μας", "灯火をともす人は自分の道も照らすのだと思う", "لمبة تضيئها لغيرك تضيء دربك",
            "é" + String(repeating: "è", count: 3) + " een zin met accenten", "🏮🪔💡🔦🕯️ vijf lichten in de nacht",
        ])
    func anyScript(engine: Engine, password: String) async throws {
        try await withPassword(engine, password) { test, client, _ async throws in
            let browser = Browser(client)
            let cut = try await enter(browser, String(password.dropLast()))
            #expect(cut.status == .unprocessableContent)
            #expect(try await enter(browser, password + "x").status == .unprocessableContent)
            #expect(try await enter(browser, password.decomposedStringWithCanonicalMapping).status == .seeOther)
            #expect(browser.isSignedIn)
        }
    }

    @Test(
        "a password that is short, common or close to one's name is refused with what to do", arguments: Engine.available,
        [
            ("veertien lette", "minstens 15 tekens"), ("passwordpassword", "het eerst raden"), ("aaaaaaaaaaaaaaaaaaaa", "herhaalt zich"),
            ("noorvanderberg1", "weinig meer dan"),
        ])
    func refused(engine: Engine, typed: (password: String, sentence: String)) async throws {
        try await TestSite.with(engine) { test, client in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let answer = try await noor.post("/account/password", ["password": typed.password])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(typed.sentence))
            #expect(!answer.text.contains(typed.password))
        }
    }

    @Test("an unknown address, one without a password and a wrong password read the same", arguments: Engine.available)
    func unknown(engine: Engine) async throws {
        try await withPassword(engine) { test, client, _ async throws in
            var pages: [String] = []
            for address in ["noor@waterlijn.test", "nemo@waterlijn.test", "wout@elders.test"] {
                let browser = Browser(client)
                let answer = try await enter(browser, "iets heel anders dan dat", at: address)
                #expect(answer.status == .unprocessableContent)
                pages.append(answer.text.replacing(address, with: "ADDRESS").replacing(browser.token, with: "TOKEN"))
            }
            #expect(Set(pages).count == 1)
            #expect(pages[0].contains("Check both, or come in by mail.") && pages[0].contains("Please look at this once more"))
        }
    }

    @Test("ten wrong ones make the eleventh wait, also the right one, known or not; the mail still lets one in", arguments: Engine.available)
    func account(engine: Engine) async throws {
        try await withPassword(engine) { test, client, _ async throws in
            for address in ["noor@waterlijn.test", "nemo@waterlijn.test"] {
                let browser = Browser(client)
                for _ in 0..<10 { #expect(try await enter(browser, "iets heel anders", at: address).status == .unprocessableContent) }
                let blocked = try await enter(browser, Self.words, at: address)
                #expect(blocked.status == .tooManyRequests && blocked.headers[.retryAfter] == "900")
            }
            let browser = Browser(client)
            _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"])
            let link = try await test.lastLink()
            #expect(try await browser.submit(link).status == .seeOther)
            test.clock.move(seconds: 900)
            #expect(try await enter(Browser(client), Self.words).status == .seeOther)
        }
    }

    @Test("three hundred tries from one client make it wait", arguments: Engine.available)
    func client(engine: Engine) async throws {
        try await withPassword(engine, adjust: { $0.limits.client = Throttle(limit: 20, window: 900) }) { test, client, _ async throws in
            #expect(SignInLimits().client.limit == 300 && SignInLimits().client.window == 900)
            let browser = Browser(client)
            _ = try await browser.get("/sign-in")
            for number in 0..<20 { #expect(try await enter(browser, "wat dan ook", at: "p\(number)@x.test").status == .unprocessableContent) }
            #expect(try await enter(browser, Self.words).status == .tooManyRequests)
            #expect(try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"]).status == .tooManyRequests)
        }
    }

    @Test("a higher cost is taken on at the next sign-in", arguments: Engine.available)
    func raised(engine: Engine) async throws {
        try await withPassword(engine) { test, client, cast async throws in
            let higher = PasswordTerms(
                threads: PasswordThreads(), cost: ScryptCost(rounds: 64, blockSize: 2, parallelism: 2), limits: SignInLimits())
            let address = try EmailAddress("noor@waterlijn.test")
            for _ in 0..<2 {
                let answer = try await test.archive.enter(
                    address, password: Self.words, from: "", terms: higher, now: test.clock.now, chance: .system)
                #expect(answer == .person(cast.noor.id))
                let stored = try await test.archive.database.read { reader in
                    try reader.first("SELECT rounds, block_size, parallelism FROM password") { row in
                        ScryptCost(rounds: try row["rounds"], blockSize: try row["block_size"], parallelism: try row["parallelism"])
                    }
                }
                #expect(stored == ScryptCost(rounds: 64, blockSize: 2, parallelism: 2))
            }
        }
    }

    @Test("a hash moved to another person opens nothing", arguments: Engine.available)
    func moved(engine: Engine) async throws {
        try await withPassword(engine) { test, client, cast async throws in
            try await test.archive.database.write { _ = try $0.run("UPDATE password SET person = \(cast.amira.id)") }
            #expect(try await enter(Browser(client), Self.words, at: "amira@waterlijn.test").status == .unprocessableContent)
        }
    }

    @Test("a new password ends every session, and this browser gets a new one", arguments: Engine.available)
    func sessions(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let phone = try await Browser(client, test, as: cast.noor)
            let desk = try await Browser(client, test, as: cast.noor)
            let before = desk.cookies["__Host-lampion"]
            #expect(try await desk.post("/account/password", ["password": Self.words]).status == .seeOther)
            #expect(desk.cookies["__Host-lampion"] != before)
            #expect(try await desk.get("/account").status == .ok)
            #expect(try await phone.get("/account").status == .seeOther)
        }
    }

    @Test("changing it asks for the present one, unless one just came in", arguments: Engine.available)
    func change(engine: Engine) async throws {
        try await withPassword(engine) { test, client, cast async throws in
            let noor = try await Browser(client, test, as: cast.noor)
            test.clock.move(seconds: 16 * 60)
            let new = "een heel nieuw geheim van vijf woorden"
            #expect(try await noor.get("/account/password").text.contains("Huidig wachtwoord"))
            #expect(try await noor.post("/account/password", ["password": new]).status == .unprocessableContent)
            #expect(try await noor.post("/account/password", ["password": new, "present": "fout"]).status == .unprocessableContent)
            #expect(try await noor.post("/account/password", ["password": new, "present": Self.words]).status == .seeOther)
            #expect(try await enter(Browser(client), Self.words).status == .unprocessableContent)
            #expect(try await enter(Browser(client), new).status == .seeOther)
            #expect(try await noor.submit("/account/password", to: "/account/password/removal").status == .seeOther)
            #expect(try await enter(Browser(client), new).status == .unprocessableContent)
        }
    }

    @Test("a disabled person's password opens nothing", arguments: Engine.available)
    func disabled(engine: Engine) async throws {
        try await withPassword(engine) { test, client, cast async throws in
            let now = test.clock.now
            try await test.archive.write { try $0.disable(cast.noor.id, at: now) }
            #expect(try await enter(Browser(client), Self.words).status == .unprocessableContent)
        }
    }

    @Test("where no mail is sent, address and password are asked at once", arguments: Engine.available)
    func withoutMail(engine: Engine) async throws {
        try await withPassword(engine, adjust: { $0.sendsMail = false }) { test, client, _ async throws in
            let browser = Browser(client)
            for path in ["/", "/sign-in"] {
                let page = try await browser.get(path).text
                #expect(page.contains("action=\"/sign-in/password\""))
            }
            #expect(try await browser.post("/sign-in", ["address": "noor@waterlijn.test"]).status == .notFound)
            #expect(try await enter(browser, Self.words).status == .seeOther)
        }
    }

    @Test("when too many are being checked, the next is told to come back, and the try does not count", arguments: Engine.available)
    func busy(engine: Engine) async throws {
        try await withPassword(engine) { test, _, cast async throws in
            let full = PasswordTerms(threads: PasswordThreads(limit: 0, patience: 0), cost: .standard, limits: SignInLimits())
            let address = try EmailAddress("noor@waterlijn.test")
            for _ in 0..<11 {
                await #expect(throws: PasswordThreads.Busy.self) {
                    try await test.archive.enter(
                        address, password: Self.words, from: "", terms: full, now: test.clock.now, chance: .system)
                }
            }
        }
    }

    private func enter(_ browser: Browser, _ password: String, at address: String = "noor@waterlijn.test") async throws -> TestResponse {
        try await browser.submit("/sign-in/password", ["address": address, "password": password])
    }

    /// Noor has a password.
    private func withPassword(
        _ engine: Engine, _ password: String = words, adjust: (inout SiteSettings) -> Void = { _ in },
        _ body: @escaping @Sendable (TestSite, any TestClientProtocol, Cast) async throws -> Void
    ) async throws {
        try await TestSite.with(engine, adjust: adjust) { test, client in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            #expect(try await noor.post("/account/password", ["password": password]).status == .seeOther)
            try await body(test, client, cast)
        }
    }
}
