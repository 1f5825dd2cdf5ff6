package import Foundation

/// How many failures are borne within a while before the next try has to wait (T25).
package struct Throttle: Sendable, Hashable {
    package let limit: Int
    /// In seconds.
    package let window: TimeInterval

    package init(limit: Int, window: TimeInterval) {
        self.limit = limit
        self.window = window
    }

    package static let account = Throttle(limit: 10, window: 15 * 60)
    package static let address = Throttle(limit: 300, window: 15 * 60)

    package enum Decision: Hashable, Sendable {
        case allowed
        case blocked(until: Date)
    }

    /// Failures from further ahead than the window count for nothing: they are left from a clock that has been set back.
    package func decision(failures: [Date], now: Date) -> Decision {
        let recent = failures.filter { abs(now.timeIntervalSince($0)) < window }.sorted()
        guard recent.count >= limit else { return .allowed }
        return .blocked(until: recent[recent.count - limit] + window)
    }
}
