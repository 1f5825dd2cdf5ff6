import Dispatch
import Synchronization

/// A few threads for blocking work, each with something of its own, such as a connection; callers wait without blocking theirs.
final class Lanes<Lane: Sendable>: Sendable {
    typealias Job = @Sendable (Lane) -> Void

    private struct Slot {
        let queue: DispatchQueue
        let lane: Lane
    }

    private struct State {
        var idle: [Slot]
        var waiting: [Job] = []
        var isClosed = false
        var closer: CheckedContinuation<Void, Never>?
    }

    private let state: Mutex<State>
    private let count: Int

    init(_ name: String, lanes: [Lane]) {
        let slots = lanes.enumerated().map { Slot(queue: DispatchQueue(label: "\(name) \($0.offset)"), lane: $0.element) }
        state = Mutex(State(idle: slots))
        count = slots.count
    }

    func run<T: Sendable>(_ body: @escaping @Sendable (Lane) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let accepted = submit { lane in continuation.resume(with: Result { try body(lane) }) }
            if !accepted { continuation.resume(throwing: DatabaseProblem.closed) }
        }
    }

    /// The same on the caller's own thread where a lane is idle: for work so short that waking another thread would take as long.
    func runHere<T: Sendable>(_ body: @escaping @Sendable (Lane) throws -> T) async throws -> T {
        guard let slot = takeIdle() else { return try await run(body) }
        defer { giveBack(slot) }
        return try body(slot.lane)
    }

    /// The same, and the calling thread waits. It needs no other thread of Swift's concurrency, which might all be waiting like this one.
    func runNow<T: Sendable>(_ body: @escaping @Sendable (Lane) throws -> T) throws -> T {
        if let slot = takeIdle() {
            defer { giveBack(slot) }
            return try body(slot.lane)
        }
        let done = DispatchSemaphore(value: 0)
        let outcome = Mutex<Result<T, any Error>>(.failure(DatabaseProblem.closed))
        let isAccepted = submit { lane in
            let result = Result { try body(lane) }
            outcome.withLock { $0 = result }
            done.signal()
        }
        if isAccepted { done.wait() }
        return try outcome.withLock { $0 }.get()
    }

    private func takeIdle() -> Slot? {
        state.withLock { $0.isClosed ? nil : $0.idle.popLast() }
    }

    private func giveBack(_ slot: Slot) {
        if let job = next(after: slot) { slot.queue.async { self.work(slot, job) } }
    }

    /// Refuses new work, and answers what the lanes have when all that was accepted is done.
    @discardableResult
    func close() async -> [Lane] {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                state.isClosed = true
                if state.idle.count < count { state.closer = continuation }
                return state.idle.count == count
            }
            if isIdle { continuation.resume() }
        }
        return state.withLock { $0.idle.map(\.lane) }
    }

    /// Answers false, and drops the job, when it came after `close`.
    func submit(_ job: @escaping Job) -> Bool {
        let (accepted, slot) = state.withLock { state -> (Bool, Slot?) in
            guard !state.isClosed else { return (false, nil) }
            if let slot = state.idle.popLast() { return (true, slot) }
            state.waiting.append(job)
            return (true, nil)
        }
        if let slot { slot.queue.async { self.work(slot, job) } }
        return accepted
    }

    /// Under load a lane takes the next job by itself, which spares waking a thread for each.
    private func work(_ slot: Slot, _ first: Job) {
        first(slot.lane)
        while let job = next(after: slot) { job(slot.lane) }
    }

    private func next(after slot: Slot) -> Job? {
        let (job, closer) = state.withLock { state -> (Job?, CheckedContinuation<Void, Never>?) in
            if !state.waiting.isEmpty { return (state.waiting.removeFirst(), nil) }
            state.idle.append(slot)
            guard state.idle.count == count else { return (nil, nil) }
            defer { state.closer = nil }
            return (nil, state.closer)
        }
        closer?.resume()
        return job
    }
}

extension Lanes where Lane == Void {
    convenience init(_ name: String, count: Int) {
        self.init(name, lanes: Array(repeating: (), count: count))
    }
}
