import Foundation
import Synchronization

/// Where passwords are checked: a few threads of low priority, so that pages stay quick while many people come in (T8).
package final class PasswordThreads: Sendable {
    /// As many checks wait as may; the rest come back later.
    package struct Busy: Error {}

    /// What a password is hashed for: who comes in never waits behind many who choose one.
    package enum Purpose: Sendable {
        case comingIn, choosing
    }

    private struct State {
        var running = 0
        var waiting: [@Sendable () -> Void] = []
        var choosing: [@Sendable () -> Void] = []
        var didChoose = false

        /// By turns, so that neither kind starves the other.
        mutating func next() -> (@Sendable () -> Void)? {
            didChoose = waiting.isEmpty || (!didChoose && !choosing.isEmpty)
            if didChoose { return choosing.isEmpty ? nil : choosing.removeFirst() }
            return waiting.removeFirst()
        }
    }

    private let state = Mutex(State())
    private let limit: Int
    private let patience: Int
    private let choosingPatience: Int

    /// - Parameters:
    ///   - limit: checks at a time; one core is left for the pages.
    ///   - patience: checks that may wait for one of those.
    ///   - choosingPatience: passwords being chosen that may wait beside those.
    package init(limit: Int = max(1, ProcessInfo.processInfo.activeProcessorCount - 1), patience: Int = 8, choosingPatience: Int = 2) {
        self.limit = limit
        self.patience = patience
        self.choosingPatience = choosingPatience
    }

    /// - Throws: `Busy` at once when too many wait already.
    package func run<T: Sendable>(for purpose: Purpose = .comingIn, _ check: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = submit(purpose) { continuation.resume(with: Result { try check() }) }
            if !isTaken { continuation.resume(throwing: Busy()) }
        }
    }

    /// How many are being checked or wait for it.
    var load: Int { state.withLock { $0.running + $0.waiting.count + $0.choosing.count } }

    private func submit(_ purpose: Purpose, _ job: @escaping @Sendable () -> Void) -> Bool {
        let (isTaken, startsThread) = state.withLock { state in
            if state.running < limit {
                state.running += 1
                state.didChoose = purpose == .choosing
                return (true, true)
            }
            switch purpose {
            case .comingIn where state.waiting.count < patience: state.waiting.append(job)
            case .choosing where state.choosing.count < choosingPatience: state.choosing.append(job)
            default: return (false, false)
            }
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
                if let next = state.next() { return next }
                state.running -= 1
                return nil
            }
        }
    }
}
