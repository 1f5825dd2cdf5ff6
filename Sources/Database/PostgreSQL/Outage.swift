import Logging
import Synchronization

/// What the connections know together about a server that can't be reached.
final class Outage: Sendable {
    private let lastFailure = Mutex<ContinuousClock.Instant?>(nil)
    private let logger: Logger

    init(_ logger: Logger) {
        self.logger = logger
    }

    /// Connects, but not for a caller who was waiting already while another attempt failed: that caller hears so at once.
    ///
    /// - Throws: `DatabaseProblem.unreachable`; libpq's reason goes to the log, once an outage.
    func connecting(
        since asked: ContinuousClock.Instant, _ connect: () throws(PostgresConnection.Refusal) -> PostgresConnection
    ) throws(DatabaseProblem) -> PostgresConnection {
        if let last = lastFailure.withLock({ $0 }), last > asked { throw .unreachable }
        do {
            let connection = try connect()
            let wasOut = lastFailure.withLock { last in
                defer { last = nil }
                return last != nil
            }
            if wasOut { logger.notice("PostgreSQL is back") }
            return connection
        } catch {
            let isNew = lastFailure.withLock { last in
                defer { last = .now }
                return last == nil
            }
            if isNew { logger.error("PostgreSQL can't be reached", metadata: ["reason": "\(error.reason)"]) }
            throw .unreachable
        }
    }
}
