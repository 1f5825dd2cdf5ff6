package import Foundation

/// The wall clock, given from outside: a test stands still on a day, the demo moves ahead.
package struct WallClock: Sendable {
    package let now: @Sendable () -> Date
    /// Sets how many seconds a demo's clock is ahead; nil where time can't be moved.
    package let setAhead: (@Sendable (TimeInterval) -> Void)?

    package init(now: @escaping @Sendable () -> Date, setAhead: (@Sendable (TimeInterval) -> Void)? = nil) {
        self.now = now
        self.setAhead = setAhead
    }

    package static let system = WallClock { Date() }
}
