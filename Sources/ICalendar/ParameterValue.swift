import Foundation

/// The value of a parameter, such as somebody's name (RFC 5545, 3.2).
enum ParameterValue {
    /// Quoted where it must be. A quote inside becomes an apostrophe: the escapes of RFC 6868 are read by few.
    static func written(_ value: String) -> String {
        let scalars = value.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            switch scalar {
            case "\"": "'"
            case "\t", "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": " "
            case _ where scalar.properties.generalCategory == .control: nil
            default: scalar
            }
        }
        let text = String(String.UnicodeScalarView(scalars))
        return text.utf8.allSatisfy(isPlain) ? text : "\"\(text)\""
    }

    /// What was meant by a value that came in, its quotes already gone (RFC 6868).
    static func meant(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "^")) else { return value }
        var result = String.UnicodeScalarView()
        var rest = value.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch (scalar, rest.first) {
            case ("^", "n"): result.append("\n")
            case ("^", "^"): result.append("^")
            case ("^", "'"): result.append("\"")
            default:
                result.append(scalar)
                continue
            }
            rest = rest.dropFirst()
        }
        return String(result)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: "-_/+.".utf8.contains(byte)
        }
    }
}
