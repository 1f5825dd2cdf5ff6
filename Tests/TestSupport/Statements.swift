import Logging
import Synchronization

/// Hears every statement that SQLite runs.
package final class Statements: Sendable {
    private let heard = Mutex<[String]>([])

    package init() {}

    /// Those that ask something, in their order.
    package var queries: [String] { heard.withLock { $0.filter { $0.hasPrefix("SELECT") || $0.hasPrefix("WITH") } } }

    /// Those that look for rows, to read, change or delete them.
    package var searches: Set<String> {
        heard.withLock { heard in Set(heard.filter { text in ["SELECT", "WITH", "UPDATE", "DELETE"].contains { text.hasPrefix($0) } }) }
    }

    package func forget() { heard.withLock { $0 = [] } }

    var logger: Logger {
        var logger = Logger(label: "statements", factory: { _ in Ear(statements: self) })
        logger.logLevel = .trace
        return logger
    }

    private struct Ear: LogHandler {
        let statements: Statements
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            statements.heard.withLock { $0.append(event.message.description) }
        }
    }
}
