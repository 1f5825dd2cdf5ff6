import GRDB
import GRDBSQLite

extension DatabaseProblem {
    init(_ error: DatabaseError) {
        self.init(code: error.extendedResultCode.rawValue, words: error.message ?? "SQLite's error \(error.extendedResultCode.rawValue)")
    }

    /// From SQLite's extended result code.
    init(code: Int32, words: String) {
        switch code {
        case SQLITE_CONSTRAINT | 8 << 8, SQLITE_CONSTRAINT | 6 << 8, SQLITE_CONSTRAINT | 10 << 8:  // UNIQUE, PRIMARYKEY, ROWID
            self = .constraint(unique: true, words)
            return
        case SQLITE_IOERR | 19 << 8:  // SHMSIZE: no room to let the shared memory file grow
            self = .full
            return
        default: break
        }
        switch code & 0xFF {
        case SQLITE_CONSTRAINT: self = .constraint(unique: false, words)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_READONLY: self = .readOnly
        case SQLITE_FULL: self = .full
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged
        case SQLITE_CANTOPEN: self = .notThere
        default: self = .statement(words)
        }
    }
}
