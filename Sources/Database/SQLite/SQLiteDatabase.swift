import Dispatch
import Foundation
import GRDB
import Logging

/// SQLite through GRDB: readers beside one writer, over a write-ahead log that is on disk before a call returns.
///
/// Each reader is a `DatabaseQueue` of its own lane: `DatabasePool` hands out its readers through three locks, two queues and a
/// `PRAGMA schema_version`, which took as long as two queries.
final class SQLiteDatabase: DatabaseClient {
    private let queue: DatabaseQueue
    private let readers: Lanes<DatabaseQueue>
    private let writer: SQLiteWriter

    /// - Parameters:
    ///   - patience: How long to wait, in seconds, for another process that writes.
    ///   - logger: At the level `trace` it is told every statement, without its values.
    static func open(path: String, connections: Int, patience: TimeInterval = 5, logger: Logger? = nil) async throws -> SQLiteDatabase {
        try await Lanes("lampion.sqlite.open", count: 1).run { _ in
            let file = SQLiteFile(path: path)
            try file.prepare()
            do {
                try file.checkPages()
                return try SQLiteDatabase(path: path, connections: connections, patience: patience, logger: logger)
            } catch let error as DatabaseError {
                throw DatabaseProblem(error)
            }
        }
    }

    private init(path: String, connections: Int, patience: TimeInterval, logger: Logger?) throws {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        if let logger, logger.logLevel == .trace {
            configuration.prepareDatabase { database in database.trace { logger.trace("\($0)") } }
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
        // GRDB chooses NORMAL when it opens, which may lose the last commits in a power cut. A log that grew is cut back to 64 MB.
        // What is deleted is overwritten with zeros.
        try queue.inDatabase {
            try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON")
        }
        writer = SQLiteWriter(queue)
        configuration.readonly = true
        // Reading is work for a processor more than for a disk: more readers than processors cost switches (77 µs a page with 8, 53 with 3, on 2).
        let count = min(connections, ProcessInfo.processInfo.activeProcessorCount + 1)
        readers = Lanes("lampion.sqlite.reader", lanes: try (0..<count).map { _ in try DatabaseQueue(path: path, configuration: configuration) })
    }

    var dialect: Dialect { .sqlite }

    func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        try await readers.runHere { try Self.read($0, body) }
    }

    func readNow<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) throws -> T {
        try readers.runNow { try Self.read($0, body) }
    }

    private static func read<T>(_ queue: DatabaseQueue, _ body: (Reader) throws -> T) throws -> T {
        do {
            return try queue.unsafeRead { database in
                let connection = SQLiteConnection(database)
                try connection.execute("BEGIN")
                defer { try? connection.execute("COMMIT") }
                return try body(Reader(connection))
            }
        } catch let error as DatabaseError {
            throw DatabaseProblem(error)
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await writer.write(body)
    }

    func claim<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await writer.write(body)
    }

    func emptyLog() async throws {
        try await writer.emptyLog()
    }

    func verify() async throws {
        let findings: [String] = try await read { try $0.values("PRAGMA quick_check(1)") }
        guard findings == ["ok"] else { throw DatabaseProblem.damaged }
    }

    func close() async {
        await readers.close().forEach { try? $0.close() }
        await writer.close()
        try? queue.close()
    }
}
