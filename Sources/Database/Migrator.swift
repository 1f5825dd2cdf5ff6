package import Foundation

/// Brings a database to the newest schema: each migration once, in order, in one transaction with the record of it.
package struct Migrator: Sendable {
    private let migrations: [Migration]

    package init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// Safe when two processes do it at once: the second waits and finds it done.
    ///
    /// - Throws: `DatabaseProblem.newer` when the database holds a migration that is not among these.
    package func migrate(_ database: any DatabaseClient, now: Date) async throws {
        guard Set(migrations.map(\.name)).count == migrations.count else {
            throw DatabaseProblem.statement("two migrations bear the same name")
        }
        let done = try await patiently { try await database.claim(prepare) }
        for migration in migrations where !done.contains(migration.name) {
            try await patiently { try await database.claim { try apply(migration, $0, now) } }
        }
    }

    private func prepare(_ transaction: Transaction) throws -> Set<String> {
        try transaction.holdMigrations()
        try transaction.execute("CREATE TABLE IF NOT EXISTS migration(name TEXT PRIMARY KEY, at BIGINT NOT NULL)")
        let done: [String] = try transaction.values("SELECT name FROM migration ORDER BY name")
        guard Set(done).isSubset(of: migrations.map(\.name)) else {
            throw DatabaseProblem.newer(than: migrations.last?.name ?? "none")
        }
        return Set(done)
    }

    private func apply(_ migration: Migration, _ transaction: Transaction, _ now: Date) throws {
        try transaction.holdMigrations()
        let isDone: Int? = try transaction.value("SELECT 1 FROM migration WHERE name = \(migration.name)")
        guard isDone == nil else { return }
        for statement in migration.statements { try transaction.execute(statement) }
        try transaction.run("INSERT INTO migration(name, at) VALUES (\(migration.name), \(now))")
    }

    /// On SQLite another process's migration may hold the lock longer than a write cares to wait: five seconds each time, ten minutes in all.
    private func patiently<T: Sendable>(_ work: () async throws -> T) async throws -> T {
        for _ in 1..<120 {
            do {
                return try await work()
            } catch DatabaseProblem.busy {
                continue
            }
        }
        return try await work()
    }
}

extension Transaction {
    /// Keeps other processes' migrations waiting until this transaction ends; SQLite's write lock does so already.
    fileprivate func holdMigrations() throws {
        guard dialect == .postgres else { return }
        try execute("SET LOCAL statement_timeout = 0")
        // Any number will do that nothing else in the database locks: "lampion" in ASCII.
        try execute("SELECT pg_advisory_xact_lock(30506457037041518)")
        let known: String? = try value("SELECT CAST(to_regtype('blob') AS TEXT)")
        if known == nil { try execute("CREATE DOMAIN blob AS bytea") }
    }
}
