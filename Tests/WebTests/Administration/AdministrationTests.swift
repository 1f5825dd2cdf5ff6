import Foundation
import HTTPTypes
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("The administrator’s page")
struct AdministrationTests {
    private static func administrator(_ test: TestSite) async throws -> Person {
        let person = Person(id: Randomness.system.id(), name: "Beheer", createdAt: test.clock.now, isAdministrator: true)
        let now = test.clock.now
        try await test.archive.write { store in
            try store.insert(person)
            try store.insert(try EmailAddress("beheer@waterlijn.test"), of: person.id, isPrivate: false, verifiedAt: now)
        }
        return person
    }

    @Test("it exists for an administrator only", arguments: Engine.available)
    func others(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let amira = try await Browser(client, test, as: cast.amira)
            let page = try await amira.get("/administration")
            let send = try await amira.post("/administration/test-mail")
            let again = try await amira.post("/administration/mails/x/try")
            #expect(page.status == .notFound && send.status == .notFound && again.status == .notFound)
            let stranger = try await Browser(client).get("/administration")
            #expect(stranger.status == .seeOther)
            #expect(try await test.archive.read { try $0.mailCounts() }.waiting == 0)
        }
    }

    @Test("a failed mail shows why, and of whom it was for the domain alone; it can be tried again", arguments: Engine.available)
    func failed(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let me = try await Browser(client, test, as: try await Self.administrator(test))
            let id = try await test.archive.duo(cast, at: test.clock.now).rawValue
            let now = test.clock.now
            try await test.archive.write { store in
                for person in [cast.noor, cast.amira] {
                    try store.post(Posted(.clickOutcome, to: person.id, about: id, due: now, id: Randomness.system.id()), now: now)
                }
            }
            test.clock.move(seconds: 60)
            tray.meets(.permanent("The relay refused the mail (550)."))
            try await Postman(site: test.site).deliverDue()
            let page = try await me.get("/administration").text
            #expect(page.contains("The relay refused the mail (550)."))
            let rows = page.matches(of: /<strong>(.*)<\/strong> <span class="quiet">(.*)<\/span>/)
            #expect(rows.map { [$0.1, $0.2] } == [["Mail to a person", "waterlijn.test"], ["Mail to a person", "waterlijn.test"]])
            #expect(!page.contains("noor") && !page.contains("amira") && !page.contains("…@"))

            tray.meets(nil)
            let path = try #require(page.split(separator: "\"").first { $0.hasPrefix("/administration/mails/") })
            let answer = try await me.post(String(path))
            #expect(answer.location == "/administration?done=try")
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.count == 1)
            let twice = try await me.post(String(path))
            #expect(twice.status == .notFound)
        }
    }

    @Test("a test mail goes to oneself", arguments: Engine.available)
    func testMail(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let me = try await Browser(client, test, as: try await Self.administrator(test))
            let answer = try await me.post("/administration/test-mail")
            #expect(answer.location == "/administration?done=test")
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.map(\.to.address) == ["beheer@waterlijn.test"])
        }
    }
}
