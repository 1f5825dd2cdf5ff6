import TestSupport
import Testing

@testable import Database

/// One line of decision 1: what both engines must answer alike.
struct SharedLine: Sendable, CustomTestStringConvertible {
    let name: String
    let change: SQL
    let query: SQL
    let answer: [Value]
    var testDescription: String { name }

    init(_ name: String, after change: SQL = "", _ query: SQL, _ answer: [Value]) {
        (self.name, self.change, self.query, self.answer) = (name, change, query, answer)
    }
}

private func texts(_ texts: String...) -> [Value] { texts.map(Value.text) }
private func numbers(_ numbers: Int64...) -> [Value] { numbers.map(Value.integer) }

private let items = [
    Migration(
        "items",
        """
        -- the fixture; a semicolon in a text; is no end
        CREATE TABLE item(id TEXT PRIMARY KEY, team TEXT NOT NULL DEFAULT 'x;y', points BIGINT, flag BOOLEAN NOT NULL DEFAULT FALSE);
        CREATE TABLE part(id TEXT PRIMARY KEY, item TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE);
        CREATE UNIQUE INDEX item_flagged ON item(team) WHERE points > 100;
        INSERT INTO item(id, team, points, flag) VALUES ('a', 'x', 1, TRUE), ('b', 'x', 2, FALSE), ('c', 'y', NULL, TRUE);
        INSERT INTO part(id, item) VALUES ('p', 'a'), ('q', 'a'), ('r', 'b');
        """)
]

private let columnsAndRows: [SharedLine] = [
    .init(
        "INSERT of several rows, defaults", after: "INSERT INTO item(id) VALUES ('d'), ('e')",
        "SELECT team FROM item WHERE id > 'c' ORDER BY id", texts("x;y", "x;y")),
    .init(
        "INSERT … SELECT", after: "INSERT INTO item(id, points) SELECT id || '2', \(7) FROM item",
        "SELECT sum(points) FROM item", numbers(24)),
    .init(
        "ON CONFLICT DO UPDATE",
        after: "INSERT INTO item(id, points) VALUES ('a', 5) ON CONFLICT (id) DO UPDATE SET points = item.points + excluded.points",
        "SELECT points FROM item WHERE id = 'a'", numbers(6)),
    .init(
        "ON CONFLICT DO NOTHING", after: "INSERT INTO item(id, points) VALUES ('a', 5) ON CONFLICT (id) DO NOTHING",
        "SELECT points FROM item WHERE id = 'a'", numbers(1)),
    .init("RETURNING", "UPDATE item SET points = 9 WHERE id = 'b' RETURNING points", numbers(9)),
    .init(
        "UPDATE … FROM", after: "UPDATE item SET team = part.id FROM part WHERE part.item = item.id AND part.id <> 'p'",
        "SELECT team FROM item ORDER BY id", texts("q", "r", "y")),
    .init(
        "DELETE with a subquery", after: "DELETE FROM item WHERE id IN (SELECT item FROM part WHERE id = 'r')",
        "SELECT id FROM item ORDER BY id", texts("a", "c")),
    .init(
        "ON DELETE CASCADE", after: "DELETE FROM item WHERE id = 'a'",
        "SELECT id FROM part", texts("r")),
]

private let questions: [SharedLine] = [
    .init("WITH", "WITH flagged AS (SELECT id FROM item WHERE flag) SELECT id FROM flagged ORDER BY id", texts("a", "c")),
    .init(
        "WITH RECURSIVE",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4) SELECT i FROM n ORDER BY i", numbers(1, 2, 3, 4)),
    .init("window functions", "SELECT row_number() OVER (PARTITION BY team ORDER BY id DESC) FROM item ORDER BY id", numbers(2, 1, 1)),
    .init("NULLS FIRST", "SELECT id FROM item ORDER BY points NULLS FIRST", texts("c", "a", "b")),
    .init("NULLS LAST", "SELECT id FROM item ORDER BY points DESC NULLS LAST", texts("b", "a", "c")),
    .init("LIMIT and OFFSET", "SELECT id FROM item ORDER BY id LIMIT \(1) OFFSET \(1)", texts("b")),
    .init("rows compared as a whole", "SELECT id FROM item WHERE (team, id) > (\("x"), \("a")) ORDER BY team, id", texts("b", "c")),
    .init("EXISTS", "SELECT id FROM item WHERE NOT EXISTS (SELECT 1 FROM part WHERE part.item = item.id)", texts("c")),
    .init("IN a list", "SELECT id FROM item WHERE id IN \(["c", "a", "z"]) ORDER BY id", texts("a", "c")),
    .init("IN an empty list", "SELECT id FROM item WHERE id IN \([String]())", []),
    .init(
        "LEFT JOIN, GROUP BY, HAVING",
        "SELECT item.id FROM item LEFT JOIN part ON part.item = item.id GROUP BY item.id HAVING count(part.id) <> 1 ORDER BY item.id", texts("a", "c")
    ),
    .init("UNION", "SELECT item AS id FROM part UNION SELECT id FROM item ORDER BY id", texts("a", "b", "c")),
    .init("INTERSECT", "SELECT id FROM item WHERE flag INTERSECT SELECT item FROM part ORDER BY id", texts("a")),
    .init("EXCEPT", "SELECT id FROM item EXCEPT SELECT item FROM part ORDER BY id", texts("c")),
]

