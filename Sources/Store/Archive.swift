package import Database
package import Foundation

/// All that Lampion keeps: the data, and the keys that open its private words.
///
/// Rooms add their queries to `Reading` and `Writing`; nothing outside this target says a table's name.
package struct Archive: Sendable {
    package let database: any DatabaseClient
    package let keys: Keyring
    /// What authenticates links, cookies and forms.
    package let secrets: SiteSecrets

    /// Opens both stores and brings them to the present shape; a newer one is refused, and data without the keys it was made with.
    package init(database: any DatabaseClient, keys: Keyring, now: Date) async throws {
        try await Self.prepare(database, now: now)
        try await keys.migrate(now: now)
        if try await Self.holdsData(database) {
            guard try await keys.isUsed() else { throw KeyProblem.missing("the key store") }
        }
        self.database = database
        self.keys = keys
        secrets = try await keys.secrets()
        try await bindKeys()
    }

    /// Brings the data to the present shape; newer ones are refused.
    package static func prepare(_ database: any DatabaseClient, now: Date) async throws {
        try await Migrator(Migration.all).migrate(database, now: now)
    }

    /// How many steps the data are behind; newer ones are refused.
    package static func waitingMigrations(_ database: any DatabaseClient) async throws -> Int {
        let done: [String] = try await database.read { try $0.values("SELECT name FROM migration ORDER BY name") }
        let known = Migration.all.map(\.name)
        guard Set(done).isSubset(of: known) else { throw DatabaseProblem.newer(than: known.last ?? "none") }
        return known.count - done.count
    }

    /// Whether anybody is in it: then its keys must be there as well.
    package static func holdsData(_ database: any DatabaseClient) async throws -> Bool {
        try await database.read { try $0.value("SELECT 1 FROM person LIMIT 1") as Int? } != nil
    }

    /// The data remember which keys they were made with.
    private func bindKeys() async throws {
        let mine = secrets.authenticate("keys of these data", [])
        let isKnown = try await keys.isBound()
        let bound = try await write { store -> String in
            if let bound = try store.setting("keys") { return bound }
            guard !isKnown else { throw KeyProblem.dataGone }
            try store.set("keys", to: mine)
            return mine
        }
        guard bound == mine else { throw KeyProblem.foreign }
        if !isKnown { try await keys.markBound() }
    }

    /// Looks at one snapshot of the data.
    package func read<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
        let keys = keys
        return try await database.read { reader in try body(Reading(reader, keys)) }
    }

    /// Changes the data in one serialisable transaction. The closure may run more than once, so it has no effect elsewhere.
    package func write<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
        let keys = keys
        return try await database.write { transaction in try body(Writing(transaction, keys)) }
    }

    package func close() async {
        await database.close()
        await keys.close()
    }
}

/// One snapshot, with the keys to the words in it. Lives only inside the closure of `Archive.read`.
package class Reading {
    let sql: Reader
    let keys: Keyring

    init(_ sql: Reader, _ keys: Keyring) {
        self.sql = sql
        self.keys = keys
    }
}

/// One transaction, with the keys to the words in it. Lives only inside the closure of `Archive.write`.
package final class Writing: Reading {
    let transaction: Transaction

    init(_ transaction: Transaction, _ keys: Keyring) {
        self.transaction = transaction
        super.init(transaction, keys)
    }

    @discardableResult
    func run(_ statement: SQL) throws -> Int {
        try transaction.run(statement)
    }
}
