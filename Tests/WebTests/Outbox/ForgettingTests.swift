import Foundation
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("How long it is kept what was mailed")
struct ForgettingTests {
    private static func post(_ test: TestSite, _ cast: Cast) async throws {
        let now = test.clock.now
        try await test.archive.write { try $0.post(Posted(.test, to: cast.amira.id, about: nil, due: now, id: Randomness.system.id()), now: now) }
    }

    /// How many mails are in the outbox after what is old was forgotten.
    private static func kept(_ test: TestSite, days: Double) async throws -> Int {
        let now = TestClock.start + days * 86_400
        try await test.archive.write { try $0.forgetOldMails(now: now) }
        return try await test.archive.contents()["outbox"]?.split(separator: "\n").count ?? 0
    }

    @Test("a mail that went out is forgotten after seven days", arguments: Engine.available)
    func sent(engine: Engine) async throws {
        try await TestSite.with(engine, mail: MailTray()) { test, _ async throws in
            try await Self.post(test, try await Cast.enter(test.archive, now: test.clock.now))
            try await Postman(site: test.site).deliverDue()
            #expect(try await Self.kept(test, days: 6.9) == 1)
            #expect(try await Self.kept(test, days: 7.1) == 0)
        }
    }

    @Test("a mail that waits is kept; one that failed is kept for ninety days, or until it was tried again and went", arguments: Engine.available)
    func failed(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let archive = test.archive
            let cast = try await Cast.enter(archive, now: test.clock.now)
            for _ in 0..<3 { try await Self.post(test, cast) }
            for _ in 0..<2 {
                let mail = try #require(try await archive.claimMail(now: TestClock.start))
                try await archive.settle(mail, .failed(problem: "refused"), now: TestClock.start)
            }
            #expect(try await Self.kept(test, days: 8) == 3)
            let first = try #require(try await archive.read { try $0.failedMails() }.first?.mail)
            #expect(try await archive.write { try $0.tryAgain(first.id, now: TestClock.start) })
            try await archive.settle(try #require(try await archive.claimMail(now: TestClock.start)), .sent, now: TestClock.start)
            #expect(try await Self.kept(test, days: 8) == 2)
            #expect(try await Self.kept(test, days: 89.9) == 2)
            #expect(try await Self.kept(test, days: 90.1) == 1)
        }
    }

    @Test("who got an invitation hears that it was taken back on its last day, though more than a week went by", arguments: Engine.available)
    func invitation(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (me, start) = (cast.amira.id, test.clock.now)
            let invitation = try Invitation.sent(
                id: Randomness.system.id(), from: me, ownAddresses: [], to: try EmailAddress("person@elders.test"), role: .mentor, kind: .known,
                purpose: "Graag.", at: start)
            try await test.archive.write { store in
                try store.insert(invitation)
                try store.post(Posted(.invitation, to: nil, about: invitation.id.rawValue, due: start, id: Randomness.system.id()), now: start)
            }
            test.clock.move(days: 1)
            try await Postman(site: test.site).deliverDue()
            test.clock.move(days: 12.9)
            let now = test.clock.now
            try await test.archive.write { store in
                try store.change(invitation.id, .withdrawn(by: me, at: now), at: now, chance: .system)
                try store.forgetOldMails(now: now)
            }
            test.clock.move(days: 3.1)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.map(\.to.address) == ["person@elders.test", "person@elders.test"])
            #expect(try await Self.kept(test, days: 25) == 0)
        }
    }
}
