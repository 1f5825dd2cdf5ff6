import Dispatch
import Synchronization

/// Work on rows that do not touch each other, shared among threads.
enum Threads {
    /// Fewer pairs than this are read before a second thread has woken up.
    static let leastPairs = 1 << 20

    /// Calls `body` with pieces of `0..<count` and the number of the thread, each piece once.
    static func share(_ count: Int, among threads: Int, _ body: (_ piece: Range<Int>, _ thread: Int) -> Void) {
        guard threads > 1 else { return body(0..<count, 0) }
        withoutActuallyEscaping(body) { body in
            // Each piece is given out once and no two share memory that is written; the compiler cannot see that through addresses.
            nonisolated(unsafe) let body = body
            let next = Atomic(0)
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                while true {
                    let start = next.wrappingAdd(256, ordering: .relaxed).oldValue
                    guard start < count else { return }
                    body(start..<min(start + 256, count), thread)
                }
            }
        }
    }
}
