/// Text that stays readable in its raw form while every line fits in 76 octets of ASCII (RFC 2045, section 6.7).
enum QuotedPrintable {
    /// Encodes text; each of its line ends, of whatever kind, becomes CRLF. Byte by byte, because each mail passes here.
    static func encode(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count + bytes.count / 8)
        var (start, index) = (0, 0)
        while index < bytes.count {
            let lineEnd = lengthOfLineEnd(bytes[index...].prefix(3))
            if lineEnd > 0 {
                encode(line: bytes[start..<index], into: &encoded)
                encoded += [0x0D, 0x0A]
                start = index + lineEnd
            }
            index += max(lineEnd, 1)
        }
        encode(line: bytes[start...], into: &encoded)
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Of the line end that begins there, in bytes; 0 where none does.
    private static func lengthOfLineEnd(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first, first < 0x20 || first > 0x7E else { return 0 }
        switch first {
        case 0x0D: return bytes.starts(with: [0x0D, 0x0A]) ? 2 : 1
        case 0x0A, 0x0B, 0x0C: return 1
        // U+0085, U+2028 and U+2029.
        case 0xC2: return bytes.starts(with: [0xC2, 0x85]) ? 2 : 0
        case 0xE2: return bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
        default: return 0
        }
    }

    private static func encode(line: ArraySlice<UInt8>, into encoded: inout [UInt8]) {
        var column = 0
        for index in line.indices {
            let (byte, isLast) = (line[index], index == line.endIndex - 1)
            let isLiteral = isLiteral(byte, atEnd: isLast)
            let width = isLiteral ? 1 : 3
            if column + width > (isLast ? 76 : 75) {
                encoded += [UInt8(ascii: "="), 0x0D, 0x0A]
                column = 0
            }
            column += width
            if isLiteral { encoded.append(byte) } else { encoded += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

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
