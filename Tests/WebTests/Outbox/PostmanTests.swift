import Foundation
import HTTPTypes
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Delivery")
struct PostmanTests {
    private static func invitation(_ cast: Cast, to address: String = "zoe@elders.test", at now: Date) throws -> Invitation {
        try Invitation.sent(
            id: Randomness.system.id(), from: cast.amira.id, ownAddresses: [], to: try EmailAddress(address), role: .mentor, kind: .known,
            purpose: "Ik zoek <iemand> die luistert.", at: now)
    }

    private static func post(_ test: TestSite, _ kind: MailKind, to person: ID<Person>? = nil, about thing: String? = nil) async throws {
        let now = test.clock.now
        try await test.archive.write { try $0.post(Posted(kind, to: person, about: thing, due: now, id: Randomness.system.id()), now: now) }
    }

    @Test("an invitation goes out once, a minute later, with a link that opens", arguments: Engine.available)
    func invitation(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try Self.invitation(cast, at: test.clock.now)
            try await test.archive.write { try $0.insert(invitation) }
            try await Self.post(test, .invitation, about: invitation.id.rawValue)
            let postman = Postman(site: test.site)
            try await postman.deliverDue()
            #expect(tray.messages.isEmpty)
            test.clock.move(seconds: 60)
            try await postman.deliverDue()
            try await postman.deliverDue()
            let message = try #require(tray.messages.first)
            #expect(tray.messages.count == 1)
            #expect(message.to == Mailbox(address: "zoe@elders.test"))
            #expect(message.subject == "Amira Haddou nodigt je uit om elkaar te leren kennen")
            #expect(message.text.contains("> Ik zoek <iemand> die luistert."))
            #expect(message.html.contains("Ik zoek &lt;iemand&gt; die luistert."))
            let link = try #require(message.text.split(whereSeparator: \.isWhitespace).first { $0.contains("/invitations/") })
            #expect(message.html.contains(link))
            let page = try await Browser(client).get(String(link.dropFirst("https://lampion.test".count)))
            #expect(page.status == .ok && page.text.contains("Amira Haddou"))
        }
    }

    @Test("who takes an invitation back within the minute has sent nothing", arguments: Engine.available)
    func takenBack(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            var invitation = try Self.invitation(cast, at: test.clock.now)
            try await test.archive.write { [invitation] in try $0.insert(invitation) }
            try await Self.post(test, .invitation, about: invitation.id.rawValue)
            _ = try invitation.apply(.withdrawn(by: cast.amira.id, at: test.clock.now + 30))
            try await test.archive.write { [invitation] in try $0.update(invitation) }
            try await Self.post(test, .invitationWithdrawn, about: invitation.id.rawValue)
            test.clock.move(seconds: 3_600)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.isEmpty)
            #expect(try await test.archive.read { try $0.mailCounts() }.waiting == 0)
        }
    }

    @Test("mail waits for the working day of its reader; what was asked for does not", arguments: Engine.available)
    func hours(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await test.archive.duo(cast, at: test.clock.now).rawValue
            // Tuesday, 21 h in Brussels.
            test.clock.move(seconds: 11 * 3_600)
            try await Self.post(test, .clickOutcome, to: cast.noor.id, about: id)
            try await Self.post(test, .test, to: cast.noor.id)
            test.clock.move(seconds: 60)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.map(\.subject) == ["Een testmail van Lampion"])
            test.clock.move(seconds: 11 * 3_600 - 61)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.count == 1)
            test.clock.move(seconds: 1)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.map(\.subject).last == "Er is nieuws voor je in Lampion")
        }
    }

    @Test("the hours are those of where its reader lives", arguments: Engine.available)
    func zone(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await test.archive.duo(cast, at: test.clock.now).rawValue
            try await test.archive.write { try $0.rename(cast.noor.id, to: "Noor", language: nil, zone: "America/New_York") }
            // 10 h in Brussels, 4 h in New York.
            for person in [cast.amira, cast.noor] { try await Self.post(test, .clickOutcome, to: person.id, about: id) }
            test.clock.move(seconds: 60)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.map(\.to.address) == ["amira@waterlijn.test"])
            test.clock.move(seconds: 4 * 3_600 - 60)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.map(\.to.address) == ["amira@waterlijn.test", "noor@waterlijn.test"])
        }
    }

    @Test("a refused mail shows at once, a busy relay is asked again, one that gave no answer once more", arguments: Engine.available)
    func problems(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let postman = Postman(site: test.site)
            try await Self.post(test, .test, to: cast.amira.id)
            tray.meets(.permanent("refused"))
            try await postman.deliverDue()
            #expect(try await test.archive.read { try $0.failedMails() }.map(\.problem) == ["refused"])

            try await Self.post(test, .test, to: cast.noor.id)
            tray.meets(.uncertain("no answer"))
            try await postman.deliverDue()
            test.clock.move(seconds: 60)
            try await postman.deliverDue()
            let problems = try await test.archive.read { try $0.failedMails() }.map(\.problem)
            #expect(problems.contains("no answer"))

            try await Self.post(test, .test, to: cast.stranger.id)
            tray.meets(.temporary("busy"))
            for _ in 0..<5 {
                try await postman.deliverDue()
                test.clock.move(seconds: 6 * 3_600)
            }
            tray.meets(nil)
            try await postman.deliverDue()
            #expect(tray.messages.count == 1)
            #expect(try await test.archive.read { try $0.mailCounts() }.waiting == 0)
        }
    }

    @Test("after three days of trying a mail has failed", arguments: Engine.available)
    func givesUp(engine: Engine) async throws {
        let tray = MailTray()
        tray.meets(.temporary("busy"))
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            try await Self.post(test, .test, to: cast.amira.id)
            for _ in 0..<40 {
                try await Postman(site: test.site).deliverDue()
                test.clock.move(seconds: 6 * 3_600)
            }
            #expect(try await test.archive.read { try $0.failedMails() }.map(\.problem) == ["busy"])
        }
    }

    @Test("without mail nothing waits to go out one day", arguments: Engine.available)
    func none(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            try await Self.post(test, .test, to: cast.amira.id)
            try await Postman(site: test.site).deliverDue()
            #expect(try await test.archive.read { try $0.mailCounts() }.waiting == 0)
        }
    }

    @Test("the demo's mail lies in its mailbox, with links that work; serve has none", arguments: Engine.available)
    func demo(engine: Engine) async throws {
        try await TestSite.with(engine, isDemo: true) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try Self.invitation(cast, at: test.clock.now)
            try await test.archive.write { try $0.insert(invitation) }
            try await Self.post(test, .invitation, about: invitation.id.rawValue)
            test.clock.move(seconds: 60)
            try await Postman(site: test.site).deliverDue()
            let list = try await Browser(client).get("/demo/mail").text
            let path = try #require(list.split(separator: "\"").first { $0.hasPrefix("/demo/mail/") })
            let page = try await Browser(client).get(String(path)).text
            #expect(page.contains("<pre class=\"mail-text\">"))
            #expect(page.contains("&lt;iemand&gt;"))
            let link = try #require(page.split(separator: "\"").first { $0.hasPrefix("/invitations/") })
            #expect(try await Browser(client).get(String(link)).status == .ok)
            let raw = try await Browser(client).get("\(path).eml")
            #expect(raw.headers[.contentType] == "message/rfc822")
            #expect(raw.text.contains("Message-ID: <"))
        }
        try await TestSite.with(engine) { _, client async throws in
            let answer = try await Browser(client).get("/demo/mail")
            #expect(answer.status == .notFound)
        }
    }
}
