package import Database
package import Mentoring

extension ID: SQLValue {}
extension LanguageCode: SQLValue {}

extension ID {
    /// An id that comes back with a form; nil where it is not written as ours are.
    package init?(typed text: String) {
        guard text.utf8.count == 26, text.utf8.allSatisfy(Base32.letters.contains) else { return nil }
        self.init(rawValue: text)
    }
}

/// Where chance comes from: given from outside, so that a test can foresee it.
package struct Randomness: Sendable {
    package let bytes: @Sendable (_ count: Int) -> [UInt8]

    package init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        self.bytes = bytes
    }

    /// The system's cryptographic source.
    package static let system = Randomness { count in
        // Eight bytes for each call, since each is one to the kernel.
        var source = SystemRandomNumberGenerator()
        let words = (0..<(count + 7) / 8).map { _ in source.next() }
        return words.flatMap { word in withUnsafeBytes(of: word) { Array($0) } }.prefix(count).map { $0 }
    }

    /// 128 random bits as 26 letters and digits: says nothing of when or how many.
    package func id<Of>(_: Of.Type = Of.self) -> ID<Of> {
        ID(rawValue: Base32.text(bytes(16)))
    }

    /// A secret for a link or a cookie: 256 random bits.
    package func secret() -> String {
        Base32.text(bytes(32))
    }
}

/// Crockford's base 32 in lower case: no letter that reads as a digit, safe in addresses and file names.
enum Base32 {
    static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 8 / 5 + 1)
        var held: UInt32 = 0
        var bits = 0
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                out.append(letters[Int(held >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { out.append(letters[Int(held << UInt32(5 - bits) & 31)]) }
        return String(decoding: out, as: UTF8.self)
    }
}
