import Synchronization

/// The bytes of a message on their way out, and how far they came.
final class Upload: Sendable {
    private struct State {
        var next = 0
        var isEnded = false
        var cancelled: ContinuousClock.Instant?
    }

    private let bytes: [UInt8]
    private let state = Mutex(State())

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether the end was reached. libcurl asks again only after all it got was sent, and then sends the final dot.
    var isEnded: Bool { state.withLock { $0.isEnded } }

    /// Copies the next bytes and returns how many; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        state.withLock { state in
            let piece = bytes[state.next...].prefix(buffer.count)
            buffer.copyBytes(from: piece)
            state.next += piece.count
            state.isEnded = piece.isEmpty
            return piece.count
        }
    }

    func cancel() {
        state.withLock { $0.cancelled = $0.cancelled ?? .now }
    }

    /// Whether to hang up: at once while nothing can have been delivered, and 5 seconds later once an answer may be on its way.
    func shouldStop(at now: ContinuousClock.Instant = .now) -> Bool {
        state.withLock { state in
            guard let cancelled = state.cancelled else { return false }
            return !state.isEnded || cancelled.duration(to: now) > .seconds(5)
        }
    }
}
