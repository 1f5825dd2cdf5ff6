import Foundation
import TestSupport
import Testing

@testable import Database

private let things = [
    Migration(
        "things",
        """
        CREATE TABLE thing(
            id TEXT PRIMARY KEY, text TEXT, number BIGINT, small INTEGER, part DOUBLE PRECISION, bytes BLOB, flag BOOLEAN
        );
        """)
]

@Suite("Values go in and come out the same")
struct ValueTests {
    enum Colour: String, SQLValue { case red, green }

    @Test("texts", arguments: Engine.available)
    func texts(engine: Engine) async throws {
        try await roundTrip(engine, "text", ["", "é", "👩‍👩‍👧 🇧🇪", "a\nb\tc", "'\"\\;--", "?", String(repeating: "x", count: 100_000)])
    }

    @Test("whole numbers", arguments: Engine.available)
    func integers(engine: Engine) async throws {
        try await roundTrip(engine, "number", [Int64.min, -1, 0, 1, .max])
        try await roundTrip(engine, "small", [-2_147_483_648, 0, 2_147_483_647])
    }

    @Test("parts", arguments: Engine.available)
    func doubles(engine: Engine) async throws {
        try await roundTrip(engine, "part", [0.1, -1.0 / 3, 1e-300, 1.7976931348623157e308, Double.leastNonzeroMagnitude, .infinity, -.infinity])
    }

    @Test("blobs", arguments: Engine.available)
    func blobs(engine: Engine) async throws {
        try await roundTrip(engine, "bytes", [[], [0], Array(0...255), Array("\\x41".utf8)] as [[UInt8]])
    }

    @Test("booleans in a column of either kind", arguments: Engine.available)
    func booleans(engine: Engine) async throws {
        try await roundTrip(engine, "flag", [true, false])
        try await roundTrip(engine, "number", [true, false])
    }

    @Test("instants to the microsecond", arguments: Engine.available)
    func dates(engine: Engine) async throws {
        let microseconds: [Int64] = [0, 1, -1, 1_796_000_000_123_457, -62_135_596_800_000_000, 4_102_444_800_999_999]
        try await roundTrip(engine, "number", microseconds.map { try Date(sqlValue: .integer($0)) })
        for moment in microseconds { #expect(try Date(sqlValue: .integer(moment)).sqlValue == .integer(moment)) }
    }

    @Test("names of cases, and nothing at all", arguments: Engine.available)
    func cases(engine: Engine) async throws {
        try await roundTrip(engine, "text", [Colour.red, .green])
        try await roundTrip(engine, "text", [Colour.red, nil])
        try await roundTrip(engine, "flag", [true, nil])
        try await roundTrip(engine, "bytes", [nil, []] as [[UInt8]?])
    }

    @Test("a text with a NUL in it, and a number that is none, are refused", arguments: Engine.available)
    func unstorable(engine: Engine) async throws {
        try await TestDatabase.with(engine, things) { database async throws in
            for statement in ["INSERT INTO thing(id) VALUES (\("a\0b"))", "INSERT INTO thing(id, part) VALUES ('a', \(Double.nan))"] as [SQL] {
                let problem = await #expect(throws: DatabaseProblem.self) { try await database.write { try $0.run(statement) } }
                guard case .unstorable = problem else {
                    Issue.record("\(String(describing: problem))")
                    return
                }
            }
            let count: Int? = try await database.read { try $0.value("SELECT count(*) FROM thing") }
            #expect(count == 0)
        }
    }

    @Test("something else than was asked for is told with its column, never its value", arguments: Engine.available)
    func mismatches(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database async throws in
            let problem = await #expect(throws: RowProblem.self) {
                try await database.read { try $0.all("SELECT 'secret' AS word") { try $0["word"] as Int } }
            }
            #expect(problem?.column == "word")
            #expect(problem.map { !"\($0)".contains("secret") } == true)
            await #expect(throws: RowProblem(column: "other", reason: "there is no such column")) {
                try await database.read { try $0.all("SELECT 1 AS word") { try $0["other"] as Int } }
            }
            await #expect(throws: RowProblem.self) { try await database.read { try $0.all("SELECT 'blue' AS word") { try $0["word"] as Colour } } }
        }
    }

    @Test("a row is refused after its turn", arguments: Engine.available)
    func keptRow(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database async throws in
            await #expect(throws: RowProblem.self) {
                try await database.read { reader in
                    let rows = try reader.all("SELECT 1 AS n UNION ALL SELECT 2") { $0 }
                    return try rows[0]["n"] as Int
                }
            }
        }
    }

    private func roundTrip<T: SQLValue & Equatable>(_ engine: Engine, _ column: String, _ values: [T]) async throws {
        try await TestDatabase.with(engine, things) { database async throws in
            let columnName = SQL(stringLiteral: column)
            for value in values {
                let found: [T] = try await database.write { transaction in
                    try transaction.run("DELETE FROM thing")
                    try transaction.run("INSERT INTO thing(id, \(columnName)) VALUES (\("x"), \(value))")
                    return try transaction.all("SELECT \(columnName) FROM thing") { try $0[column] }
                }
                #expect(found == [value])
            }
        }
    }
}
