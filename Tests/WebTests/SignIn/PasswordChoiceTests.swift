import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing
import Web

@Suite("Choosing a password")
struct PasswordChoiceTests {
    private static let words = "vier lampen hangen stil boven het water"
    /// With this cost no hash can be made: whoever tries fails.
    private static let impossible = ScryptCost(rounds: 3, blockSize: 1, parallelism: 1)

    @Test("nothing is hashed for an address that somebody has, nor for an invitation that is over", arguments: Engine.available)
    func taken(engine: Engine) async throws {
        let adjust = { (settings: inout SiteSettings) in
            settings.sendsMail = false
            settings.passwordCost = Self.impossible
        }
        try await TestSite.with(engine, adjust: adjust) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let path = "\(test.path(to: try await test.archive.invitation(cast, at: test.clock.now)))/acceptance"
            let fields = ["name": "Léa", "password": Self.words]
            let taken = try await Browser(client).post(path, fields.merging(["address": "amira@waterlijn.test"]) { $1 })
            #expect(taken.status == .unprocessableContent && taken.text.contains("href=\"#address\""))
            test.clock.move(days: 14)
            #expect(try await Browser(client).post(path, fields.merging(["address": "lea@verweg.test"]) { $1 }).status == .gone)
        }
    }

    @Test("on a shared computer the session stays as short after a password was chosen", arguments: Engine.available)
    func shared(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            _ = try await Cast.enter(test.archive, now: test.clock.now)
            let browser = Browser(client)
            _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"])
            let link = try await test.lastLink()
            _ = try await browser.submit(link, ["shared": "yes"])
            let old = browser.cookies["__Host-lampion"]
            #expect(try await browser.submit("/account/password", ["password": Self.words]).status == .seeOther)
            #expect(browser.isSignedIn && browser.cookies["__Host-lampion"] != old)
            test.clock.move(seconds: 12 * 3_600)
            #expect(try await browser.get("/account").status == .seeOther)
        }
    }

    @Test("with one invitation so many are tried, then one waits", arguments: Engine.available)
    func invitation(engine: Engine) async throws {
        try await TestSite.with(engine, adjust: { $0.sendsMail = false }) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let path = "\(test.path(to: try await test.archive.invitation(cast, at: test.clock.now)))/acceptance"
            let fields = ["name": "Léa", "password": Self.words, "address": "amira@waterlijn.test"]
            for _ in 1...10 { #expect(try await Browser(client).post(path, fields).status == .unprocessableContent) }
            let refused = try await Browser(client).post(path, fields.merging(["address": "lea@verweg.test"]) { $1 })
            #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == "900")
            #expect(refused.text.contains("value=\"lea@verweg.test\"") && !refused.text.contains(Self.words))
        }
    }

    @Test("a person chooses so many, and so many come from one client, before anything is hashed", arguments: Engine.available)
    func person(engine: Engine) async throws {
        let adjust = { (settings: inout SiteSettings) in
            settings.accountLimits.choosing = Throttle(limit: 2, window: 900)
            settings.accountLimits.choosingClient = Throttle(limit: 3, window: 900)
        }
        try await TestSite.with(engine, adjust: adjust) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            for _ in 1...2 { #expect(try await noor.submit("/account/password", ["password": Self.words]).status == .seeOther) }
            let refused = try await noor.submit("/account/password", ["password": Self.words])
            #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == "900")
            let others = [try await Browser(client, test, as: cast.amira), try await Browser(client, test, as: cast.stranger)]
            #expect(try await others[0].submit("/account/password", ["password": Self.words]).status == .seeOther)
            #expect(try await others[1].submit("/account/password", ["password": Self.words]).status == .tooManyRequests)
        }
    }

    @Test("a first one is chosen soon after coming in, or where there is no mail to come in with", arguments: Engine.available, [true, false])
    func first(engine: Engine, sendsMail: Bool) async throws {
        try await TestSite.with(engine, adjust: { $0.sendsMail = sendsMail }) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            test.clock.move(seconds: 16 * 60)
            #expect(try await noor.get("/account/password").text.contains("name=\"password\"") == !sendsMail)
            let answer = try await noor.post("/account/password", ["password": Self.words])
            #expect(answer.status == (sendsMail ? .unprocessableContent : .seeOther))
            #expect(try await test.archive.read { try $0.passwordSince(cast.noor.id) } == (sendsMail ? nil : test.clock.now))
        }
    }

    @Test("removing it asks for the present one, unless one just came in", arguments: Engine.available)
    func removal(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            #expect(try await noor.submit("/account/password", ["password": Self.words]).status == .seeOther)
            test.clock.move(seconds: 16 * 60)
            let path = "/account/password/removal"
            #expect(try await noor.submit("/account/password", to: path).status == .unprocessableContent)
            let wrong = try await noor.post(path, ["present-removal": "iets heel anders"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("href=\"#present-removal\""))
            #expect(try await test.archive.read { try $0.passwordSince(cast.noor.id) } != nil)
            #expect(try await noor.post(path, ["present-removal": Self.words]).status == .seeOther)
            #expect(try await test.archive.read { try $0.passwordSince(cast.noor.id) } == nil)
        }
    }

    @Test("its owner gets a mail about each change, and about an address that was added", arguments: Engine.available)
    func told(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            for _ in 1...2 { _ = try await noor.submit("/account/password", ["password": Self.words]) }
            _ = try await noor.submit("/account/password", to: "/account/password/removal")
            let (now, home) = (test.clock.now, try EmailAddress("noor@thuis.test"))
            _ = try await test.archive.write { try $0.add(home, to: cast.noor.id, at: now, event: Randomness.system.id()) }
            for act in AccountAct.allCases {
                #expect(try await test.archive.posted(.accountChanged, about: act.rawValue) == [cast.noor.id], "\(act)")
            }
        }
    }

    @Test("where no mail is sent, so many addresses are tried in an hour", arguments: Engine.available)
    func addresses(engine: Engine) async throws {
        try await TestSite.with(engine, adjust: { $0.sendsMail = false }) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            for _ in 1...5 { #expect(try await noor.post("/account/addresses", ["address": "amira@waterlijn.test"]).status == .unprocessableContent) }
            let refused = try await noor.post("/account/addresses", ["address": "nemo@waterlijn.test"])
            #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == "3600")
            let amira = try await Browser(client, test, as: cast.amira)
            #expect(try await amira.post("/account/addresses", ["address": "nemo@waterlijn.test"]).status == .tooManyRequests)
            test.clock.move(seconds: 3_600)
            #expect(try await noor.post("/account/addresses", ["address": "nemo@waterlijn.test"]).status == .seeOther)
        }
    }
}
