/// Lines one after another, without their ends, which may be of either kind.
struct IncomingMailLines {
    private let bytes: ArraySlice<UInt8>
    /// Where the next line begins.
    private(set) var start: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        start = bytes.startIndex
    }

    mutating func next() -> ArraySlice<UInt8>? {
        guard start < bytes.endIndex else { return nil }
        let rest = bytes[start...]
        let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        start = min(end + 1, bytes.endIndex)
        let line = rest[..<end]
        return line.last == 0x0D ? line.dropLast() : line
    }
}
