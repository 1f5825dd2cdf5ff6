/// Reads one Swift string literal, raw and multi-line ones included, into the key of its sentence.
struct LiteralReader {
    enum Event {
        case interpolation, end
    }

    private let hashes: String
    private let isMultiline: Bool
    private var words: [UInt8] = []
    /// Where in `words` the lines of the source begin; the indentation of the closing quotes is taken from each.
    private var lineStarts: [Int] = []
    private var closingIndent = 0

    init(openingAt source: inout SourceCursor) {
        hashes = String(repeating: "#", count: source.hashes)
        isMultiline = source.starts(with: "\"\"\"", after: hashes.utf8.count)
        source.advance(by: hashes.utf8.count + (isMultiline ? 3 : 1))
        if isMultiline {
            source.skipLine()
            lineStarts = [0]
        }
    }

    /// Reads on to the next interpolation, just past its opening, or past the end.
    mutating func next(_ source: inout SourceCursor) -> Event? {
        let closing = (isMultiline ? "\"\"\"" : "\"") + hashes
        while let byte = source.current {
            if source.starts(with: closing) {
                source.advance(by: closing.utf8.count)
                return end()
            }
            if byte == UInt8(ascii: "\\"), source.starts(with: hashes, after: 1) {
                source.advance(by: 1 + hashes.utf8.count)
                if readEscape(&source) == .interpolation { return .interpolation }
            } else if byte == UInt8(ascii: "\n"), !isMultiline {
                // Not Swift: go on with the next line rather than lose the rest of the file.
                return end()
            } else {
                source.advance()
                append(byte)
            }
        }
        return end()
    }

    /// The words with `%@` for each interpolation, as `Sentence` makes them.
    var key: String {
        var lines = words
        for start in lineStarts.reversed() {
            let indent = lines[start...].prefix(closingIndent).prefix { $0 == 0x20 || $0 == 0x09 }.count
            lines.removeSubrange(start..<start + indent)
        }
        if isMultiline, lines.last == UInt8(ascii: "\n") { lines.removeLast() }
        return String(decoding: lines, as: UTF8.self)
    }

    private mutating func end() -> Event {
        if isMultiline, let last = lineStarts.last { closingIndent = words.count - last }
        return .end
    }

    private mutating func append(_ byte: UInt8) {
        if isMultiline, byte == UInt8(ascii: "\r") { return }
        words.append(byte)
        if byte == UInt8(ascii: "%") { words.append(byte) }
        if isMultiline, byte == UInt8(ascii: "\n") { lineStarts.append(words.count) }
    }

    private mutating func readEscape(_ source: inout SourceCursor) -> Event? {
        guard let byte = source.current else { return nil }
        switch byte {
        case UInt8(ascii: "("):
            source.advance()
            words += "%@".utf8
            return .interpolation
        case UInt8(ascii: "u"): words += source.takeScalar().utf8
        case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "0"):
            source.advance()
            words.append([UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D][byte] ?? 0)
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x20, 0x09:
            guard isMultiline else { return nil }
            source.skipLine()
            lineStarts.append(words.count)
        default:
            source.advance()
            words.append(byte)
        }
        return nil
    }
}

extension SourceCursor {
    /// Past the end of the line.
    fileprivate mutating func skipLine() {
        while let byte = current, byte != UInt8(ascii: "\n") { advance() }
        advance()
    }

    /// The character of `u{201C}`.
    fileprivate mutating func takeScalar() -> String {
        advance()
        guard current == UInt8(ascii: "{") else { return "" }
        advance()
        let digits = takeName()
        if current == UInt8(ascii: "}") { advance() }
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
    }
}
