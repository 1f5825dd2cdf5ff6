/// The rows of a CSV file (RFC 4180), each with the line where it begins.
///
/// Lines may end in LF, CR or both; a byte order mark is passed over. The header says what separates fields: comma, semicolon or tab, whichever
/// it has most of. Lines without anything are no rows.
struct CSVReader {
    struct Row: Equatable {
        let line: Int
        let fields: [String]
    }

    /// Where a file is no CSV, and why.
    struct Problem: Error, Equatable {
        let line: Int
        let reason: String
    }

    let rows: [Row]

    init(_ bytes: some Collection<UInt8>) throws(Problem) {
        var text = ArraySlice(Array(bytes))
        if text.starts(with: [0xef, 0xbb, 0xbf]) { text = text.dropFirst(3) }
        try Self.checkEncoding(text)
        var scanner = CSVScanner(text, separator: Self.separator(text))
        var rows: [Row] = []
        while let row = try scanner.row() { if row.fields != [""] { rows.append(row) } }
        self.rows = rows
    }

    private static func checkEncoding(_ text: ArraySlice<UInt8>) throws(Problem) {
        guard String(validating: text, as: UTF8.self) == nil else { return }
        var line = 1
        for bytes in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: bytes, as: UTF8.self) == nil { throw Problem(line: line, reason: "this is not UTF-8") }
            line += 1
        }
    }

    private static func separator(_ text: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in text {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.reduce(candidates[0]) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
    }
}

/// Goes through the bytes once.
private struct CSVScanner {
    private let text: ArraySlice<UInt8>
    private let separator: UInt8
    private var place: Int
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let feed = UInt8(ascii: "\n")
    private static let carriage = UInt8(ascii: "\r")

    init(_ text: ArraySlice<UInt8>, separator: UInt8) {
        (self.text, self.separator) = (text, separator)
        place = text.startIndex
    }

    mutating func row() throws(CSVReader.Problem) -> CSVReader.Row? {
        guard place < text.endIndex else { return nil }
        let start = line
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard place < text.endIndex else { break }
            let end = text[place]
            place += 1
            if end == separator { continue }
            if end == Self.carriage, place < text.endIndex, text[place] == Self.feed { place += 1 }
            line += 1
            break
        }
        return CSVReader.Row(line: start, fields: fields)
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == Self.feed || byte == Self.carriage }

    private mutating func field() throws(CSVReader.Problem) -> String {
        if place < text.endIndex, text[place] == Self.quote { return try quoted() }
        let start = place
        while place < text.endIndex, !isEnd(text[place]) {
            if text[place] == Self.quote {
                throw .init(line: line, reason: "a quotation mark stands in the middle of a field that does not begin with one")
            }
            place += 1
        }
        return String(decoding: text[start..<place], as: UTF8.self)
    }

    private mutating func quoted() throws(CSVReader.Problem) -> String {
        let opened = line
        var value: [UInt8] = []
        place += 1
        while true {
            guard place < text.endIndex else { throw .init(line: opened, reason: "a quotation mark opens here and is never closed") }
            let byte = text[place]
            place += 1
            if byte != Self.quote {
                if byte == Self.feed || (byte == Self.carriage && !(place < text.endIndex && text[place] == Self.feed)) { line += 1 }
                value.append(byte)
            } else if place < text.endIndex, text[place] == Self.quote {
                value.append(byte)
                place += 1
            } else {
                break
            }
        }
        guard place == text.endIndex || isEnd(text[place]) else { throw .init(line: line, reason: "something follows a closing quotation mark") }
        return String(decoding: value, as: UTF8.self)
    }
}
