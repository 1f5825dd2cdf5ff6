import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Who ended it for safety is left in peace, and the other does not notice")
struct LeftInPeaceTests {
    private static let noor = "noor@waterlijn.test"
    private static let words = "Waarom ben je weg"

    /// Noor ends what they had, and Amira tries to reach her; each mail goes out where it does.
    private static func after(
        _ engine: Engine, _ ending: Ending, _ body: @escaping @Sendable (Duet, MailTray) async throws -> Void
    ) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let duet = try await Duet.made(test, client)
            _ = try await duet.noor.post("\(duet.path)/ending", ["ending": ending.rawValue])
            try await body(duet, tray)
        }
    }

    private static func deliver(_ test: TestSite) async throws {
        test.clock.move(seconds: 60)
        try await Postman(site: test.site).deliverDue()
    }

    /// How many mails of a kind lie in the outbox as sent.
    private static func sent(_ kind: MailKind, _ test: TestSite) async throws -> Int {
        let ids: [String] = try await test.archive.database.read {
            try $0.values("SELECT id FROM outbox WHERE kind = \(kind.rawValue) AND sent_at IS NOT NULL")
        }
        return ids.count
    }

    @Test(
        "an invitation of the other goes its way to the sender's eyes, and reaches nobody", arguments: Engine.available,
        [Ending.safety, .early])
    func invitation(engine: Engine, ending: Ending) async throws {
        try await Self.after(engine, ending) { duet, tray async throws in
            let reaches = ending != .safety
            let fields = ["role": "mentee", "kind": "known", "way": "mail", "address": Self.noor, "purpose": Self.words]
            let sent = try await duet.amira.post("/invitations", fields)
            let page = try #require(sent.location)
            try await Self.deliver(duet.test)
            #expect(tray.messages.contains { $0.text.contains(Self.words) } == reaches)
            // The row says that it went out: one that is missing would tell.
            #expect(try await Self.sent(.invitation, duet.test) == 1)
            #expect(try await duet.noor.get("/").text.contains("\(page)/answer") == reaches)
            #expect(try await duet.noor.get("\(page)/answer").status == (reaches ? .seeOther : .notFound))
            #expect(try await duet.amira.get(page).text.contains("Wacht op antwoord."))
            _ = try await duet.amira.post("\(page)/withdrawal")
            try await Self.deliver(duet.test)
            #expect(tray.messages.count { $0.to.address == Self.noor } == (reaches ? 3 : 1))
            #expect(try await Self.sent(.invitationWithdrawn, duet.test) == 1)
        }
    }

    @Test("nor does a link that the other hands over: to her it is one that has closed", arguments: Engine.available, [Ending.safety, .early])
    func link(engine: Engine, ending: Ending) async throws {
        try await Self.after(engine, ending) { duet, _ async throws in
            let fields = ["role": "mentee", "kind": "met", "way": "link", "purpose": Self.words]
            let page = try #require(try await duet.amira.post("/invitations", fields).location)
            let id: ID<Invitation> = ID(rawValue: String(try #require(page.split(separator: "/").last)))
            let path = duet.test.site.invitationPath(id, .link)
            #expect(try await duet.noor.get(path).text.contains(Self.words) == (ending != .safety))
            let accepted = try await duet.noor.post("\(path)/acceptance")
            #expect((accepted.status == .seeOther) == (ending != .safety))
            if ending == .safety { #expect(try await Browser(duet.client).get(path).text.contains(Self.words)) }
        }
    }

    @Test("a question to her as a contact of the other waits like any that nobody answers", arguments: Engine.available, [Ending.safety, .early])
    func contact(engine: Engine, ending: Ending) async throws {
        try await Self.after(engine, ending) { duet, tray async throws in
            let (test, cast, now) = (duet.test, duet.cast, duet.test.clock.now)
            let id: ID<Introduction> = Randomness.system.id()
            try await test.archive.write { store in
                let other = try #require(
                    Mentorship(id: Randomness.system.id(), mentor: cast.amira.id, mentee: cast.stranger.id, startedAt: now, agreedAt: now))
                try store.insert(other, from: nil)
                let one = Introduction(
                    id: id, mentorship: other.id, owner: .mentor, origin: .requested, openedAt: now, state: .asked, askedAt: now)
                _ = try store.add(one, why: "Iemand uit het water", in: other)
                let details = ContactDetails(name: "Noor", address: try EmailAddress(Self.noor))
                let chosen = ChosenContact(id: Randomness.system.id(), ask: ContactAsk(details: details, words: Self.words))
                try store.keep(chosen, of: one, in: other, test.archive.secrets)
                try store.post(Posted(.introductionAsked, to: nil, about: id.rawValue, due: now, id: Randomness.system.id()), now: now)
            }
            try await Self.deliver(test)
            #expect(tray.messages.contains { $0.text.contains(Self.words) } == (ending != .safety))
            #expect(try await Self.sent(.introductionAsked, test) == 1)
        }
    }

    @Test("a letter of farewell is noted as sent, and is not", arguments: Engine.available, [Ending.safety, .early])
    func letter(engine: Engine, ending: Ending) async throws {
        try await Self.after(engine, ending) { duet, tray async throws in
            try await Self.deliver(duet.test)
            let before = tray.messages.count { $0.to.address == Self.noor }
            _ = try await duet.amira.post("\(duet.path)/renewal/farewell/letter", ["goodbye-letter": Self.words])
            try await Self.deliver(duet.test)
            #expect(tray.messages.count { $0.to.address == Self.noor } == before + (ending == .safety ? 0 : 1))
            #expect(try await Self.sent(.farewellLetter, duet.test) == 1)
            #expect(try await duet.noor.get("\(duet.path)/renewal/farewell").text.contains(Self.words) == (ending != .safety))
        }
    }

    @Test("who chooses it reads what follows from it", arguments: Engine.available)
    func promise(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let page = try await duet.noor.get("\(duet.path)/ending").text
            #expect(page.contains("Dan bereikt geen brief, uitnodiging of vraag van Amira Haddou je nog."))
        }
    }
}
