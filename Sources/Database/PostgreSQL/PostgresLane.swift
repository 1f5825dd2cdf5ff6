/// The place of one connection, which comes and goes with the server.
///
/// Unchecked, because `Lanes` sees to it that only one thread at a time has it.
final class PostgresLane: @unchecked Sendable {
    private let address: String
    private let outage: Outage
    private var connection: PostgresConnection?

    init(_ address: String, _ outage: Outage) {
        self.address = address
        self.outage = outage
    }

    func disconnect() {
        connection = nil
    }

    func transact<T>(_ begin: String, asked: ContinuousClock.Instant, _ body: (Transaction) throws -> T) throws -> T {
        let connection = try begun(begin, asked)
        defer { if connection.isBroken { self.connection = nil } }
        let transaction = Transaction(connection)
        do {
            let value = try body(transaction)
            if let failure = transaction.failure { throw failure }
            try connection.execute("COMMIT")
            return value
        } catch {
            if !connection.isBroken { try? connection.execute("ROLLBACK") }
            // Whatever the closure made of it: nothing was decided, so it is run again.
            throw transaction.failure is Contention ? Contention() : error
        }
    }

    /// A connection kept since before the server was restarted shows at BEGIN, when nothing is lost by taking a new one.
    private func begun(_ begin: String, _ asked: ContinuousClock.Instant) throws -> PostgresConnection {
        if let connection {
            do {
                try connection.execute(begin)
                return connection
            } catch {
                guard connection.isBroken else { throw error }
                self.connection = nil
            }
        }
        let fresh = try outage.connecting(since: asked) { () throws(PostgresConnection.Refusal) in try PostgresConnection(address) }
        try fresh.execute(begin)
        connection = fresh
        return fresh
    }
}
