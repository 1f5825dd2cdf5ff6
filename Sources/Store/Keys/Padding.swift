/// Lengthens a text to one of a few lengths before it is sealed: otherwise the length of an envelope would tell yes from no.
///
/// One byte 0x80 ends the text and zeros fill the rest (ISO/IEC 7816-4), so that every text, an empty one too, comes back as it was.
enum Padding {
    private static let end: UInt8 = 0x80

    static func added(to text: [UInt8]) -> [UInt8] {
        text + [end] + Array(repeating: 0, count: length(for: text.count + 1) - text.count - 1)
    }

    /// Nil where the padding is not whole.
    static func removed(from padded: [UInt8]) -> ArraySlice<UInt8>? {
        guard let last = padded.lastIndex(where: { $0 != 0 }), padded[last] == end else { return nil }
        return padded[..<last]
    }

    /// 256, 512, 1024, and from there every multiple of 1024.
    private static func length(for count: Int) -> Int {
        [256, 512].first { count <= $0 } ?? (count + 1_023) / 1_024 * 1_024
    }
}
