/// A place in a Swift source text.
struct SourceCursor {
    private let bytes: [UInt8]
    private(set) var offset = 0
    private(set) var line = 1

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func starts(with text: String, after skipped: Int = 0) -> Bool {
        bytes.dropFirst(offset + skipped).starts(with: text.utf8)
    }

    mutating func advance(by count: Int = 1) {
        for _ in 0..<count where offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
            offset += 1
        }
    }

    mutating func skipSpace() {
        while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { advance() }
    }

    mutating func takeName() -> String {
        let start = offset
        while current?.isPartOfName == true { advance() }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    /// The number signs before the quote of a raw literal.
    var hashes: Int {
        bytes.dropFirst(offset).prefix { $0 == UInt8(ascii: "#") }.count
    }

    var startsLiteral: Bool { starts(with: "\"", after: hashes) }

    /// A comment, which may hold comments, or else one slash.
    mutating func skipSlash() {
        if starts(with: "//") {
            while let byte = current, byte != UInt8(ascii: "\n") { advance() }
        } else if starts(with: "/*") {
            var depth = 0
            repeat {
                let step = starts(with: "/*") ? 1 : starts(with: "*/") ? -1 : 0
                depth += step
                advance(by: step == 0 ? 1 : 2)
            } while depth > 0 && current != nil
        } else {
            advance()
        }
    }
}

extension UInt8 {
    var isPartOfName: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
        default: false
        }
    }
}
