import Database
import Foundation
import Mentoring
import Synchronization
import TestSupport

@testable import Store

/// A key store and a folder with an installation key, as on disk.
struct KeyPlace: Sendable {
    let store: any DatabaseClient
    let folder: URL
    let author = ID<Person>(rawValue: "author")

    var file: URL { folder.appending(path: InstallationKey.fileName) }

    static func with(_ engine: Engine, _ body: @escaping @Sendable (KeyPlace) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lampion-keys-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await TestDatabase.with(engine) { store in try await body(KeyPlace(store: store, folder: folder)) }
    }

    /// A keyring as a program has it that starts now.
    func ring(
        store: (any DatabaseClient)? = nil, moment: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) async throws -> Keyring {
        let installation = try InstallationKey.load(folder: folder, chance: .system, mayMake: true)
        let ring = Keyring(store: store ?? self.store, installation: installation, chance: .system, moment: moment)
        try await ring.migrate(now: TestClock.start)
        return ring
    }

    func seal(_ words: String, by ring: Keyring) async throws -> Sealed {
        try await onThread { try ring.key(of: .person(author)).seal(words, at: Self.place) }
    }

    func open(_ sealed: Sealed, by ring: Keyring) async throws -> String? {
        try await onThread { try ring.existingKey(of: .person(author))?.open(sealed, at: Self.place) }
    }

    /// Keys are asked for on a database's thread, which may wait.
    func onThread<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
        }
    }

    private static let place = Place(table: "draft", row: "1", column: "words")
}

/// A database that counts how often it is read.
final class CountingClient: DatabaseClient {
    private let client: any DatabaseClient
    private let count = Mutex(0)

    init(_ client: any DatabaseClient) {
        self.client = client
    }

    var reads: Int { count.withLock { $0 } }
    var dialect: Dialect { client.dialect }

    func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        count.withLock { $0 += 1 }
        return try await client.read(body)
    }

    func readNow<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) throws -> T {
        count.withLock { $0 += 1 }
        return try client.readNow(body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T { try await client.write(body) }
    func claim<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T { try await client.claim(body) }
    func emptyLog() async throws { try await client.emptyLog() }
    func verify() async throws { try await client.verify() }
    func close() async {}
}
