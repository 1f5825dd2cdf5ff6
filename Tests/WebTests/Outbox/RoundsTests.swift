import Database
import Foundation
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Reminders")
struct RoundsTests {
    private static func invite(_ test: TestSite, _ cast: Cast, _ count: Int = 1) async throws -> [ID<Invitation>] {
        let now = test.clock.now
        let invitations = try (0..<count).map { number in
            try Invitation.sent(
                id: Randomness.system.id(), from: cast.amira.id, ownAddresses: [], to: try EmailAddress("person\(number)@elders.test"), role: .mentor,
                kind: .known, purpose: "Graag.", at: now)
        }
        try await test.archive.write { store in for invitation in invitations { try store.insert(invitation) } }
        return invitations.map(\.id)
    }

    private static func kinds(_ tray: MailTray) -> [String] { tray.messages.map(\.subject) }

    @Test("an invitation is reminded after 7 days and closes after 14, each once, and its sender is helped on", arguments: Engine.available)
    func invitation(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try #require(try await Self.invite(test, cast).first)
            let start = test.clock.now
            test.clock.move(days: 6.99)
            try await test.site.catchUp(from: start, to: test.clock.now)
            #expect(tray.messages.isEmpty)
            test.clock.move(days: 6)
            try await test.site.catchUp(from: start, to: test.clock.now)
            #expect(Self.kinds(tray) == ["Een week geleden nodigde Amira Haddou je uit"])
            test.clock.move(days: 3)
            try await test.site.catchUp(from: start, to: test.clock.now)
            #expect(Self.kinds(tray).last == "Je uitnodiging is gesloten")
            #expect(tray.messages.last?.to.address == "amira@waterlijn.test")
            #expect(tray.messages.last?.text.contains("https://lampion.test/invitations/new") == true)
            #expect(try await test.archive.read { try $0.invitation(id)?.invitation.state } == .closed)
            try await test.site.catchUp(from: start, to: test.clock.now + 86_400)
            #expect(tray.messages.count == 2)
        }
    }

    @Test("two processes and a clock that jumps remind everyone once (T12, T14)", arguments: Engine.available)
    func once(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            _ = try await Self.invite(test, cast, 60)
            test.clock.move(days: 7)
            for jump in [0.0, -3_600, 3_600, 3_600] {
                test.clock.move(seconds: jump)
                let now = test.clock.now
                try await withThrowingTaskGroup(of: Void.self) { group async throws in
                    for _ in 0..<2 {
                        group.addTask {
                            try await Rounds(site: test.site).walk(at: now)
                            try await Postman(site: test.site).deliverDue()
                        }
                    }
                    try await group.waitForAll()
                }
            }
            test.clock.move(seconds: 120)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.count == 60)
            #expect(Set(tray.messages.map(\.to.address)).count == 60)

            // Ten years ahead: everything has closed, and the sender is told of each once.
            test.clock.move(days: 3_652)
            for _ in 0..<2 { try await Rounds(site: test.site).walk(at: test.clock.now) }
            test.clock.move(days: 3)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.count == 120)
            test.clock.move(days: -3_655)
            try await Rounds(site: test.site).walk(at: test.clock.now)
            #expect(try await test.archive.read { try $0.mailCounts() }.waiting == 0)
        }
    }

    @Test("who has not signed a letter is reminded once after 7 days, and again only for a new version", arguments: Engine.available)
    func letter(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await test.archive.duo(cast, at: test.clock.now)
            func propose(_ number: Int, signed: Side?) async throws {
                let now = test.clock.now
                try await test.archive.write { store in
                    try store.insert(LetterVersion(number: number, text: LetterText(), author: cast.amira.id, at: now), of: id)
                    if let signed { try store.insert(Signature(side: signed, version: number, at: now), of: id) }
                }
            }
            func week() async throws {
                let from = test.clock.now
                test.clock.move(days: 8)
                try await test.site.catchUp(from: from, to: test.clock.now)
            }
            try await propose(1, signed: .mentor)
            try await week()
            #expect(tray.messages.map(\.to.address) == ["noor@waterlijn.test"])
            #expect(Self.kinds(tray) == ["Jullie brief wacht nog op jouw naam"])
            try await week()
            #expect(tray.messages.count == 1)
            try await propose(2, signed: nil)
            try await week()
            #expect(Set(tray.messages.dropFirst().map(\.to.address)) == ["noor@waterlijn.test", "amira@waterlijn.test"])
            #expect(tray.messages.count == 3)
        }
    }

    @Test("under the letter of what has ended no name is asked for", arguments: Engine.available, [false, true])
    func ended(engine: Engine, hasEnded: Bool) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            if hasEnded { try await duet.close() }
            duet.test.clock.move(days: 8)
            try await Rounds(site: duet.test.site).walk(at: duet.test.clock.now)
            let asked = try await duet.mails(.letterReminder)
            #expect(asked.count == (hasEnded ? 0 : 2))
        }
    }

    @Test("a reminder whose mail could not be kept comes with the next round")
    func fault() async throws {
        try await Duet.with(.sqlite) { duet async throws in
            let (rounds, database) = (Rounds(site: duet.test.site), duet.test.archive.database)
            try await duet.propose()
            duet.test.clock.move(days: 8)
            try await database.write { tx in
                _ = try tx.run("CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'full'); END")
            }
            await #expect(throws: (any Error).self) { try await rounds.walk(at: duet.test.clock.now) }
            try await database.write { tx in _ = try tx.run("DROP TRIGGER full") }
            try await rounds.walk(at: duet.test.clock.now)
            let asked = try await duet.mails(.letterReminder)
            #expect(asked.count == 2)
        }
    }
}
