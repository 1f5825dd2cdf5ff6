import Crypto
import Foundation

extension InstallationKey {
    /// Tells which installation key wraps from now on, without telling the key.
    static func mark(of key: SymmetricKey) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("installation".utf8), using: key)
        return Data(Data(code).prefix(16)).base64URL
    }

    /// The key that the key store says wraps now; nil where this one is too old to know it.
    func key(marked mark: String) -> SymmetricKey? {
        keys.first { Self.mark(of: $0) == mark }
    }

    static func wrap(_ key: SymmetricKey, for name: String, under outer: SymmetricKey) throws -> [UInt8] {
        let plain = key.withUnsafeBytes { Array($0) }
        guard let box = try AES.GCM.seal(plain, using: outer, authenticating: Array(name.utf8)).combined else { throw KeyProblem.unreadable }
        return Array(box)
    }

    func unwrap(_ wrapped: [UInt8], for name: String) throws -> SymmetricKey {
        let box = try AES.GCM.SealedBox(combined: wrapped)
        for outer in keys {
            if let plain = try? AES.GCM.open(box, using: outer, authenticating: Array(name.utf8)) { return SymmetricKey(data: plain) }
        }
        throw KeyProblem.unreadable
    }
}
