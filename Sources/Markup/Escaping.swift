extension [UInt8] {
    /// Appends a value so that it can stand in text and in a quoted attribute, whatever it contains.
    mutating func appendEscaped(_ value: String) {
        var value = value
        value.withUTF8 { appendEscaped($0) }
    }

    mutating func appendEscaped(_ value: UnsafeBufferPointer<UInt8>) {
        guard value.holdsMarkup else { return append(contentsOf: value) }
        var start = 0
        for index in value.indices where value[index].isMarkup {
            append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<index]))
            append(value[index].entity)
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: value[start...]))
    }

    mutating func append(_ words: StaticString) {
        words.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// As `append(contentsOf: words.utf8)`, in one copy.
    mutating func append(_ words: String) {
        var words = words
        words.withUTF8 { append(contentsOf: $0) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without an early exit, so that the compiler compares sixteen bytes at a time; most values hold none.
    fileprivate var holdsMarkup: Bool {
        var found: UInt8 = 0
        for byte in self {
            found |= byte == 0x22 ? 1 : 0
            found |= byte == 0x26 ? 1 : 0
            found |= byte == 0x27 ? 1 : 0
            found |= byte == 0x3C ? 1 : 0
            found |= byte == 0x3E ? 1 : 0
        }
        return found != 0
    }
}

extension UInt8 {
    /// All five characters are below 64, so that one bit mask answers for any byte.
    fileprivate var isMarkup: Bool {
        let mask: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
        return self < 64 && mask >> UInt64(self) & 1 == 1
    }

    fileprivate var entity: StaticString {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
