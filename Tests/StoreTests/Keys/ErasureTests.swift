import Database
import Foundation
import Logging
import Mentoring
import TestSupport
import Testing

@testable import Store

@Suite("Erased keys")
struct ErasureTests {
    @Test("an erased key makes the words unreadable in yesterday's backup too")
    func backup() async throws {
        try await KeyPlace.with(.sqlite) { place async throws in
            let data = place.folder.appending(path: "data.sqlite")
            let backup = place.folder.appending(path: "yesterday.sqlite")
            let archive = try await archive(data, place)
            let author = Person(id: place.author, name: "Noor van der Berg", createdAt: TestClock.start)
            try await archive.write { store in
                try store.insert(author)
                try store.saveDraft("mission", ["what": ["Kanarie"]], of: author.id, at: TestClock.start)
            }
            await archive.database.close()
            try FileManager.default.copyItem(at: data, to: backup)

            let restored = try await self.archive(backup, place)
            #expect(try await restored.read { try $0.draft("mission", of: author.id) } == ["what": ["Kanarie"]])
            try await restored.keys.erase(.person(author.id))
            #expect(try await restored.read { try $0.draft("mission", of: author.id) } == nil)
            await restored.database.close()
            #expect(try Data(contentsOf: backup).range(of: Data("Kanarie".utf8)) == nil)
        }
    }

    @Test("data that are put beside other keys are refused")
    func otherKeys() async throws {
        try await KeyPlace.with(.sqlite) { mine async throws in
            let data = mine.folder.appending(path: "data.sqlite")
            let archive = try await archive(data, mine)
            try await archive.write { try $0.insert(Person(id: mine.author, name: "Noor", createdAt: TestClock.start)) }
            await archive.database.close()
            let others = try await TestDatabase.fresh(.sqlite)
            let place = KeyPlace(store: others.client, folder: mine.folder.appending(path: "others"))
            try FileManager.default.createDirectory(at: place.folder, withIntermediateDirectories: true)
            await #expect(throws: KeyProblem.missing("the key store")) { try await self.archive(data, place) }
            let unused = try await place.ring()
            try await place.onThread { _ = try unused.key(of: .installation) }
            await #expect(throws: KeyProblem.foreign) { try await self.archive(data, place) }
            try await others.close()
        }
    }

    private func archive(_ file: URL, _ place: KeyPlace) async throws -> Archive {
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let database = try await openDatabase(.sqlite(path: file.path), logger: logger, connections: 1)
        let installation = try InstallationKey.load(folder: place.folder, chance: .system, mayMake: true)
        let keys = Keyring(store: place.store, installation: installation, chance: .system)
        return try await Archive(database: database, keys: keys, now: TestClock.start)
    }
}
