/// Where a text stops being JSON. Foundation says on Linux only that it does.
struct JSONFault: Hashable {
    let line: Int
    /// In bytes, from 1.
    let column: Int

    /// The first fault, or nil where the text is sound.
    init?(in text: some Collection<UInt8>) {
        var scanner = Scanner(bytes: Array(text))
        guard !scanner.scan() else { return nil }
        let before = scanner.bytes[..<min(scanner.place, scanner.bytes.count)]
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        column = scanner.place - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
    }
}

/// Reads JSON for its form alone.
private struct Scanner {
    let bytes: [UInt8]
    var place = 0
    /// Deeper than this no file of ours is, and a hostile one must not exhaust the stack.
    private var depth = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func scan() -> Bool {
        guard value() else { return false }
        space()
        return place == bytes.count
    }

    private mutating func space() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
        guard let value = byte.asciiValue, next == value else { return false }
        place += 1
        return true
    }

    private mutating func value() -> Bool {
        space()
        switch next {
        case UInt8(ascii: "{"): return list("}") { $0.member() }
        case UInt8(ascii: "["): return list("]") { $0.value() }
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "t"): return word("true")
        case UInt8(ascii: "f"): return word("false")
        case UInt8(ascii: "n"): return word("null")
        default: return number()
        }
    }

    private mutating func list(_ end: Character, _ element: (inout Scanner) -> Bool) -> Bool {
        place += 1
        depth += 1
        defer { depth -= 1 }
        guard depth < 100 else { return false }
        space()
        if take(end) { return true }
        while element(&self) {
            space()
            if take(end) { return true }
            guard take(",") else { return false }
        }
        return false
    }

    private mutating func member() -> Bool {
        space()
        guard next == UInt8(ascii: "\""), string() else { return false }
        space()
        return take(":") && value()
    }

    private mutating func string() -> Bool {
        place += 1
        while let byte = next, byte >= 0x20 {
            place += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "\"") { return true }
        }
        return false
    }

    private mutating func word(_ word: String) -> Bool { word.allSatisfy { take($0) } }

    private mutating func number() -> Bool {
        _ = take("-")
        let start = place
        while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || [0x2E, 0x65, 0x45, 0x2B, 0x2D].contains(byte) { place += 1 }
        return place > start
    }
}
