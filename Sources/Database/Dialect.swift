/// The engine underneath, and the only places where its SQL may differ.
package enum Dialect: Sendable {
    case sqlite, postgres

    /// Ends a query that claims background work: rows another process has claimed are passed over. SQLite has one writer and needs nothing.
    package var forUpdateSkipLocked: SQL {
        switch self {
        case .sqlite: ""
        case .postgres: "FOR UPDATE SKIP LOCKED"
        }
    }

    /// An expression: the size of the whole database in bytes.
    package var databaseSize: SQL {
        switch self {
        case .sqlite: "(SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size())"
        case .postgres: "pg_database_size(current_database())"
        }
    }
}
