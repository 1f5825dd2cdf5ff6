import Foundation
import TestSupport
import Testing

@testable import Database

private let now = Date(timeIntervalSince1970: 1_796_000_000)
private let first = Migration("0001-a", "CREATE TABLE a(id TEXT PRIMARY KEY, bytes BLOB);")
private let second = Migration("0002-b", "ALTER TABLE a ADD COLUMN word TEXT;\nINSERT INTO a(id, word) VALUES ('1', 'w')")

private func names(_ database: any DatabaseClient) async throws -> [String] {
    try await database.read { try $0.values("SELECT name FROM migration ORDER BY name") }
}

@Suite("Migrations")
struct MigrationTests {
    @Test("each is done once, in order, with its date", arguments: Engine.available)
    func once(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database async throws in
            try await Migrator([first]).migrate(database, now: now)
            try await Migrator([first, second]).migrate(database, now: now.addingTimeInterval(60))
            try await Migrator([first, second]).migrate(database, now: now.addingTimeInterval(120))
            let dates: [Date] = try await database.read { try $0.values("SELECT at FROM migration ORDER BY name") }
            let words: [String] = try await database.read { try $0.values("SELECT word FROM a") }
            #expect(dates == [now, now.addingTimeInterval(60)])
            #expect(words == ["w"])
        }
    }

    @Test("a database from a newer program is refused and left alone", arguments: Engine.available)
    func newer(engine: Engine) async throws {
        try await TestDatabase.with(engine, [first, second]) { database async throws in
            await #expect(throws: DatabaseProblem.newer(than: "0001-a")) { try await Migrator([first]).migrate(database, now: now) }
            let names = try await names(database)
            #expect(names == ["0001-a", "0002-b"])
        }
    }

    @Test("one that fails halfway leaves nothing, and can be done again when it is mended", arguments: Engine.available)
    func halfway(engine: Engine) async throws {
        try await TestDatabase.with(engine, [first]) { database async throws in
            let broken = Migration("0002-b", "CREATE TABLE half(id TEXT PRIMARY KEY);\nINSERT INTO nowhere(id) VALUES (1);")
            await #expect(throws: DatabaseProblem.self) { try await Migrator([first, broken]).migrate(database, now: now) }
            let before = try await names(database)
            #expect(before == ["0001-a"])
            let mended = Migration("0002-b", "CREATE TABLE half(id TEXT PRIMARY KEY);")
            try await Migrator([first, mended]).migrate(database, now: now)
            let after = try await names(database)
            #expect(after == ["0001-a", "0002-b"])
        }
    }

    @Test("killed in the midst of one on PostgreSQL, the schema is the old one", .enabled(if: Engine.server != nil))
    func killedOnPostgres() async throws {
        try await TestDatabase.with(.postgres, [first]) { database async throws in
            let killed = Migration("0002-b", "CREATE TABLE half(id TEXT PRIMARY KEY);\nSELECT pg_terminate_backend(pg_backend_pid());")
            await #expect(throws: DatabaseProblem.unreachable) { try await Migrator([first, killed]).migrate(database, now: now) }
            try await Migrator([first, Migration("0002-b", "CREATE TABLE half(id TEXT PRIMARY KEY);")]).migrate(database, now: now)
        }
    }

    @Test("what is on disk in the midst of one on SQLite is the old schema")
    func killedOnSQLite() async throws {
        let database = try await TestDatabase.fresh(.sqlite)
        guard case .sqlite(let path) = database.url else { return }
        try await Migrator([first]).migrate(database.client, now: now)
        try await database.client.write { transaction in
            try transaction.execute("CREATE TABLE half(id TEXT PRIMARY KEY)")
            for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + end, toPath: path + ".copy" + end) }
        }
        let copy = try await SQLiteDatabase.open(path: path + ".copy", connections: 1)
        let tables: [String] = try await copy.read { try $0.values("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") }
        #expect(tables == ["a", "migration"])
        try await copy.verify()
        await copy.close()
        try await database.close()
    }

    @Test("two processes that migrate at once do it once", arguments: Engine.available)
    func together(engine: Engine) async throws {
        let one = try await TestDatabase.fresh(engine)
        let other = try await openDatabase(one.url, logger: .silent, connections: 2)
        let many = (1...8).map { Migration("000\($0)", "CREATE TABLE t\($0)(id TEXT PRIMARY KEY);") }
        async let left: Void = Migrator(many).migrate(one.client, now: now)
        async let right: Void = Migrator(many).migrate(other, now: now)
        _ = try await (left, right)
        #expect(try await names(other) == many.map(\.name))
        await other.close()
        try await one.close()
    }

    @Test("two of one name are refused", arguments: Engine.available)
    func twins(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database async throws in
            await #expect(throws: DatabaseProblem.self) { try await Migrator([first, first]).migrate(database, now: now) }
        }
    }

    @Test("statements end where a semicolon ends a line")
    func split() {
        let migration = Migration("x", "-- why; so;\n\nSELECT 1;  \nSELECT\n  ';' || '?'\n;\n-- end;\n")
        #expect(migration.statements == ["SELECT 1", "SELECT\n  ';' || '?'\n"])
    }
}
