import Crypto
import Foundation

/// What authenticates links, forms, cookies and passwords: keys that live in the second store, so that who can only write to the database can add no session.
package struct SiteSecrets: Sendable {
    private let key: SymmetricKey

    init(key: WordKey) {
        self.key = key.key
    }

    /// An HMAC-SHA256 over the parts, each with its length before it, in base64url; the purpose keeps one use from serving another.
    package func authenticate(_ purpose: String, _ parts: [String]) -> String {
        Data(code(purpose, parts).prefix(16)).base64URL
    }

    /// The same, whole: what is stored in place of a secret.
    func digest(_ purpose: String, _ secret: String) -> [UInt8] {
        digest(purpose, parts: [secret])
    }

    func digest(_ purpose: String, parts: [String]) -> [UInt8] {
        Array(code(purpose, parts))
    }

    /// The same as a number of so many decimal digits, for people to type.
    func digits(_ count: Int, _ purpose: String, _ parts: [String]) -> String {
        let number = code(purpose, parts).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let bound = (0..<count).reduce(UInt64(1)) { bound, _ in bound * 10 }
        let text = String(number % bound)
        return String(repeating: "0", count: count - text.count) + text
    }

    private func code(_ purpose: String, _ parts: [String]) -> HMAC<SHA256>.MAC {
        var hmac = HMAC<SHA256>(key: key)
        for part in [purpose] + parts {
            let bytes = Array(part.utf8)
            hmac.update(data: Array("\(bytes.count):".utf8))
            hmac.update(data: bytes)
        }
        return hmac.finalize()
    }
}

extension Data {
    /// RFC 4648, section 5, without padding.
    var base64URL: String {
        let bytes = base64EncodedData().lazy.filter { $0 != UInt8(ascii: "=") }
            .map { $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 }
        return String(decoding: Array(bytes), as: UTF8.self)
    }
}
