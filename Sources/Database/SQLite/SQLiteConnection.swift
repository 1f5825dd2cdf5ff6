import GRDB
import GRDBSQLite

/// A GRDB connection for the length of one closure; GRDB keeps the prepared statements, SQLite's own calls step through them.
final class SQLiteConnection: Connection {
    private let database: GRDB.Database
    /// Statements with more values are long lists of one length or another, not worth keeping.
    private static let cachedValues = 40

    init(_ database: GRDB.Database) {
        self.database = database
    }

    var dialect: Dialect { .sqlite }
    var isInTransaction: Bool { database.isInsideTransaction }

    func query(_ sql: SQL, _ each: (Row) throws -> Bool) throws {
        let statement = try prepare(sql)
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        try bind(sql.values, to: handle)
        let cursor = SQLiteCursor(statement)
        var stoppedEarly = false
        while try step(handle) {
            cursor.advance()
            stoppedEarly = try !each(Row(cursor))
            if stoppedEarly { break }
        }
        cursor.advance()
        // What a RETURNING statement still has to do is done, even if one row was enough.
        if stoppedEarly, sqlite3_stmt_readonly(handle) == 0 { while try step(handle) {} }
    }

    func run(_ sql: SQL) throws -> Int {
        let before = sqlite3_total_changes(database.sqliteConnection)
        try query(sql) { _ in true }
        let changed = sqlite3_total_changes(database.sqliteConnection) != before
        return changed ? Int(sqlite3_changes(database.sqliteConnection)) : 0
    }

    func execute(_ text: String) throws {
        try query(SQL(stringLiteral: text)) { _ in true }
    }

    private func prepare(_ sql: SQL) throws -> Statement {
        do {
            guard sql.values.count <= SQLiteConnection.cachedValues else { return try database.makeStatement(sql: sql.text) }
            let statement = try database.cachedStatement(sql: sql.text)
            // Someone asks the same again while walking through its rows.
            let isBusy = sqlite3_stmt_busy(statement.sqliteStatement) != 0
            return isBusy ? try database.makeStatement(sql: sql.text) : statement
        } catch let error as DatabaseError {
            throw DatabaseProblem(error)
        }
    }

    private func step(_ handle: OpaquePointer) throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw DatabaseProblem(code: code, words: String(cString: sqlite3_errmsg(database.sqliteConnection)))
        }
    }

    private func bind(_ values: [Value], to handle: OpaquePointer) throws {
        guard Int(sqlite3_bind_parameter_count(handle)) == values.count else {
            throw DatabaseProblem.statement("a bare ? stands in the text of a statement")
        }
        for (index, value) in zip(Int32(1)..., values) {
            let code = try SQLiteConnection.bind(value, at: index, to: handle)
            guard code == SQLITE_OK else { throw DatabaseProblem(code: code, words: "value \(index)") }
        }
    }

    private static func bind(_ value: Value, at index: Int32, to handle: OpaquePointer) throws -> Int32 {
        try value.checkStorable()
        return switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .boolean(let flag): sqlite3_bind_int64(handle, index, flag ? 1 : 0)
        case .real(let number): sqlite3_bind_double(handle, index, number)
        case .text(let text): sqlite3_bind_text(handle, index, text, Int32(text.utf8.count), copied)
        // The address of an empty array may be nil, which SQLite would take for NULL.
        case .blob(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(handle, index, 0)
        case .blob(let bytes): sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), copied)
        }
    }

    /// SQLITE_TRANSIENT, a cast that Swift does not import: SQLite makes a copy of its own.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
