/// A sentence of a catalog, parsed once: words, and the places of the values between them.
///
/// A class, because each look-up of a value would retain all it holds.
final class Template: Sendable, Equatable {
    /// A value by its place in the English sentence, from 0, and the bytes before which it comes.
    struct Mark: Sendable, Equatable {
        let argument: Int
        let plainOffset: Int
        let escapedOffset: Int
    }

    /// All words in UTF-8.
    let plain: [UInt8]
    /// The same words for a page; one array in memory when there is nothing to escape.
    let escaped: [UInt8]
    let marks: [Mark]

    /// Reads `%@` (the next value), `%2$@` (the second value) and `%%`; any other percent sign stands for itself.
    init(_ format: String) {
        var reader = TemplateReader(format)
        var (plain, escaped, marks): ([UInt8], [UInt8], [Mark]) = ([], [], [])
        while let piece = reader.next() {
            switch piece {
            case .words(let words):
                plain.append(words)
                escaped.appendEscaped(words)
            case .argument(let index):
                marks.append(Mark(argument: index, plainOffset: plain.count, escapedOffset: escaped.count))
            }
        }
        self.plain = plain
        self.escaped = escaped == plain ? plain : escaped
        self.marks = marks
    }

    static func == (left: Template, right: Template) -> Bool {
        left.plain == right.plain && left.marks == right.marks
    }

    /// The places of the values that it uses.
    var arguments: Set<Int> { Set(marks.map(\.argument)) }

    /// The key of an English sentence, however its percent signs were written in the catalog.
    static func key(of format: String) -> String {
        var reader = TemplateReader(format)
        var key = ""
        while let piece = reader.next() {
            if case .words(let words) = piece { key += quoted(words) } else { key += "%@" }
        }
        return key
    }

    /// Whether there is anything to translate in it.
    var hasWords: Bool {
        String(decoding: plain, as: UTF8.self).contains(where: \.isLetter)
    }

    /// The words of a literal as they stand in a key.
    static func quoted(_ words: String) -> String {
        guard words.utf8.contains(UInt8(ascii: "%")) else { return words }
        return words.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
    }
}

private struct TemplateReader {
    enum Piece {
        case words(String)
        case argument(Int)
    }

    private var rest: Substring.UTF8View
    private var unnumbered = 0

    init(_ format: String) {
        rest = Substring(format).utf8
    }

    mutating func next() -> Piece? {
        guard let first = rest.first else { return nil }
        guard first == UInt8(ascii: "%") else {
            let words = rest.prefix { $0 != UInt8(ascii: "%") }
            rest = rest[words.endIndex...]
            return .words(String(Substring(words)))
        }
        rest = rest.dropFirst()
        if let index = place() { return .argument(index) }
        if rest.first == UInt8(ascii: "%") { rest = rest.dropFirst() }
        return .words("%")
    }

    private mutating func place() -> Int? {
        if rest.first == UInt8(ascii: "@") {
            rest = rest.dropFirst()
            unnumbered += 1
            return unnumbered - 1
        }
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard let number = Int(Substring(digits)), number > 0, rest.dropFirst(digits.count).starts(with: "$@".utf8) else { return nil }
        rest = rest.dropFirst(digits.count + 2)
        return number - 1
    }
}
