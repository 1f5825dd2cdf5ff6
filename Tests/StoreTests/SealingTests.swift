import Database
import Foundation
import Mentoring
import TestSupport
import Testing

@testable import Store

@Suite("Sealed words")
struct SealingTests {
    private static let mission = MissionText(what: "Kanarie: mijn geheime missie")

    @Test("a mission lies in no readable form in the database", arguments: Engine.available)
    func sealed(engine: Engine) async throws {
        try await withArchive(engine) { archive, id, author async throws in
            let blob: [UInt8]? = try await archive.database.read { try $0.value("SELECT words FROM mission_version WHERE mentorship = \(id)") }
            #expect(blob.map { String(decoding: $0, as: UTF8.self).contains("Kanarie") } == false)
            #expect(try await archive.read { try $0.mission(of: id).latest?.what } == Self.mission.what)
        }
    }

    @Test("a sealed text moved to another row does not open", arguments: Engine.available)
    func bound(engine: Engine) async throws {
        try await withArchive(engine) { archive, id, author async throws in
            try await archive.database.write { tx in
                _ = try tx.run("UPDATE mission_version SET number = 2 WHERE mentorship = \(id)")
            }
            await #expect(throws: KeyProblem.unreadable) { try await archive.read { try $0.mission(of: id) } }
        }
    }

    @Test("once its key is erased, a text is unreadable", arguments: Engine.available)
    func erased(engine: Engine) async throws {
        try await withArchive(engine) { archive, id, author async throws in
            try await archive.keys.erase(.mentorship(id))
            #expect(try await archive.read { try $0.mission(of: id).latest?.what } == "")
        }
    }

    private func withArchive(_ engine: Engine, _ body: @escaping @Sendable (Archive, ID<Mentorship>, ID<Person>) async throws -> Void) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await test.archive.duo(cast, at: test.clock.now)
            let version = MissionVersion(number: 1, text: Self.mission, author: cast.noor.id, at: test.clock.now)
            try await test.archive.write { try $0.insert(version, of: id) }
            try await body(test.archive, id, cast.noor.id)
        }
    }
}
