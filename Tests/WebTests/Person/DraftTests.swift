import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Drafts")
struct DraftTests {
    @Test("only a form of ours keeps a draft, and of a mentorship only one's own", arguments: Engine.available)
    func names(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await test.archive.duo(cast, at: test.clock.now).rawValue
            let (noor, stranger) = (try await Browser(client, test, as: cast.noor), try await Browser(client, test, as: cast.stranger))
            for form in DraftForm.own.union(["click-\(id)", "mission-\(id)", "goal-\(id)", "letter-\(id)", "offer-\(id)", "request-\(id)"]) {
                #expect(try await noor.post("/drafts/\(form)", ["x": "y"]).status == .noContent, "\(form)")
            }
            let long = "mission-" + String(repeating: "a", count: 90)
            for form in ["mission", "mission-", "mission-\(id)x", "other-\(id)", "one", "profile-", "mission-%00", long] {
                #expect(try await noor.post("/drafts/\(form)", ["x": "y"]).status == .notFound, "\(form)")
            }
            #expect(try await stranger.post("/drafts/mission-\(id)", ["x": "y"]).status == .notFound)
        }
    }

    @Test("a draft is at most 32 kB, also where it is kept for later", arguments: Engine.available)
    func size(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let most = String(repeating: "x", count: DraftLimits.size - 4)
            #expect(try await noor.post("/drafts/readiness", ["what": most]).status == .noContent)
            #expect(try await noor.post("/drafts/readiness", ["what": most + "x"]).status == .contentTooLarge)
            #expect(try await noor.post("/readiness", ["what": most + "x", "then": "later"]).status == .contentTooLarge)
            #expect(try await test.archive.read { try $0.draft("readiness", of: cast.noor.id) } == ["what": [most]])
        }
    }

    @Test("a person keeps sixty; then the oldest goes", arguments: Engine.available)
    func count(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let start = test.clock.now
            for number in 1...62 {
                try await test.archive.write { try $0.saveDraft("form-\(number)", ["x": ["y"]], of: cast.noor.id, at: start + Double(number)) }
            }
            let kept = try await test.archive.read { store in try (1...62).filter { try store.draft("form-\($0)", of: cast.noor.id) != nil } }
            #expect(kept == Array(3...62))
        }
    }
}
