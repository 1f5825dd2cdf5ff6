package import Database
package import Foundation
import Logging

/// The engines a test runs on: `@Test(arguments: Engine.available)`.
package enum Engine: String, Sendable, CaseIterable {
    case sqlite, postgres

    /// A server where schemas may be made, from the environment; without it the tests run on SQLite alone.
    package static let server = ProcessInfo.processInfo.environment["LAMPION_TEST_POSTGRES"]

    package static let available: [Engine] = server == nil ? [.sqlite] : Engine.allCases
}

/// A database that nobody has used: a file of its own on SQLite, a schema of its own on PostgreSQL.
package struct TestDatabase: Sendable {
    package let url: DatabaseURL
    package let client: any DatabaseClient
    private let remove: @Sendable () async throws -> Void

    /// - Parameter statements: Hears what is asked of it, on SQLite.
    package static func fresh(_ engine: Engine, connections: Int = 4, statements: Statements? = nil) async throws -> TestDatabase {
        switch engine {
        case .sqlite: try await file(connections, statements?.logger ?? logger)
        case .postgres: try await schema(connections)
        }
    }

    /// Hands over a fresh database with those migrations done, and cleans up after it.
    @discardableResult
    package static func with<T: Sendable>(
        _ engine: Engine,
        _ migrations: [Migration] = [],
        now: Date = Date(timeIntervalSince1970: 1_796_000_000),
        _ body: (any DatabaseClient) async throws -> T
    ) async throws -> T {
        try await Turnstile.databases.pass {
            let database = try await fresh(engine)
            do {
                if !migrations.isEmpty { try await Migrator(migrations).migrate(database.client, now: now) }
                let value = try await body(database.client)
                try await database.close()
                return value
            } catch {
                try? await database.close()
                throw error
            }
        }
    }

    package func close() async throws {
        await client.close()
        try await remove()
    }

    private static let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

    /// In memory where the system has a folder for that (Linux), because a test need not wait for a disk.
    private static func file(_ connections: Int, _ logger: Logger) async throws -> TestDatabase {
        let folder = Self.folder.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = DatabaseURL.sqlite(path: folder.appendingPathComponent("test.sqlite").path)
        let client = try await openDatabase(url, logger: logger, connections: connections)
        return TestDatabase(url: url, client: client) { try FileManager.default.removeItem(at: folder) }
    }

    /// Goes when the tests end, with all that is still on a shelf.
    private static let folder: URL = {
        let memory = URL(fileURLWithPath: "/dev/shm")
        let hasMemory = FileManager.default.isWritableFile(atPath: memory.path)
        let folder = hasMemory ? memory : FileManager.default.temporaryDirectory
        atexit { try? FileManager.default.removeItem(at: TestDatabase.folder) }
        return folder.appendingPathComponent("lampion-\(UUID().uuidString)")
    }()

    private static func schema(_ connections: Int) async throws -> TestDatabase {
        let server = Engine.server ?? ""
        let name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let schema = SQL(stringLiteral: name)
        try await onServer("CREATE SCHEMA \(schema)")
        let url = DatabaseURL.postgres(server + (server.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(name)")
        let client = try await openDatabase(url, logger: logger, connections: connections)
        return TestDatabase(url: url, client: client) { try await onServer("DROP SCHEMA \(schema) CASCADE") }
    }

    /// One client for all, because signing in to PostgreSQL costs more than making a schema.
    private static let server = Task { try await openDatabase(.postgres(Engine.server ?? ""), logger: logger, connections: 2) }

    private static func onServer(_ statement: SQL) async throws {
        try await server.value.claim { try $0.run(statement) }
    }
}
