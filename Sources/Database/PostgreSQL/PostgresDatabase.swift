import Logging

/// PostgreSQL 15 or later through libpq: a few connections, each on a thread of its own, made when they are first needed.
final class PostgresDatabase: DatabaseClient {
    private let lanes: Lanes<PostgresLane>

    static func open(address: String, logger: Logger, connections: Int) async throws -> PostgresDatabase {
        let database = PostgresDatabase(address, logger, connections)
        do {
            let version: Int? = try await database.read { try $0.value("SELECT CAST(current_setting('server_version_num') AS INTEGER)") }
            if let version, version < 150_000 { logger.warning("PostgreSQL is older than 15", metadata: ["version": "\(version)"]) }
            return database
        } catch {
            await database.close()
            throw error
        }
    }

    private static let beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    private init(_ address: String, _ logger: Logger, _ connections: Int) {
        let outage = Outage(logger)
        lanes = Lanes("lampion.postgres", lanes: (0..<connections).map { _ in PostgresLane(address, outage) })
    }

    var dialect: Dialect { .postgres }

    func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        try await transact(Self.beginReading, body)
    }

    /// A read that writes nothing has nobody in its way, so that it need not be run again.
    func readNow<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) throws -> T {
        do {
            let asked = ContinuousClock.now
            return try lanes.runNow { try $0.transact(Self.beginReading, asked: asked, body) }
        } catch is Contention {
            throw DatabaseProblem.busy
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await transact("BEGIN ISOLATION LEVEL SERIALIZABLE", body)
    }

    func claim<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await transact("BEGIN ISOLATION LEVEL READ COMMITTED", body)
    }

    func emptyLog() async throws {}

    /// PostgreSQL looks at its pages by itself; this only asks for an answer.
    func verify() async throws {
        let one: Int? = try await read { try $0.value("SELECT 1") }
        guard one == 1 else { throw DatabaseProblem.damaged }
    }

    func close() async {
        await lanes.close().forEach { $0.disconnect() }
    }

    /// Runs the closure again while others are in its way, ten times at most, each time after a longer and uneven pause.
    private func transact<T: Sendable>(_ begin: String, _ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        for attempt in 0...10 {
            do {
                let asked = ContinuousClock.now
                return try await lanes.run { try $0.transact(begin, asked: asked, body) }
            } catch is Contention {
                guard attempt < 10 else { break }
                try await Task.sleep(for: .microseconds(Int.random(in: 0...(2_000 << min(attempt, 6)))))
            }
        }
        throw DatabaseProblem.busy
    }
}
