import Database
import Foundation
import Mentoring
import TestSupport
import Testing

@testable import Store

@Suite("Mentorships that can't be")
struct BadMentorshipTests {
    @Test(
        "a row that contradicts itself is said to be one, and nothing is said of keys", arguments: Engine.available,
        ["active_at = 5, agreed_at = NULL", "closed_at = 5", "ending = 'byClick'"] as [SQL])
    func bad(engine: Engine, change: SQL) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await test.archive.duo(cast, at: test.clock.now)
            try await test.archive.write { _ = try $0.run("UPDATE mentorship SET \(change) WHERE id = \(id)") }
            await #expect(throws: StoreProblem.badMentorship(id)) { try await test.archive.read { try $0.duo(id) } }
            #expect(StoreProblem.badMentorship(id).description.contains(id.rawValue))
        }
    }

    @Test("an answer to a mentorship that is not there is refused as such", arguments: Engine.available)
    func missing(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let id = ID<Mentorship>(rawValue: "nowhere")
            let now = test.clock.now
            await #expect(throws: StoreProblem.missingMentorship(id)) {
                try await test.archive.write { try $0.answerClick(id, .mentor, ClickAnswers(), decision: .yes, at: now, chance: .system) }
            }
        }
    }
}
