import Foundation
import Mentoring
import TestSupport
import Testing

@testable import Store

@Suite("The outbox")
struct MailClaimTests {
    private static let start = TestClock.start

    private static func with(_ engine: Engine, _ body: @escaping @Sendable (Archive, Cast) async throws -> Void) async throws {
        try await TestSite.with(engine) { test, _ in try await body(test.archive, try await Cast.enter(test.archive, now: test.clock.now)) }
    }

    private static func post(_ archive: Archive, _ cast: Cast, _ count: Int = 1, _ kind: MailKind = .test, about thing: String? = nil) async throws {
        try await archive.write { store in
            for _ in 0..<count {
                try store.post(Posted(kind, to: cast.amira.id, about: thing, due: start, id: Randomness.system.id()), now: start)
            }
        }
    }

    @Test("a mail that is taken on is nobody else's until its lease ends; then it counts as a doubt", arguments: Engine.available)
    func lease(engine: Engine) async throws {
        try await Self.with(engine) { archive, cast async throws in
            try await Self.post(archive, cast)
            let first = try #require(try await archive.claimMail(now: Self.start))
            #expect(first.tries == 1 && first.doubts == 0)
            #expect(try await archive.claimMail(now: Self.start + 299) == nil)
            #expect(try await archive.mailsDue(now: Self.start + 299, atMost: 5) == 0)
            let second = try #require(try await archive.claimMail(now: Self.start + 300))
            #expect(second.id == first.id && second.tries == 2 && second.doubts == 1)

            // The first one comes back late: only that it was sent counts.
            try await archive.settle(first, .failed(problem: "late"), now: Self.start + 301)
            #expect(try await archive.read { try $0.failedMails() }.isEmpty)
            try await archive.settle(first, .sent, now: Self.start + 302)
            #expect(try await archive.claimMail(now: Self.start + 100_000) == nil)
        }
    }

