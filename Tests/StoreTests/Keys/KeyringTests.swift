import Database
import Foundation
import Mentoring
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite("The keyring")
struct KeyringTests {
    @Test("a key stays in memory for a minute at most", arguments: Engine.available)
    func forgotten(engine: Engine) async throws {
        try await KeyPlace.with(engine) { place async throws in
            let moment = Mutex(ContinuousClock.now)
            let ring = try await place.ring(moment: { moment.withLock { $0 } })
            try await place.onThread { _ = try ring.key(of: .person(place.author)) }
            try await place.store.write { tx in _ = try tx.run("DELETE FROM word_key") }
            #expect(try await place.onThread { try ring.existingKey(of: .person(place.author)) != nil })
            moment.withLock { $0 += .seconds(61) }
            #expect(try await place.onThread { try ring.existingKey(of: .person(place.author)) == nil })
            ring.forgetOldKeys()
            #expect(ring.cache.count == 0)
        }
    }

    @Test("the keys of many are asked for once", arguments: Engine.available)
    func batch(engine: Engine) async throws {
        try await KeyPlace.with(engine) { place async throws in
            let owners = (0..<50).map { KeyOwner.mentorship(ID(rawValue: "m\($0)")) }
            let first = try await place.ring()
            try await place.onThread { for owner in owners { _ = try first.key(of: owner) } }
            let counting = CountingClient(place.store)
            let second = try await place.ring(store: counting)
            let before = counting.reads
            try await place.onThread {
                try second.load(owners)
                for owner in owners { #expect(try second.existingKey(of: owner) != nil) }
            }
            #expect(counting.reads == before + 1)
        }
    }

    @Test("keys made with another installation key are refused", arguments: Engine.available)
    func foreign(engine: Engine) async throws {
        try await KeyPlace.with(engine) { place async throws in
            _ = try await place.ring()
            let other = Keyring(store: place.store, installation: InstallationKey(current: Array(repeating: 9, count: 32)), chance: .system)
            await #expect(throws: KeyProblem.foreign) { try await other.migrate(now: TestClock.start) }
        }
    }

    @Test("rotated up to any step, every text opens, for a program that runs on and for one that starts", arguments: Engine.available)
    func rotation(engine: Engine) async throws {
        for step in KeyRotation.Step.allCases {
            try await KeyPlace.with(engine) { place async throws in
                let serving = try await place.ring()
                let sealed = try await place.seal("Kanarie", by: serving)
                _ = try await KeyRotation(try await place.ring(), chance: .system).run(until: step)
                serving.cache.drop(KeyOwner.person(place.author).name)
                #expect(try await place.open(sealed, by: serving) == "Kanarie", "running on after \(step)")
                let newcomer = KeyOwner.person(ID(rawValue: "newcomer"))
                try await place.onThread { _ = try serving.key(of: newcomer) }
                #expect(try await place.open(sealed, by: place.ring()) == "Kanarie", "started after \(step)")

                _ = try await KeyRotation(try await place.ring(), chance: .system).run()
                let fresh = try await place.ring()
                #expect(try await place.open(sealed, by: fresh) == "Kanarie")
                #expect(try await place.onThread { try fresh.existingKey(of: newcomer) != nil })
                #expect(try String(contentsOf: place.file, encoding: .utf8).split(separator: "\n").count == 1)
            }
        }
    }

    @Test("a rotated installation key is another, for its owner alone, and the old one opens nothing")
    func replaced() async throws {
        try await KeyPlace.with(.sqlite) { place async throws in
            let ring = try await place.ring()
            let sealed = try await place.seal("Kanarie", by: ring)
            let before = place.folder.appending(path: "before")
            try FileManager.default.createDirectory(at: before, withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: place.file, to: before.appending(path: InstallationKey.fileName))
            #expect(try await KeyRotation(ring, chance: .system).run() == 1)
            let old = try InstallationKey.load(folder: before, chance: .system, mayMake: false)
            let stale = Keyring(store: place.store, installation: old, chance: .system)
            await #expect(throws: KeyProblem.unreadable) { try await place.open(sealed, by: stale) }
            let rights = try FileManager.default.attributesOfItem(atPath: place.file.path)[.posixPermissions] as? NSNumber
            #expect(rights?.intValue == 0o600)
        }
    }

    @Test("an installation key that is none is refused", arguments: ["", "x", "AAAA\n", "\n", String(repeating: "QUFB\n", count: 3)])
    func nonsense(text: String) async throws {
        try await KeyPlace.with(.sqlite) { place async throws in
            try Data(text.utf8).write(to: place.file)
            #expect(throws: KeyProblem.badInstallationKey(place.file.path)) {
                try InstallationKey.load(folder: place.folder, chance: .system, mayMake: true)
            }
        }
    }
}
