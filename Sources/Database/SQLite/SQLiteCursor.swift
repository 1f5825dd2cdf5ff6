import GRDB
import GRDBSQLite

/// Reads the columns straight from the statement that stands on a row.
final class SQLiteCursor: Cursor {
    private let handle: OpaquePointer

    init(_ statement: Statement) {
        handle = statement.sqliteStatement
        super.init(columns: statement.columnNames)
    }

    override func value(at index: Int) -> Value {
        let column = Int32(index)
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT: return .text(String(decoding: bytes(of: column, at: sqlite3_column_text(handle, column)), as: UTF8.self))
        case SQLITE_BLOB: return .blob(Array(bytes(of: column, at: sqlite3_column_blob(handle, column))))
        default: return .null
        }
    }

    private func bytes(of column: Int32, at start: UnsafeRawPointer?) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
    }
}
