import Database
import Foundation

/// Databases that served a test and were emptied: making and migrating a new one takes most of the time of a small test.
actor Shelf {
    static let data = Shelf()
    static let keys = Shelf()

    private var waiting: [Engine: [TestDatabase]] = [:]

    /// One without a row, whose tables may be there already.
    func take(_ engine: Engine, connections: Int) async throws -> TestDatabase {
        if let database = waiting[engine]?.popLast() { return database }
        return try await TestDatabase.fresh(engine, connections: connections)
    }

    /// Empties it for the next test; one that a test has changed in any other way goes.
    func giveBack(_ database: TestDatabase, _ engine: Engine) async {
        do {
            guard try await database.isEmptied(engine) else { return try await database.close() }
            // A test may look for words in the file, and must not find those of another.
            if engine == .sqlite { try await database.client.emptyLog() }
            waiting[engine, default: []].append(database)
        } catch {
            try? await database.close()
        }
    }
}

extension TestDatabase {
    /// Takes every row out; false, and nothing done, where tables are not as the migrations leave them.
    fileprivate func isEmptied(_ engine: Engine) async throws -> Bool {
        try await client.write { store in
            let tables: [String] = try store.values(Self.tables(engine))
            guard tables.contains("migration") else { return false }
            // Most hold nothing after a small test, and one question for all is quicker than a statement for each.
            let asked = tables.filter { $0 != "migration" }.map { "SELECT '\($0)' AS name WHERE EXISTS (SELECT 1 FROM \"\($0)\")" }
            guard !asked.isEmpty else { return true }
            let filled = Set(try store.values(SQL(stringLiteral: asked.joined(separator: " UNION ALL "))) as [String])
            // Younger tables first, because they refer to older ones.
            for table in tables where filled.contains(table) { try store.run("DELETE FROM \(SQL(stringLiteral: table))") }
            return true
        }
    }

    private static func tables(_ engine: Engine) -> SQL {
        switch engine {
        case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid DESC"
        case .postgres:
            "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY oid DESC"
        }
    }
}
