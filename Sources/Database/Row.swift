/// One row of an answer, good only until the next one is fetched: read what you need from it at once.
package struct Row {
    private let cursor: Cursor
    private let turn: Int

    init(_ cursor: Cursor) {
        self.cursor = cursor
        turn = cursor.turn
    }

    /// The column of that name, exactly as the statement writes it; names are lower case on both engines.
    package subscript<T: SQLValue>(_ column: String) -> T {
        get throws {
            try decode(index(of: column))
        }
    }

    /// The column as it lies there: for rows of which a page reads so many that decoding each by its type would show.
    package func value(_ column: String) throws -> Value {
        cursor.value(at: try index(of: column))
    }

    private func index(of column: String) throws -> Int {
        guard turn == cursor.turn else { throw RowProblem(column: column, reason: "the row was kept after its turn") }
        guard let index = cursor.index(of: column) else { throw RowProblem(column: column, reason: "there is no such column") }
        return index
    }

    func decode<T: SQLValue>(_ index: Int) throws -> T {
        do throws(SQLValueProblem) {
            return try T(sqlValue: cursor.value(at: index))
        } catch {
            throw RowProblem(column: cursor.columns[index], reason: error.description)
        }
    }
}

/// A column is missing or holds something else than was asked for.
package struct RowProblem: Error, CustomStringConvertible, Equatable {
    package let column: String
    package let reason: String
    package var description: String { "Column \(column): \(reason)" }
}

/// A type that can be made from a row.
package protocol RowDecodable {
    init(row: Row) throws
}

/// Where the rows of one answer pass by; each engine has its own.
class Cursor {
    let columns: [String]
    /// Rises with each row, so that a row kept too long is noticed.
    private(set) var turn = 0
    private var next = 0

    init(columns: [String]) {
        self.columns = columns
    }

    func value(at index: Int) -> Value { .null }

    final func advance() {
        turn += 1
        next = 0
    }

    /// Columns are mostly read in their order, so the first comparison nearly always finds it.
    final func index(of column: String) -> Int? {
        if next < columns.count, columns[next] == column {
            next += 1
            return next - 1
        }
        guard let found = columns.firstIndex(of: column) else { return nil }
        next = found + 1
        return found
    }
}
