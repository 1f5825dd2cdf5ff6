import Testing

@testable import Database

@Suite("The SQL literal")
struct SQLTests {
    @Test("a value never becomes part of the text", arguments: ["'; DROP TABLE person; --", "?", "$1", "x' OR '1'='1", "\"", "\\'", "/*", "💡"])
    func bound(hostile: String) {
        let sql: SQL = "SELECT 1 FROM person WHERE name = \(hostile)"
        #expect(sql.text == "SELECT 1 FROM person WHERE name = ?")
        #expect(sql.values == [.text(hostile)])
    }

    @Test("a statement is spliced in with its values in their places")
    func spliced() {
        let filter: SQL = "AND at > \(5)"
        let sql: SQL = "SELECT 1 FROM x WHERE a = \("a") \(filter) LIMIT \(9)"
        #expect(sql.text == "SELECT 1 FROM x WHERE a = ? AND at > ? LIMIT ?")
        #expect(sql.values == [.text("a"), .integer(5), .integer(9)])
        #expect(("SELECT 1" + " WHERE 1 = \(1)" as SQL) == "SELECT 1 WHERE 1 = \(1)")
    }

    @Test("a list is bound one by one, and an empty list holds nothing")
    func lists() {
        let some: SQL = "id IN \(["a", "b", "c"])"
        let none: SQL = "id IN \([String]())"
        let bytes: SQL = "id = \([1, 2] as [UInt8])"
        #expect(some.text == "id IN (?, ?, ?)")
        #expect(some.values.count == 3)
        #expect(none.text == "id IN (NULL)")
        #expect(none.values.isEmpty)
        #expect(bytes.values == [.blob([1, 2])])
    }

    @Test("an optional is bound, as NULL when there is nothing")
    func optionals() {
        let nothing: Int? = nil
        let something: Int? = 3
        #expect(("\(nothing) \(something)" as SQL).values == [.null, .integer(3)])
    }

    @Test("filters are joined with their values in order")
    func joined() {
        let filters: [SQL] = ["a = \(1)", "b = \(2)"]
        #expect(filters.joined(separator: " AND ") == "a = \(1) AND b = \(2)")
        #expect(([] as [SQL]).joined(separator: " AND ").isEmpty)
    }

    @Test(
        "PostgreSQL gets numbered places, but for question marks in quotes and comments",
        arguments: [
            ("a = ? AND b = ?", 2, "a = $1 AND b = $2"),
            ("a = '?' AND b = ?", 1, "a = '?' AND b = $1"),
            ("a = 'it''s ?' AND \"b?\" = ?", 1, "a = 'it''s ?' AND \"b?\" = $1"),
            ("a -- why? 'so\n= ?", 1, "a -- why? 'so\n= $1"),
            ("a - ? - '-'", 1, "a - $1 - '-'"),
        ])
    func rendered(text: String, values: Int, expected: String) throws {
        #expect(try PostgresStatement.rendered(text, values: values) == expected)
    }

    @Test(
        "addresses of databases",
        arguments: [("sqlite:a/b.sqlite", DatabaseURL.sqlite(path: "a/b.sqlite")), ("postgres://u@h/n", .postgres("postgres://u@h/n"))])
    func addresses(text: String, expected: DatabaseURL) throws {
        #expect(try DatabaseURL(text) == expected)
    }

    @Test("other addresses are refused", arguments: ["", "sqlite:", "sqlite::memory:", "mysql://h/n", "lampion.sqlite"])
    func strangeAddresses(text: String) {
        #expect(throws: DatabaseProblem.badURL) { try DatabaseURL(text) }
    }
}
