package import Logging

/// A database that is open: closures run on threads of its own, one transaction each.
package protocol DatabaseClient: Sendable {
    var dialect: Dialect { get }

    /// Reads from one snapshot.
    func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T

    /// The same for who can't be suspended, as in the middle of another read: the calling thread waits.
    func readNow<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) throws -> T

    /// One serialisable transaction, committed and on disk when the call returns, rolled back when the closure throws.
    ///
    /// The closure may run more than once, so it must have no effect outside the database.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T

    /// A transaction that sees what others commit meanwhile (READ COMMITTED), for leases of background work and for migrations.
    @discardableResult
    func claim<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T

    /// Takes what was deleted out of the log as well: on SQLite everything in it goes to its place in the file, and the log is cut to nothing.
    ///
    /// PostgreSQL vacuums and recycles its log by itself, and nothing is done there.
    /// - Throws: `DatabaseProblem.busy` where somebody has read in the old log for longer than one waits; then it may still hold what was deleted.
    func emptyLog() async throws

    /// Looks at all pages where the engine can (SQLite), and throws `DatabaseProblem.damaged` if one is wrong.
    func verify() async throws

    /// Waits for what is under way and closes; later calls throw `DatabaseProblem.closed`.
    func close() async
}

/// Opens a database, and on SQLite makes the file if its folder is there.
///
/// - Parameter connections: How many closures may read at once.
/// - Throws: `DatabaseProblem`; never makes an empty database in the place of a damaged one.
package func openDatabase(_ url: DatabaseURL, logger: Logger, connections: Int = 8) async throws -> any DatabaseClient {
    switch url {
    case .sqlite(let path): try await SQLiteDatabase.open(path: path, connections: connections, logger: logger)
    case .postgres(let address): try await PostgresDatabase.open(address: address, logger: logger, connections: connections)
    }
}
