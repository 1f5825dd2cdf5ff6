/// A statement in the SQL that both engines share; every value interpolated into it is bound, never written into the text.
///
/// `"SELECT name FROM person WHERE id = \(id)"` binds `id`; another `SQL` is spliced in with its own values;
/// an array becomes a bracketed list, and an empty one `(NULL)`, which nothing is in.
package struct SQL: ExpressibleByStringInterpolation, Sendable, Equatable {
    /// The text, with a `?` for each value.
    private(set) var text: String
    private(set) var values: [Value]

    package init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    package init(stringInterpolation pieces: StringInterpolation) {
        self = pieces.sql
    }

    package var isEmpty: Bool { text.isEmpty }

    package static func + (left: SQL, right: SQL) -> SQL {
        var whole = left
        whole += right
        return whole
    }

    package static func += (left: inout SQL, right: SQL) {
        left.text += right.text
        left.values += right.values
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql: SQL = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount)
            sql.values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ text: String) {
            sql.text += text
        }

        package mutating func appendInterpolation(_ value: some SQLValue) {
            sql.text += "?"
            sql.values.append(value.sqlValue)
        }

        package mutating func appendInterpolation<T: SQLValue>(_ value: T?) {
            sql.text += "?"
            sql.values.append(value.sqlValue)
        }

        package mutating func appendInterpolation(_ other: SQL) {
            sql += other
        }

        package mutating func appendInterpolation(_ list: [some SQLValue]) {
            guard !list.isEmpty else { return appendLiteral("(NULL)") }
            sql.text += "(" + String(repeating: "?, ", count: list.count - 1) + "?)"
            for value in list { sql.values.append(value.sqlValue) }
        }

        package mutating func appendInterpolation(list: [some SQLValue]) {
            appendInterpolation(list)
        }
    }
}

extension Sequence where Element == SQL {
    /// The pieces one after the other with `separator` between them, as filters composed in Swift need it.
    package func joined(separator: SQL) -> SQL {
        var whole: SQL = ""
        for (index, piece) in enumerated() {
            if index > 0 { whole += separator }
            whole += piece
        }
        return whole
    }
}
