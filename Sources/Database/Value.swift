/// What a column or a parameter can hold.
package enum Value: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
    /// Only as a parameter: columns answer 0 or 1. PostgreSQL takes it for a BOOLEAN and for a number, as SQLite does.
    case boolean(Bool)

    var kind: String {
        switch self {
        case .null: "NULL"
        case .integer: "an integer"
        case .real: "a real number"
        case .text: "text"
        case .blob: "a blob"
        case .boolean: "a boolean"
        }
    }
}

/// A type that can be bound in a statement and read from a column.
package protocol SQLValue: Sendable {
    var sqlValue: Value { get }
    init(sqlValue: Value) throws(SQLValueProblem)
}

/// A column held something else than was asked for; the value itself is never told, for it may be private.
package struct SQLValueProblem: Error, CustomStringConvertible, Equatable {
    package let wanted: String
    package let found: String

    package init(wanted: String, found: Value) {
        self.wanted = wanted
        self.found = found.kind
    }

    package var description: String { "\(wanted) was expected, but \(found) is there." }
}

extension SQLValue where Self: RawRepresentable, RawValue: SQLValue {
    package var sqlValue: Value { rawValue.sqlValue }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        guard let known = Self(rawValue: try RawValue(sqlValue: sqlValue)) else {
            throw SQLValueProblem(wanted: "A known \(Self.self)", found: sqlValue)
        }
        self = known
    }
}
