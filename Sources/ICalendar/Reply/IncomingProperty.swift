/// A property as it came in, with the first value of each of its parameters (RFC 5545, 3.1).
struct IncomingProperty {
    /// In capitals.
    let name: String
    let parameters: [String: String]
    let value: String

    /// Nil for a line that is no property; programs that fold badly leave some behind.
    init?(_ line: String) {
        guard let colon = Self.end(of: line.utf8[...], at: [UInt8(ascii: ":")]) else { return nil }
        var pieces: [String] = []
        var rest = line.utf8[..<colon]
        while let semicolon = Self.end(of: rest, at: [UInt8(ascii: ";")]) {
            pieces.append(String(decoding: rest[..<semicolon], as: UTF8.self))
            rest = rest[line.utf8.index(after: semicolon)...]
        }
        pieces.append(String(decoding: rest, as: UTF8.self))
        guard let name = pieces.first?.uppercased(), Self.isName(name) else { return nil }
        self.name = name
        parameters = Dictionary(pieces.dropFirst().compactMap(Self.parameter)) { first, _ in first }
        value = String(decoding: line.utf8[line.utf8.index(after: colon)...], as: UTF8.self)
    }

    private static func parameter(_ text: String) -> (String, String)? {
        guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let values = text.utf8[text.utf8.index(after: equals)...]
        let first = values[..<(end(of: values, at: [UInt8(ascii: ",")]) ?? values.endIndex)].filter { $0 != UInt8(ascii: "\"") }
        return (String(decoding: text.utf8[..<equals], as: UTF8.self).uppercased(), ParameterValue.meant(String(decoding: first, as: UTF8.self)))
    }

    /// Where the first of these stands outside quotes.
    private static func end(of text: Substring.UTF8View, at marks: [UInt8]) -> String.Index? {
        var isQuoted = false
        return text.indices.first { index in
            if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            return !isQuoted && marks.contains(text[index])
        }
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"): true
                default: false
                }
            }
    }
}
