import Foundation
import HTTPTypes
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("The demo")
struct DemoTests {
    @Test("a press moves the clock, and the visitor stays signed in", arguments: DemoLeap.allCases)
    func leap(_ leap: DemoLeap) async throws {
        try await TestSite.with(.sqlite, isDemo: true) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            let before = test.clock.now
            let answer = try await world.browser(of: .mentor).post("/demo/clock", ["ahead": leap.rawValue, "next": "/mentorships"])
            #expect(answer.status == .seeOther && answer.location?.hasPrefix("/mentorships?moved=") == true)
            #expect(test.clock.now == before + leap.seconds(from: before))
            let ahead = try await test.archive.read { try $0.demoAhead }
            #expect(ahead == test.clock.now.timeIntervalSince(before))
            let cookie = answer.headers[.setCookie]?.split(separator: ";").first.map(String.init) ?? ""
            #expect(try await client.execute(uri: "/mentorships", method: .get, headers: [.cookie: cookie]).status == .ok)
        }
    }

    @Test("two presses add up, and a demo that starts again goes on from there")
    func again() async throws {
        try await TestSite.with(.sqlite, isDemo: true) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            for _ in 1...2 { _ = try await world.browser(of: .nobody).post("/demo/clock", ["ahead": "week"]) }
            let ahead = try await test.archive.read { try $0.demoAhead }
            #expect(ahead == 14 * 86_400)
            #expect(abs(DemoClock(ahead: ahead).now.timeIntervalSinceNow - ahead) < 5)
        }
    }

    @Test("an unknown role or leap, or a way off the site, leads nowhere")
    func unknown() async throws {
        try await TestSite.with(.sqlite, isDemo: true) { test, client async throws in
            let browser = try await RouteWorld.make(test, client).browser(of: .nobody)
            #expect(try await browser.post("/demo/clock", ["ahead": "year"]).status == .notFound)
            #expect(try await browser.post("/demo/sign-in", ["as": "keys"]).status == .notFound)
            #expect(try await browser.post("/demo/clock", ["ahead": "day", "next": "//elders.test"]).location?.hasPrefix("/?moved=") == true)
        }
    }

    @Test("the page after a press says what day it is now and how many mails went out; any other says nothing")
    func moved() async throws {
        try await TestSite.with(.sqlite, isDemo: true) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            let browser = try await world.browser(of: .mentor)
            let before = try await test.archive.read { try $0.demoMailCount() }
            let due = test.clock.now
            let mail = Posted(.test, to: world.cast.noor.id, about: nil, due: due, id: Randomness.system.id())
            try await test.archive.write { try $0.post(mail, now: due) }
            let answer = try await browser.post("/demo/clock", ["ahead": "week", "next": "/mentorships"])
            let mails = try await test.archive.read { try $0.demoMailCount() } - before
            #expect(mails > 0 && answer.location == "/mentorships?moved=\(mails)")
            let line = "class=\"demo-moved\""
            let page = try await world.browser(of: .mentor).get("/mentorships?moved=9").text
            #expect(page.contains(line) && page.contains("9 mails") && page.contains("name=\"next\" value=\"/mentorships\""))
            for path in ["/mentorships", "/mentorships?moved=", "/mentorships?moved=-1", "/mentorships?moved=%3Cb%3E", "/mentorships?removed=9"] {
                #expect(try await world.browser(of: .mentor).get(path).text.contains(line) == false, "\(path)")
            }
        }
    }

    @Test("a mail shows as it looks, in a frame that runs nothing, and can be read as text and as a file")
    func look() async throws {
        try await TestSite.with(.sqlite, isDemo: true) { test, client async throws in
            let browser = try await RouteWorld.make(test, client).browser(of: .nobody)
            let html = "<html><head><title>Dag</title></head><body><a href=\"\(test.site.settings.baseURL)/help\">Hulp</a></body></html>"
            let mail = DemoMail(
                id: "look", at: test.clock.now, recipient: "noor@waterlijn.test", subject: "Dag", text: "Dag Noor", html: html, bytes: [68])
            try await test.archive.write { try $0.insert(mail) }
            let page = try await browser.get("/demo/mail/look")
            #expect(page.text.contains("<iframe") && page.text.contains("src=\"/demo/mail/look.html\"") && page.text.contains("Dag Noor"))
            #expect(page.headers[named: "content-security-policy"] == SecurityHeaders.policy + "; frame-src 'self'")
            #expect(page.headers[named: "x-frame-options"] == "DENY")
            let look = try await browser.get("/demo/mail/look.html")
            #expect(look.text.contains("<base target=\"_top\">") && look.text.contains("href=\"/help\""))
            let policy = look.headers[named: "content-security-policy"] ?? ""
            #expect(policy.hasPrefix("default-src 'none'") && policy.hasSuffix("frame-ancestors 'self'") && !policy.contains("script-src"))
            #expect(look.headers[named: "x-frame-options"] == "SAMEORIGIN" && look.headers[named: "x-content-type-options"] == "nosniff")
            #expect(try await browser.get("/demo/mail/look.eml").headers[.contentType] == "message/rfc822")
            #expect(try await browser.get("/demo/mail/look.pdf").status == .notFound)
        }
    }

    @Test("a month ahead keeps the hour over the change of the clocks")
    func summer() {
        let start = Date(timeIntervalSince1970: 1_773_662_400)  // 16 March 2026, 13.00 in Brussels
        #expect(DemoLeap.month.seconds(from: start) == 31 * 86_400 - 3_600)
        #expect(DemoLeap.day.seconds(from: start) == 86_400)
    }

    @Test("its front page has a button for each role, its other pages say that it is a sample")
    func front() async throws {
        try await TestSite.with(.sqlite, isDemo: true) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            let front = try await world.browser(of: .nobody).get("/").text
            for role in DemoRole.allCases { #expect(front.contains("name=\"as\" value=\"\(role.rawValue)\"")) }
            let page = try await world.browser(of: .mentor).get("/mentorships").text
            #expect(front.contains("href=\"/demo/mail\"") && page.contains("href=\"/demo/mail\""))
            #expect(page.contains("class=\"demo-bar\"") && page.contains("name=\"next\" value=\"/mentorships\""))
        }
    }

    @Test("a database that holds people is never turned into a demo", arguments: Engine.available)
    func mark(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            for _ in 1...2 {
                let isMarked = try await test.archive.write { try $0.markDemo() }
                #expect(isMarked)
            }
        }
        try await TestSite.with(engine) { test, _ async throws in
            _ = try await Cast.enter(test.archive, now: test.clock.now)
            let isMarked = try await test.archive.write { try $0.markDemo() }
            let isDemo = try await test.archive.read { try $0.isDemo }
            #expect(!isMarked && !isDemo)
        }
    }
}
