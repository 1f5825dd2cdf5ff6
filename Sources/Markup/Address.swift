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
        var rest = markup[...]
        if position == .afterSlash { rest.removeLast() }
        guard let quote = rest.popLast(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return .elsewhere }
        rest = rest.trimmingSpacesAtEnd()
        guard rest.popLast() == UInt8(ascii: "=") else { return .elsewhere }
        let attribute = rest.trimmingSpacesAtEnd()
        return ["href", "src", "action"].contains { attribute.endsIgnoringCase(with: $0.utf8) } ? position : .elsewhere
    }

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

extension ArraySlice<UInt8> {
    fileprivate func endsIgnoringCase(with lowercase: some BidirectionalCollection<UInt8>) -> Bool {
        count >= lowercase.count && zip(reversed(), lowercase.reversed()).allSatisfy { $0.lowercasedASCII == $1 }
    }

    fileprivate func trimmingSpacesAtEnd() -> Self {
        var rest = self
        while let last = rest.last, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(last) { rest.removeLast() }
        return rest
    }
}

extension UInt8 {
    fileprivate var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
