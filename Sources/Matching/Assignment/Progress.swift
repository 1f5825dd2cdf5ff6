import Synchronization

extension Assignment {
    /// How far a solver is, to be looked at from another thread.
    public final class Progress: Sendable {
        private let done = Atomic<Int>(0)
        private let all = Atomic<Int>(1)

        public init() {}

        /// From 0 to 1. It counts rows, of which the last may take longest.
        public var fraction: Double {
            Double(done.load(ordering: .relaxed)) / Double(max(1, all.load(ordering: .relaxed)))
        }

        func begin(_ count: Int) {
            done.store(0, ordering: .relaxed)
            all.store(count, ordering: .relaxed)
        }

        func reach(_ count: Int) {
            done.store(count, ordering: .relaxed)
        }
    }
}
