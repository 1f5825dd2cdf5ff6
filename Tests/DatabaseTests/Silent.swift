import Logging

extension Logger {
    /// Says nothing, where a test brings about what would be logged.
    static let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
}
