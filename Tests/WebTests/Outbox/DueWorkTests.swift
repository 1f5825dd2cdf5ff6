import Database
import Foundation
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Work that is due")
struct DueWorkTests {
    private static func with(
        _ engine: Engine, duos: Int, _ body: @escaping @Sendable (TestSite, MailTray) async throws -> Void
    ) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            try await Backlog.fill(test, duos: duos)
            try await body(test, tray)
        }
    }

    private static func walk(_ test: TestSite) async throws { try await Rounds(site: test.site).walk(at: test.clock.now) }

    private static func deliver(_ test: TestSite) async throws { try await Postman(site: test.site).deliverDue() }

    /// The weeks in which what joined others, or waits for its own turn, goes too.
    private static func deliverTheRest(_ test: TestSite) async throws {
        for _ in 0..<3 {
            test.clock.move(days: 7)
            try await deliver(test)
        }
    }

    /// How many of each kind went out, alone or within a week's mail; one that went out twice, or of which one was made twice, is an issue.
    private static func sent(_ test: TestSite, _ tray: MailTray) async throws -> [MailKind: Int] {
        let rows = try await test.archive.database.read { reader in
            try reader.all("SELECT id, kind, person, thing, joins FROM outbox WHERE sent_at IS NOT NULL ORDER BY id") { row in
                let parts: [String?] = [try row["id"], try row["joins"], try row["kind"], try row["person"], try row["thing"]]
                return parts.map { $0 ?? "" }
            }
        }
        #expect(tray.messages.map(\.id).sorted() == rows.filter { $0[1].isEmpty }.map { $0[0] }.sorted())
        let told = rows.filter { $0[2] != MailKind.weekTogether.rawValue }
        #expect(Set(told.map { $0[2...].joined(separator: "/") }).count == told.count)
        return Dictionary(told.compactMap { MailKind(rawValue: $0[2]) }.map { ($0, 1) }, uniquingKeysWith: +)
    }

    @Test("two workers with 520 due rows of nine kinds do each once (T12)", arguments: Engine.available)
    func twoWorkers(engine: Engine) async throws {
        let duos = 20
        #expect(duos * Backlog.rows == 520)
        try await Self.with(engine, duos: duos) { test, tray async throws in
            func both(_ work: @escaping @Sendable (TestSite) async throws -> Void) async throws {
                async let one: Void = work(test)
                async let other: Void = work(test)
                _ = try await (one, other)
            }
            try await both(Self.walk)
            test.clock.move(seconds: 60)
            try await both(Self.deliver)
            for _ in 0..<3 {
                test.clock.move(days: 7)
                try await both(Self.deliver)
            }
            #expect(try await Self.sent(test, tray) == Backlog.mails.mapValues { $0 * duos })
        }
    }

    @Test("after ten days of standstill what holds still goes, once, and what is stale is let go", arguments: Engine.available, [false, true])
    func standstill(engine: Engine, hasWalkedBefore: Bool) async throws {
        try await Self.with(engine, duos: 1) { test, tray async throws in
            // It stopped before the round, or between the round and the mail.
            if hasWalkedBefore { try await Self.walk(test) }
            test.clock.move(days: 10)
            for _ in 0..<2 {
                try await Self.walk(test)
                test.clock.move(seconds: 60)
                try await Self.deliver(test)
            }
            // How a talk was, what to think about and whether it fits are questions of their day. The invitations have closed meanwhile, and of
            // the reminders to look back only the newest goes.
            try await Self.deliverTheRest(test)
            let expected: [MailKind: Int] = [.letterReminder: 2, .reviewDue: 2, .introductionNews: 2, .wordReminder: 2, .invitationClosed: 3]
            #expect(try await Self.sent(test, tray) == expected)
            #expect(try await test.archive.read { try $0.mailCounts() }.waiting == 0)
        }
    }

    @Test("the mail server is down for a day: then each mail goes once", arguments: Engine.available)
    func relayAway(engine: Engine) async throws {
        try await Self.with(engine, duos: 1) { test, tray async throws in
            for hour in 0..<52 {
                tray.meets(hour < 24 ? .temporary("away") : nil)
                try await Self.walk(test)
                try await Self.deliver(test)
                #expect(hour >= 24 || tray.messages.isEmpty)
                test.clock.move(seconds: 3_600)
            }
            try await Self.deliverTheRest(test)
            let sent = try await Self.sent(test, tray)
            // The talk of the day after was asked about as well.
            #expect(sent.merging(Backlog.mails) { $0 - $1 }.filter { $0.value != 0 } == [.meetingHeld: 2])
            let counts = try await test.archive.read { try $0.mailCounts() }
            #expect(counts.waiting == 0 && counts.failed == 0)
        }
    }

    @Test("a clock set back by an hour or a day loses nothing and sends nothing twice (T14)", arguments: Engine.available, [3_600.0, 86_400])
    func clockSetBack(engine: Engine, seconds: Double) async throws {
        try await Self.with(engine, duos: 1) { test, tray async throws in
            try await Self.walk(test)
            for jump in [-seconds, seconds + 60, -seconds, seconds] {
                test.clock.move(seconds: jump)
                try await Self.walk(test)
                try await Self.deliver(test)
            }
            try await Self.deliverTheRest(test)
            #expect(try await Self.sent(test, tray) == Backlog.mails)
        }
    }

    @Test("one that can't be done holds up nothing else", arguments: Engine.available)
    func oneFails(engine: Engine) async throws {
        try await Self.with(engine, duos: 2) { test, tray async throws in
            // One mentorship can't be read any more, as after a fault of the disk.
            try await test.archive.database.write { store in
                _ = try store.run("UPDATE mentorship SET ending = 'unheard of' WHERE id = (SELECT min(id) FROM mentorship)")
            }
            await #expect(throws: (any Error).self) { try await Self.walk(test) }
            test.clock.move(seconds: 60)
            try await Self.deliver(test)
            #expect(try await Self.sent(test, tray)[.meetingHeld] == 24)
        }
    }
}
