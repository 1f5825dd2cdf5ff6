/// Where the database is: `sqlite:PATH`, or `postgres://USER@HOST/NAME`, which goes to libpq as it is.
package enum DatabaseURL: Sendable, Equatable {
    case sqlite(path: String)
    case postgres(String)

    package init(_ text: String) throws(DatabaseProblem) {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
        } else if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty, !path.hasPrefix(":"), !path.utf8.contains(0) else { throw .badURL }
            self = .sqlite(path: path)
        } else {
            throw .badURL
        }
    }

    /// Whether opening it looks at all its pages before anything is written; a larger one has to be verified while it serves.
    package var isCheckedWhenOpened: Bool {
        switch self {
        case .sqlite(let path): SQLiteFile(path: path).isSmall
        case .postgres: true
        }
    }
}
