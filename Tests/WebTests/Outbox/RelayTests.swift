import Foundation
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Delivery over a real relay", .enabled(if: MoodyRelay.python != nil, "set LAMPION_TEST_PYTHON to a python that has aiosmtpd"))
struct RelayTests {
    private static func post(_ test: TestSite, _ cast: Cast, _ count: Int) async throws {
        let now = test.clock.now
        try await test.archive.write { store in
            for _ in 0..<count { try store.post(Posted(.test, to: cast.amira.id, about: nil, due: now, id: Randomness.system.id()), now: now) }
        }
    }

    @Test("a day of trouble and two deaths: of a thousand mails none is lost and none comes twice (T10)", arguments: Engine.available)
    func day(engine: Engine) async throws {
        let count = engine == .sqlite ? 1_000 : 250
        try await MoodyRelay.with { relay in
            try await TestSite.with(engine, mail: relay.server) { test, _ async throws in
                let cast = try await Cast.enter(test.archive, now: test.clock.now)
                let postman = Postman(site: test.site)
                try await Self.post(test, cast, count)
                for mood in ["down", "451", "cut", "down", "451", "cut", "down"] {
                    try relay.becomes(mood)
                    for _ in 0..<2 {
                        try await postman.deliverDue()
                        test.clock.move(seconds: 6_000)
                    }
                }
                #expect(try relay.taken().isEmpty)
                #expect(try await test.archive.read { try $0.mailCounts() }.failed == 0)

                try relay.becomes("well")
                for death in 1...2 {
                    // One process ends in the middle, another with mails in its hands that it never tried.
                    let turn = Task { try await postman.deliverDue() }
                    while try relay.taken().count < death * count / 4 { await Task.yield() }
                    turn.cancel()
                    _ = try? await turn.value
                    for _ in 0..<3 { _ = try await test.archive.claimMail(now: test.clock.now) }
                    test.clock.move(seconds: 400)
                }
                for _ in 0..<12 {
                    try await postman.deliverDue()
                    test.clock.move(seconds: 3_700)
                }
                let taken = try relay.taken()
                #expect(taken.count == count && Set(taken).count == count)
                let counts = try await test.archive.read { try $0.mailCounts() }
                #expect(counts.waiting == 0 && counts.failed == 0)
            }
        }
    }

    @Test("no answer after the final dot: one copy more at most, with the same Message-ID, and said so (T11)", arguments: Engine.available)
    func noAnswer(engine: Engine) async throws {
        try await MoodyRelay.with { relay in
            try await TestSite.with(engine, mail: relay.server) { test, _ async throws in
                let cast = try await Cast.enter(test.archive, now: test.clock.now)
                let postman = Postman(site: test.site)
                try await Self.post(test, cast, 1)
                try relay.becomes("mute")
                try await postman.deliverDue()
                try relay.becomes("well")
                for _ in 0..<3 {
                    test.clock.move(seconds: 3_600)
                    try await postman.deliverDue()
                }
                let taken = try relay.taken()
                #expect(taken.count == 2 && Set(taken).count == 1)
                let now = test.clock.now
                let doubtful = try await test.archive.read { try $0.doubtfulMails(since: now - 86_400) }
                #expect(doubtful.count == 1 && doubtful.first?.problem.contains("may have been delivered") == true)

                try await Self.post(test, cast, 1)
                try relay.becomes("mute")
                for _ in 0..<4 {
                    try await postman.deliverDue()
                    test.clock.move(seconds: 3_600)
                }
                #expect(try relay.taken().count == 4)
                #expect(try await test.archive.read { try $0.failedMails() }.count == 1)
            }
        }
    }

    @Test("a relay that refuses the reader: failed at once, and shown", arguments: Engine.available)
    func refused(engine: Engine) async throws {
        try await MoodyRelay.with { relay in
            try await TestSite.with(engine, mail: relay.server) { test, _ async throws in
                let cast = try await Cast.enter(test.archive, now: test.clock.now)
                try await Self.post(test, cast, 1)
                try relay.becomes("550")
                try await Postman(site: test.site).deliverDue()
                let failed = try await test.archive.read { try $0.failedMails() }
                #expect(failed.count == 1 && failed.first?.problem.contains("550") == true)
            }
        }
    }
}
