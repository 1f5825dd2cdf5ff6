import Foundation
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Mails that name nobody lead to what they are about")
struct NeutralMailTests {
    private static let noor = "noor@waterlijn.test"

    private static func deliver(_ test: TestSite, _ kind: MailKind, _ cast: Cast, about id: ID<Mentorship>) async throws {
        let now = test.clock.now
        let mail = Posted(kind, to: cast.noor.id, about: id.rawValue, due: now, id: Randomness.system.id())
        try await test.archive.write { try $0.post(mail, now: now) }
        try await deliver(test)
    }

    private static func deliver(_ test: TestSite) async throws {
        test.clock.move(seconds: 60)
        try await Postman(site: test.site).deliverDue()
    }

    @Test("a question is the first thing on Today", arguments: Engine.available, [MailKind.clickAsked, .clickReminder])
    func question(engine: Engine, kind: MailKind) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await test.archive.exploring(cast, at: test.clock.now)
            try await Self.deliver(test, kind, cast, about: id)
            #expect(tray.path(to: Self.noor) == "/")
            test.clock.move(seconds: Click.arrangedWithin)
            let page = try await Browser(client, test, as: cast.noor).get("/").text
            let first = try #require(page.split(separator: "<li class=\"light stack\">").last?.split(separator: "</li>").first)
            #expect(first.contains("href=\"/mentorships/\(id.rawValue)/click\""))
        }
    }

    @Test("the list says that both go on, or kindly that it ends", arguments: Engine.available, [Decision.yes, .ratherNot])
    func outcome(engine: Engine, decision: Decision) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let pair = try await ClickPageTests.pair(test, client)
            _ = try await pair.noor.post("\(pair.path)/click", ClickPageTests.fields(.yes, "noor"))
            _ = try await pair.amira.post("\(pair.path)/click", ClickPageTests.fields(decision, "amira"))
            try await Self.deliver(test)
            #expect(tray.path(to: Self.noor) == "/mentorships")
            let list = try await pair.noor.get("/mentorships").text
            #expect(list.contains(decision == .yes ? "jullie willen allebei verder" : "Het gaat niet verder, en dat is goed."))
            #expect(try await pair.noor.get(pair.path).text.contains("href=\"\(pair.path)/click\""))
        }
    }

    @Test("the list shows what ended", arguments: Engine.available)
    func ended(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await StatePageTests.begin(.closed, test, cast)
            try await Self.deliver(test, .mentorshipEnded, cast, about: id)
            #expect(tray.path(to: Self.noor) == "/mentorships")
            let list = try await Browser(client, test, as: cast.noor).get("/mentorships").text
            #expect(list.contains("Amira Haddou") && list.contains("Jullie mentorschap is gestopt.") && !list.contains("lampen branden"))
        }
    }
}
