import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing
import Web

@Suite("Sessions")
struct SessionTests {
    @Test("the cookie is for this host, for no script, and for thirty days", arguments: Engine.available)
    func cookie(engine: Engine) async throws {
        try await cookies(engine, [:]) { parts in
            #expect(parts.isSuperset(of: ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"]))
            #expect(!parts.contains { $0.hasPrefix("Domain") })
        }
        try await cookies(engine, [:]) { #expect($0.contains("Max-Age=2592000")) }
    }

    @Test("on a shared computer it has no lifetime, and twelve hours later the session is over", arguments: Engine.available)
    func shared(engine: Engine) async throws {
        try await cookies(engine, ["shared": "yes"]) { parts in #expect(!parts.contains { $0.hasPrefix("Max-Age") || $0.hasPrefix("Expires") }) }
        try await TestSite.with(engine) { test, client async throws in
            _ = try await Cast.enter(test.archive, now: test.clock.now)
            let browser = Browser(client)
            _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"])
            let link = try await test.lastLink()
            _ = try await browser.submit(link, ["shared": "yes"])
            test.clock.move(seconds: 12 * 3_600 - 1)
            #expect(try await browser.get("/account").status == .ok)
            test.clock.move(seconds: 1)
            #expect(try await browser.get("/account").status == .seeOther)
            // A clock set back revives nothing.
            test.clock.move(seconds: -3_600)
            #expect(try await browser.get("/account").status == .seeOther)
        }
    }

    @Test("coming in anew gives a new session and ends the one before", arguments: Engine.available)
    func fresh(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let browser = try await Browser(client, test, as: cast.noor)
            let old = try #require(browser.cookies["__Host-lampion"])
            let other = Browser(client)
            _ = try await other.submit("/sign-in", ["address": "noor@waterlijn.test"])
            let link = try await test.lastLink()
            #expect(try await browser.submit(link).status == .seeOther)
            #expect(browser.cookies["__Host-lampion"] != old)
            #expect(try await test.archive.openSession(secret: old, now: test.clock.now) == nil)
        }
    }

    @Test("the page lists the devices and marks this one; another can be ended there", arguments: Engine.available)
    func list(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let phone = try await Browser(client, test, as: cast.noor)
            let desk = try await Browser(client, test, as: cast.noor)
            let page = try await desk.get("/account/sessions").text
            #expect(page.components(separatedBy: "(dit toestel)").count == 2)
            let handles = page.matches(of: /name="session" value="([0-9a-z]{26})"/).map { String($0.1) }
            #expect(handles.count == 1)
            #expect(try await desk.post("/account/sessions/closure", ["session": handles[0]]).location == "/account/sessions")
            #expect(try await phone.get("/account").status == .seeOther)
            #expect(try await desk.get("/account").status == .ok)
        }
    }

    @Test("another person's session cannot be ended", arguments: Engine.available)
    func theirs(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let now = test.clock.now
            let handle = try #require(try await test.archive.read { try $0.sessions(of: cast.noor.id, now: now) }.first?.handle)
            let amira = try await Browser(client, test, as: cast.amira)
            _ = try await amira.post("/account/sessions/closure", ["session": handle])
            #expect(try await noor.get("/account").status == .ok)
        }
    }

    @Test("signing out everywhere ends all within that request, also this one", arguments: Engine.available)
    func everywhere(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let browsers = [try await Browser(client, test, as: cast.noor), try await Browser(client, test, as: cast.noor)]
            let amira = try await Browser(client, test, as: cast.amira)
            let secret = try #require(browsers[0].cookies["__Host-lampion"])
            #expect(try await browsers[0].post("/account/sessions/closure", ["session": "all"]).location == "/")
            #expect(!browsers[0].isSignedIn)
            #expect(try await test.archive.openSession(secret: secret, now: test.clock.now) == nil)
            #expect(try await browsers[1].get("/account").status == .seeOther)
            #expect(try await amira.get("/account").status == .ok)
        }
    }

    @Test("signing out ends the session on the server too", arguments: Engine.available)
    func signOut(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let secret = try #require(noor.cookies["__Host-lampion"])
            #expect(try await noor.post("/sign-out").status == .seeOther)
            #expect(try await test.archive.openSession(secret: secret, now: test.clock.now) == nil)
        }
    }

    @Test("the last use is written in batches, and a look at a page right after another writes nothing", arguments: Engine.available)
    func uses(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let start = test.clock.now
            func lastUse() async throws -> Date? {
                try await test.archive.read { try $0.sessions(of: cast.noor.id, now: start) }.first?.usedAt
            }
            test.clock.move(seconds: 299)
            _ = try await noor.get("/account")
            #expect(try await lastUse() == start)
            test.clock.move(seconds: 1)
            _ = try await noor.get("/account")
            #expect(try await lastUse() == start)
            test.clock.move(seconds: 60)
            _ = try await noor.get("/account")
            #expect(try await lastUse() == start + 360)
        }
    }

    @Test("a disabled person is out within that request", arguments: Engine.available)
    func disabled(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let now = test.clock.now
            try await test.archive.write { try $0.disable(cast.noor.id, at: now) }
            #expect(try await noor.get("/account").status == .seeOther)
        }
    }

    private func cookies(_ engine: Engine, _ fields: [String: String], _ check: @escaping @Sendable (Set<String>) -> Void) async throws {
        try await TestSite.with(engine) { test, client async throws in
            _ = try await Cast.enter(test.archive, now: test.clock.now)
            let browser = Browser(client)
            _ = try await browser.submit("/sign-in", ["address": "noor@waterlijn.test"])
            let link = try await test.lastLink()
            let answer = try await browser.submit(link, fields)
            let line = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("__Host-lampion=") })
            check(Set(line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }))
        }
    }
}
