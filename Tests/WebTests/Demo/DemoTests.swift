import Foundation
import HTTPTypes
import HummingbirdTesting
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
            #expect(answer.status == .seeOther && answer.location == "/mentorships")
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
            #expect(try await browser.post("/demo/clock", ["ahead": "day", "next": "//elders.test"]).location == "/")
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
