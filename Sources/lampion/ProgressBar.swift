import Foundation
import Synchronization

/// Shows on standard error how far something is, once it takes longer than a second.
///
/// On a terminal it is one line that fills up; elsewhere a line every few seconds, so that a log stays short.
final class ProgressBar: Sendable {
    private enum State {
        case waiting, shown, ended
    }

    private let state = Mutex(State.waiting)
    private let title: String
    private let fraction: @Sendable () -> Double
    private let isTerminal = isatty(2) == 1

    init(_ title: String, fraction: @escaping @Sendable () -> Double) {
        self.title = title
        self.fraction = fraction
        Thread.detachNewThread { [self] in show() }
    }

    /// Takes the line away again.
    func end() {
        state.withLock { state in
            if state == .shown, isTerminal { write("\r\u{1B}[K") }
            state = .ended
        }
    }

    private func show() {
        Thread.sleep(forTimeInterval: 1)
        while shows() { Thread.sleep(forTimeInterval: isTerminal ? 0.1 : 2) }
    }

    private func shows() -> Bool {
        state.withLock { state in
            if state == .ended { return false }
            state = .shown
            write(line)
            return true
        }
    }

    private var line: String {
        let share = min(max(fraction(), 0), 1)
        let percent = "\(Int(share * 100)) %"
        guard isTerminal else { return "\(title): \(percent)\n" }
        let full = Int(share * 40)
        return "\r\(title) [\(String(repeating: "#", count: full))\(String(repeating: " ", count: 40 - full))] \(percent) "
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
