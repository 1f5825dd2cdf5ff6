import Foundation
import Synchronization

/// Where passwords are checked: a few threads of low priority, so that pages stay quick while many people come in (T8).
package final class PasswordThreads: Sendable {
    /// As many checks wait as may; the rest come back later.
    package struct Busy: Error {}

    private struct State {
        var running = 0
        var waiting: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())
    private let limit: Int
    private let patience: Int

    /// - Parameters:
    ///   - limit: checks at a time; one core is left for the pages.
    ///   - patience: checks that may wait for one of those.
    package init(limit: Int = max(1, ProcessInfo.processInfo.activeProcessorCount - 1), patience: Int = 8) {
        self.limit = limit
        self.patience = patience
    }

    /// - Throws: `Busy` at once when too many wait already.
    package func run<T: Sendable>(_ check: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = submit { continuation.resume(with: Result { try check() }) }
            if !isTaken { continuation.resume(throwing: Busy()) }
        }
    }

    private func submit(_ job: @escaping @Sendable () -> Void) -> Bool {
        let (isTaken, startsThread) = state.withLock { state in
            if state.running < limit {
                state.running += 1
                return (true, true)
            }
            guard state.waiting.count < patience else { return (false, false) }
            state.waiting.append(job)
            return (true, false)
        }
        if startsThread { Thread.detachNewThread { self.work(job) } }
        return isTaken
    }

    /// A thread lives as long as there is something to check.
    private func work(_ first: @escaping @Sendable () -> Void) {
        #if os(Linux)
            // There, a nice value is the calling thread's own (setpriority(2), "C library/kernel differences").
            _ = setpriority(.init(PRIO_PROCESS.rawValue), 0, 10)
        #else
            Thread.current.qualityOfService = .background
        #endif
        var job: (@Sendable () -> Void)? = first
        while let current = job {
            current()
            job = state.withLock { state in
                if !state.waiting.isEmpty { return state.waiting.removeFirst() }
                state.running -= 1
                return nil
            }
        }
    }
}