    @Test("two that claim at once take each mail once", arguments: Engine.available)
    func twoClaimers(engine: Engine) async throws {
        try await Self.with(engine) { archive, cast async throws in
            try await Self.post(archive, cast, 60)
            let claimed = try await withThrowingTaskGroup(of: [ID<Posted>].self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        var mine: [ID<Posted>] = []
                        while let mail = try await archive.claimMail(now: Self.start) { mine.append(mail.id) }
                        return mine
                    }
                }
                return try await group.reduce(into: [ID<Posted>]()) { $0 += $1 }
            }
            #expect(claimed.count == 60 && Set(claimed).count == 60)
        }
    }

    @Test("what one has just taken on is nobody else's, whichever clock is ahead", arguments: Engine.available, [-3_600, -2, -0.001, 0, 2, 200])
    func clocksApart(engine: Engine, ahead: TimeInterval) async throws {
        try await Self.with(engine) { archive, cast async throws in
            try await Self.post(archive, cast)
            #expect(try await archive.claimMail(now: Self.start + 4_000) != nil)
            #expect(try await archive.claimMail(now: Self.start + 4_000 + ahead) == nil)
        }
    }

    @Test("a try that failed waits, a failed mail shows and can be tried again", arguments: Engine.available)
    func again(engine: Engine) async throws {
        try await Self.with(engine) { archive, cast async throws in
            try await Self.post(archive, cast)
            let first = try #require(try await archive.claimMail(now: Self.start))
            try await archive.settle(first, .again(at: Self.start + 60, problem: "busy", isDoubtful: true), now: Self.start)
            #expect(try await archive.claimMail(now: Self.start + 59) == nil)
            let second = try #require(try await archive.claimMail(now: Self.start + 60))
            #expect(second.tries == 2 && second.doubts == 1)
            try await archive.settle(second, .failed(problem: "refused"), now: Self.start + 60)

            let failed = try #require(try await archive.read { try $0.failedMails() }.first)
            #expect(failed.problem == "refused" && failed.at == Self.start + 60)
            #expect(try await archive.write { try $0.tryAgain(failed.mail.id, now: Self.start + 90) })
            let third = try #require(try await archive.claimMail(now: Self.start + 90))
            #expect(third.tries == 1 && third.doubts == 0)
            try await archive.settle(third, .sent, now: Self.start + 90)
            #expect(try await archive.write { try !$0.tryAgain(failed.mail.id, now: Self.start + 99) })
        }
    }

    @Test("a postponed mail loses no try, a dropped one is gone", arguments: Engine.available)
    func postponed(engine: Engine) async throws {
        try await Self.with(engine) { archive, cast async throws in
            try await Self.post(archive, cast)
            let first = try #require(try await archive.claimMail(now: Self.start))
            try await archive.settle(first, .postponed(until: Self.start + 3_600), now: Self.start)
            let second = try #require(try await archive.claimMail(now: Self.start + 3_600))
            #expect(second.tries == 1 && second.doubts == 0)
            try await archive.settle(second, .dropped, now: Self.start + 3_600)
            #expect(try await archive.read { try $0.mailCounts() }.waiting == 0)
        }
    }

    @Test("what can be undone waits its minute; a newer mail that says the same takes the place of an older one", arguments: Engine.available)
    func patience(engine: Engine) async throws {
        try await Self.with(engine) { archive, cast async throws in
            try await Self.post(archive, cast, 2, .missionWritten, about: "m")
            #expect(try await archive.claimMail(now: Self.start + 59) == nil)
            let one = try #require(try await archive.claimMail(now: Self.start + 60))
            let other = try #require(try await archive.claimMail(now: Self.start + 60))
            let superseded = try await archive.read { store in [try store.isSuperseded(one), try store.isSuperseded(other)] }
            #expect(superseded.filter { $0 }.count == 1)
        }
    }

    @Test("a clock that jumped ahead and back holds no mail up", arguments: Engine.available)
    func clock(engine: Engine) async throws {
        try await Self.with(engine) { archive, cast async throws in
            let years = Self.start + 10 * 365 * 86_400
            try await archive.write { try $0.post(Posted(.test, to: cast.amira.id, about: nil, due: years, id: Randomness.system.id()), now: years) }
            let mail = try #require(try await archive.claimMail(now: years))
            // Its process died then, and the clock was set right.
            let again = try #require(try await archive.claimMail(now: Self.start))
            #expect(again.id == mail.id)
        }
    }

    @Test("mail goes to the main address, to the private one when that is gone, never to one that is not verified", arguments: Engine.available)
    func address(engine: Engine) async throws {
        try await Self.with(engine) { archive, cast async throws in
            let person = Person(id: Randomness.system.id(), name: "Ada", createdAt: Self.start)
            let texts = try await archive.write { store in
                try store.insert(person)
                var found = [try store.mailAddress(of: person.id)?.text]
                try store.insert(try EmailAddress("new@work.test"), of: person.id, isPrivate: false, verifiedAt: nil)
                found.append(try store.mailAddress(of: person.id)?.text)
                try store.insert(try EmailAddress("ada@home.test"), of: person.id, isPrivate: true, verifiedAt: Self.start)
                found.append(try store.mailAddress(of: person.id)?.text)
                try store.insert(try EmailAddress("zoe@work.test"), of: person.id, isPrivate: false, verifiedAt: Self.start)
                return found + [try store.mailAddress(of: person.id)?.text]
            }
            #expect(texts == [nil, nil, "ada@home.test", "zoe@work.test"])
        }
    }

    @Test("a reminder is due once, whoever asks", arguments: Engine.available)
    func once(engine: Engine) async throws {
        try await Self.with(engine) { archive, _ async throws in
            let answers = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<6 { group.addTask { try await archive.write { try $0.remindsOnce("letter", about: "m/1", at: Self.start) } } }
                return try await group.reduce(into: [Bool]()) { $0.append($1) }
            }
            #expect(answers.filter { $0 }.count == 1)
        }
    }
}
