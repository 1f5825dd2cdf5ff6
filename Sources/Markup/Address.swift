/// Where a value stands in markup that a browser will read as an address, and which values may stand there.
enum Address {
    /// What a refused address becomes: a page that no browser can open.
    static let refused = "about:invalid"

    /// How the markup so far ends.
    enum Position {
        case elsewhere
        /// Right after `href="`, `src="`, `action="` or `formaction="`.
        case start
        /// Right after such a beginning and one slash: a second slash would lead to a stranger's site.
        case afterSlash
    }

    static func position(after markup: [UInt8]) -> Position {
        // Asked before every value, so the answer for nearly all of them comes first.
        guard let last = markup.last, last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: "/") else {
            return .elsewhere
        }
        let position = last == UInt8(ascii: "/") ? Position.afterSlash : .start
        var end = markup.endIndex - (position == .afterSlash ? 2 : 1)
        guard end >= 0, markup[end] == UInt8(ascii: "\"") || markup[end] == UInt8(ascii: "'") else { return .elsewhere }
        end = markup.endBeforeSpaces(end)
        guard end > 0, markup[end - 1] == UInt8(ascii: "=") else { return .elsewhere }
        end = markup.endBeforeSpaces(end - 1)
        return Self.attributes.contains { markup.holdsIgnoringCase($0, before: end) } ? position : .elsewhere
    }

    private static let attributes: [StaticString] = ["href", "src", "action"]

    /// Whether an address may stand there: our own pages, the web and mail; nothing that runs, nothing that hides its scheme.
    static func allows(_ address: some Collection<UInt8>, at position: Position) -> Bool {
        guard position != .elsewhere else { return true }
        // Browsers drop tabs and line ends inside an address, so `java\tscript:` would run.
        guard !address.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return false }
        let start = address.prefix(2)
        if position == .afterSlash { return start.first.map { !isSlash($0) } ?? true }
        switch start.first {
        case UInt8(ascii: "/"): return !start.dropFirst().contains(where: isSlash)
        case UInt8(ascii: "#"), UInt8(ascii: "?"): return true
        default: return ["https://", "http://", "mailto:"].contains { address.startsIgnoringCase(with: $0.utf8) }
        }
    }

    /// Browsers read a backslash as a slash.
    private static func isSlash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }
}

extension Collection<UInt8> {
    /// Whether these bytes begin with the given lower-case ASCII.
    func startsIgnoringCase(with lowercase: some Collection<UInt8>) -> Bool {
        count >= lowercase.count && zip(self, lowercase).allSatisfy { $0.lowercasedASCII == $1 }
    }
}

/// By index, since a slice of an array costs a retain each time.
extension [UInt8] {
    fileprivate func endBeforeSpaces(_ end: Int) -> Int {
        var end = end
        while end > 0, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(self[end - 1]) { end -= 1 }
        return end
    }

    /// Whether the given lower-case ASCII stands before that index.
    fileprivate func holdsIgnoringCase(_ lowercase: StaticString, before end: Int) -> Bool {
        let start = end - lowercase.utf8CodeUnitCount
        guard start >= 0 else { return false }
        return lowercase.withUTF8Buffer { letters in
            letters.indices.allSatisfy { self[start + $0].lowercasedASCII == letters[$0] }
        }
    }
}

extension UInt8 {
    fileprivate var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
