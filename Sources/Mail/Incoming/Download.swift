import Synchronization

/// Bytes on their way in, as many as are wanted. It stays on the thread that asks.
final class Download {
    private let most: Int
    private let patience: Patience
    private(set) var bytes: [UInt8] = []

    init(most: Int, _ patience: Patience) {
        self.most = most
        self.patience = patience
    }

    var shouldStop: Bool { patience.isOver }

    /// How many were taken; fewer than came ends the transfer.
    func take(_ piece: UnsafeRawBufferPointer) -> Int {
        guard bytes.count + piece.count <= most else { return 0 }
        bytes.append(contentsOf: piece)
        return piece.count
    }

    /// Whether anyone still waits for the answer.
    final class Patience: Sendable {
        private let over = Atomic(false)

        var isOver: Bool { over.load(ordering: .relaxed) }

        func end() {
            over.store(true, ordering: .relaxed)
        }
    }
}
