import Database
import Foundation
import Mentoring
import Store
import TestSupport
import Testing

@Suite("Envelopes")
struct EnvelopeTests {
    static let answers = ClickAnswers([.connects: "Dezelfde muziek", .mission: "Richting vinden"])

    @Test("neither the words nor the choice lie readable in the database", arguments: Engine.available)
    func sealed(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let now = test.clock.now
            let cast = try await Cast.enter(test.archive, now: now)
            let id = try await test.archive.exploring(cast, at: now)
            try await test.archive.write { _ = try $0.answerClick(id, .mentee, Self.answers, decision: .ratherNot, at: now, chance: .system) }
            let words: [[UInt8]] = try await test.archive.database.read { try $0.values("SELECT words FROM envelope") }
            #expect(words.count == 1)
            for bytes in words {
                for secret in ["Dezelfde", "Richting", "ratherNot"] { #expect(bytes.firstRange(of: Array(secret.utf8)) == nil) }
            }
        }
    }

    @Test("an envelope is as long whatever was chosen, with words or without", arguments: Engine.available)
    func lengths(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let now = test.clock.now
            let cast = try await Cast.enter(test.archive, now: now)
            let id = try await test.archive.exploring(cast, at: now)
            let mentorship = try #require(try await test.archive.read { try $0.duo(id, seenBy: cast.noor.id)?.mentorship })
            var lengths: Set<Int> = []
            for decision in Decision.allCases {
                for answers in [ClickAnswers(), Self.answers] {
                    try await test.archive.write {
                        try $0.keep(Envelope(answers: answers, decision: decision, at: now), of: .mentee, talk: 1, in: mentorship)
                    }
                    let words: [[UInt8]] = try await test.archive.database.read { try $0.values("SELECT words FROM envelope") }
                    lengths.formUnion(words.map(\.count))
                }
            }
            #expect(lengths.count == 1)
        }
    }

    @Test("that somebody answered is noted once, however often they think again", arguments: Engine.available)
    func noted(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let now = test.clock.now
            let cast = try await Cast.enter(test.archive, now: now)
            let id = try await test.archive.exploring(cast, at: now)
            for decision in Decision.allCases {
                try await test.archive.write { _ = try $0.answerClick(id, .mentee, Self.answers, decision: decision, at: now, chance: .system) }
            }
            let noted: Int? = try await test.archive.database.read { try $0.value("SELECT COUNT(*) FROM event WHERE kind = 'click answered'") }
            #expect(noted == 1)
        }
    }

    @Test("who is erased takes their answers along; the other's stay", arguments: Engine.available)
    func erased(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let now = test.clock.now
            let cast = try await Cast.enter(test.archive, now: now)
            let id = try await test.archive.exploring(cast, at: now)
            try await test.archive.write { store in
                for side in Side.allCases { _ = try store.answerClick(id, side, Self.answers, decision: .yes, at: now, chance: .system) }
            }
            try await test.archive.keys.erase(.person(cast.noor.id))
            let mentorship = try #require(try await test.archive.read { try $0.duo(id, seenBy: cast.amira.id)?.mentorship })
            let talks = try await test.archive.read { try $0.clicks(of: mentorship) }
            #expect(talks.own(.mentee) == nil)
            #expect(talks.own(.mentor)?.answers[.connects] == "Dezelfde muziek")
        }
    }

    @Test("two who answer at the same moment are told once, and neither answer is lost", arguments: Engine.available)
    func together(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let now = test.clock.now
            let cast = try await Cast.enter(test.archive, now: now)
            let id = try await test.archive.exploring(cast, at: now)
            try await withThrowingTaskGroup(of: Void.self) { group async throws in
                for side in Side.allCases {
                    group.addTask {
                        try await test.archive.write { _ = try $0.answerClick(id, side, Self.answers, decision: .yes, at: now, chance: .system) }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await test.archive.read { try $0.duo(id, seenBy: cast.noor.id)?.mentorship.state } == .agreeing)
            #expect(try await test.archive.outcomeMails() == 2)
        }
    }
}
