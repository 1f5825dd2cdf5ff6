/// Bytes on their way in, as many as are wanted. It stays on the thread that asks.
final class Download {
    private let most: Int
    private(set) var bytes: [UInt8] = []

    init(most: Int) {
        self.most = most
    }

    /// How many were taken; fewer than came ends the transfer.
    func take(_ piece: UnsafeRawBufferPointer) -> Int {
        guard bytes.count + piece.count <= most else { return 0 }
        bytes.append(contentsOf: piece)
        return piece.count
    }
}
