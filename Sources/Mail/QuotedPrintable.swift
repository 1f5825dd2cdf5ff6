/// Text that stays readable in its raw form while every line fits in 76 octets of ASCII (RFC 2045, section 6.7).
enum QuotedPrintable {
    /// Encodes text; each of its line ends, of whatever kind, becomes CRLF.
    static func encode(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(encode(line:)).joined(separator: "\r\n")
    }

    private static func encode(line: Substring) -> String {
        var encoded = ""
        var column = 0
        var rest = line.utf8
        while let byte = rest.popFirst() {
            let piece = isLiteral(byte, atEnd: rest.isEmpty) ? String(Unicode.Scalar(byte)) : "=" + byte.hexadecimal
            if column + piece.utf8.count > (rest.isEmpty ? 76 : 75) {
                encoded += "=\r\n"
                column = 0
            }
            encoded += piece
            column += piece.utf8.count
        }
        return encoded
    }

    /// White space at the end of a line would be lost on the way, so there it is encoded.
    private static func isLiteral(_ byte: UInt8, atEnd: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        case 0x21...0x7E: true
        case UInt8(ascii: " "), UInt8(ascii: "\t"): !atEnd
        default: false
        }
    }

    /// Undoes it; what is not encoded as it should be stays as it is (RFC 2045, section 6.7).
    static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                decoded.append(byte)
                continue
            }
            let next = rest.prefix(2)
            if next.first == 0x0A {
                rest = rest.dropFirst()
            } else if next.elementsEqual([0x0D, 0x0A]) {
                rest = rest.dropFirst(2)
            } else if next.count == 2, next.allSatisfy(\.isHexadecimal), let value = UInt8(String(decoding: next, as: UTF8.self), radix: 16) {
                decoded.append(value)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }
}
