/// Finds the sentences that a Swift source text translates, so that a test can look each one up in the catalogs.
package enum SentenceScanner {
    package struct Sentence: Sendable, Hashable {
        /// The key as the running program makes it.
        package let key: String
        /// Of the opening `Text(`, from 1.
        package let line: Int
    }

    /// Every `Text("…")` in the order in which they begin, those inside an interpolation included.
    package static func sentences(in source: String) -> [Sentence] {
        read(source).sentences.sorted { $0.start < $1.start }.map { Sentence(key: $0.key, line: $0.line) }
    }

    /// The lines with a `Text(…)` that is neither a literal nor `verbatim:`; its sentence would go unseen.
    package static func linesWithoutLiteral(in source: String) -> [Int] {
        read(source).linesWithoutLiteral
    }

    private static func read(_ source: String) -> SourceReader {
        var reader = SourceReader(source)
        reader.readCode(insideInterpolation: false)
        return reader
    }
}

/// Reads Swift far enough to know code from comments and literals.
private struct SourceReader {
    private var source: SourceCursor
    private(set) var sentences: [(start: Int, key: String, line: Int)] = []
    private(set) var linesWithoutLiteral: [Int] = []
    /// Where the literal of a `Text("…")` will begin.
    private var expected: (literal: Int, start: Int, line: Int)?

    init(_ text: String) {
        source = SourceCursor(text)
    }

    mutating func readCode(insideInterpolation: Bool) {
        var depth = 0
        while let byte = source.current {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "#"): readLiteral()
            case UInt8(ascii: "/"): source.skipSlash()
            case UInt8(ascii: "("), UInt8(ascii: ")"):
                source.advance()
                depth += byte == UInt8(ascii: "(") ? 1 : -1
                if insideInterpolation, depth < 0 { return }
            case _ where byte.isPartOfName: readName()
            default: source.advance()
            }
        }
    }

    private mutating func readName() {
        let (start, line) = (source.offset, source.line)
        guard source.takeName() == "Text", source.current == UInt8(ascii: "(") else { return }
        var ahead = source
        ahead.advance()
        ahead.skipSpace()
        if ahead.startsLiteral {
            expected = (ahead.offset, start, line)
        } else if ahead.takeName() != "verbatim" {
            linesWithoutLiteral.append(line)
        }
    }

    private mutating func readLiteral() {
        guard source.startsLiteral else { return source.advance() }
        let sentence = expected?.literal == source.offset ? expected : nil
        let key = readKey()
        if let sentence { sentences.append((sentence.start, key, sentence.line)) }
    }

    private mutating func readKey() -> String {
        var literal = LiteralReader(openingAt: &source)
        while let event = literal.next(&source) {
            guard event == .interpolation else { break }
            readCode(insideInterpolation: true)
        }
        return literal.key
    }
}
