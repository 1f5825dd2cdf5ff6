/// What a closure reads with; it lives only inside that closure.
///
/// Its methods are final: a generic method that might be overridden is never specialized.
package class Reader {
    let connection: any Connection
    /// The first failure of the database. A transaction that met one never commits, on either engine, whoever caught it.
    private(set) var failure: (any Error)?

    init(_ connection: any Connection) {
        self.connection = connection
    }

    package final var dialect: Dialect { connection.dialect }

    package final func all<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> [T] {
        var found: [T] = []
        try guarded {
            try connection.query(sql) { row in
                found.append(try make(row))
                return true
            }
        }
        return found
    }

    package final func first<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> T? {
        var found: T?
        try guarded {
            try connection.query(sql) { row in
                found = try make(row)
                return false
            }
        }
        return found
    }

    package final func all<T: RowDecodable>(_ sql: SQL) throws -> [T] { try all(sql, T.init(row:)) }

    package final func first<T: RowDecodable>(_ sql: SQL) throws -> T? { try first(sql, T.init(row:)) }

    /// The first column of the first row; nil when there is no row or the column is NULL.
    package final func value<T: SQLValue>(_ sql: SQL) throws -> T? {
        try first(sql) { row -> T? in try row.decode(0) } ?? nil
    }

    /// The first column of every row.
    package final func values<T: SQLValue>(_ sql: SQL) throws -> [T] {
        try all(sql) { try $0.decode(0) }
    }

    final func guarded<T>(_ work: () throws -> T) throws -> T {
        if let failure { throw failure }
        do {
            return try work()
        } catch {
            if failure == nil, error is DatabaseProblem || error is Contention { failure = error }
            throw error
        }
    }
}

/// What a closure reads and writes with; all of it happens or nothing.
package final class Transaction: Reader {
    /// Runs a statement and answers the number of rows it changed.
    @discardableResult
    package func run(_ sql: SQL) throws -> Int {
        try guarded { try connection.run(sql) }
    }

    /// Runs a statement of a migration as it is written.
    func execute(_ text: String) throws {
        try guarded { try connection.execute(text) }
    }
}

/// Another transaction was in the way: the closure is to be run again from its beginning.
struct Contention: Error {}

/// One connection to either engine, used by one thread at a time.
protocol Connection: AnyObject {
    var dialect: Dialect { get }
    /// Hands over each row until `each` answers false.
    func query(_ sql: SQL, _ each: (Row) throws -> Bool) throws
    /// Answers the number of rows changed.
    func run(_ sql: SQL) throws -> Int
    /// A statement without values, such as COMMIT.
    func execute(_ text: String) throws
}
