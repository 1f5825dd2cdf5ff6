package import Foundation
import Synchronization

/// The clock of a demo: today's, and as far ahead as visitors moved it.
package final class DemoClock: Sendable {
    private let ahead: Mutex<TimeInterval>

    package init(ahead: TimeInterval) {
        self.ahead = Mutex(ahead)
    }

    package var now: Date { Date().addingTimeInterval(seconds) }

    package var wall: WallClock { WallClock(now: { self.now }, setAhead: { seconds in self.ahead.withLock { $0 = seconds } }) }

    private var seconds: TimeInterval { ahead.withLock { $0 } }
}