private let expressions: [SharedLine] = [
    .init("aggregates with FILTER", "SELECT count(*) FILTER (WHERE flag) FROM item", numbers(2)),
    .init("a sum of BIGINT is whole", "SELECT sum(points) FROM item", numbers(3)),
    .init("min and max of a column", "SELECT max(points) - min(points) FROM item", numbers(1)),
    .init("an average is real", "SELECT avg(points) FROM item", [.real(1.5)]),
    .init("a comparison is a boolean", "SELECT points = 1 FROM item ORDER BY id", [.integer(1), .integer(0), .null]),
    .init(
        "TRUE and FALSE, a BOOLEAN as a condition", after: "UPDATE item SET flag = TRUE WHERE NOT flag",
        "SELECT count(*) FROM item WHERE flag = \(true)", numbers(3)),
    .init("IS NOT DISTINCT FROM", "SELECT id FROM item WHERE points IS NOT DISTINCT FROM \(Int?.none)", texts("c")),
    .init(
        "CASE, COALESCE and NULLIF",
        "SELECT CASE WHEN coalesce(points, 0) > 0 THEN nullif(team, 'y') ELSE '-' END FROM item ORDER BY id", texts("x", "x", "-")),
    .init(
        "texts: ||, length, substr, replace, trim, lower",
        "SELECT trim(lower(replace(substr('ÀBCD EF', 2), 'D', 'X'))) || length('é💡')", texts("bcx ef2")),
    .init("CAST to TEXT, BIGINT and DOUBLE PRECISION", "SELECT CAST(CAST('12' AS BIGINT) AS TEXT) || CAST(\(3) AS TEXT)", texts("123")),
    .init("division of whole numbers", "SELECT 7 / 2 + 7 % 2 + \(-7) / 2", numbers(1)),
    .init("arithmetic with a bound number of 64 bits", "SELECT \(4_000_000_000_000) - 1", numbers(3_999_999_999_999)),
    .init("round", "SELECT CAST(round(2.6) AS INTEGER)", numbers(3)),
]

@Suite("The SQL that both engines share (decision 1)")
struct SharedSQLTests {
    @Test("a line of it", arguments: Engine.available, columnsAndRows + questions + expressions)
    func line(engine: Engine, line: SharedLine) async throws {
        try await TestDatabase.with(engine, items) { database async throws in
            let found: [Value] = try await database.write { transaction in
                if !line.change.isEmpty { try transaction.run(line.change) }
                return try transaction.values(line.query)
            }
            #expect(found == line.answer)
        }
    }

    @Test("a partial unique index", arguments: Engine.available)
    func partialIndex(engine: Engine) async throws {
        try await TestDatabase.with(engine, items) { database async throws in
            try await database.write { try $0.run("INSERT INTO item(id, points) VALUES ('d', 101)") }
            await #expect(throws: DatabaseProblem.self) { try await database.write { try $0.run("INSERT INTO item(id, points) VALUES ('e', 101)") } }
        }
    }

    @Test("claimed work is claimed once, by whoever asks", arguments: Engine.available)
    func claims(engine: Engine) async throws {
        try await TestDatabase.with(engine, items) { database async throws in
            let claimed = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<6 { group.addTask { try await claim(database) } }
                return try await group.reduce(into: [String]()) { found, id in if let id { found.append(id) } }
            }
            #expect(Set(claimed).count == claimed.count)
            #expect(!claimed.isEmpty)
        }
        @Sendable func claim(_ database: any DatabaseClient) async throws -> String? {
            try await database.claim { transaction in
                let next: String? = try transaction.value(
                    "SELECT id FROM item WHERE points IS NULL OR points < 100 ORDER BY id LIMIT 1 \(transaction.dialect.forUpdateSkipLocked)")
                if let next { try transaction.run("UPDATE item SET points = 100 WHERE id = \(next)") }
                return next
            }
        }
    }

    @Test("the size of the database", arguments: Engine.available)
    func size(engine: Engine) async throws {
        try await TestDatabase.with(engine, items) { database async throws in
            let bytes: Int? = try await database.read { try $0.value("SELECT \($0.dialect.databaseSize)") }
            #expect(try #require(bytes) > 4_096)
        }
    }
}
