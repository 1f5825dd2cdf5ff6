import Crypto
import CryptoExtras
import Foundation

/// What one password check costs whoever makes it (RFC 7914); stored with each hash, so that it can be raised.
package struct ScryptCost: Sendable, Equatable {
    package let rounds: Int
    package let blockSize: Int
    package let parallelism: Int

    package init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// 32 MB and about half a second of one core (T25).
    package static let standard = ScryptCost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
}

/// A password as it lies in the database: authenticated under the installation's key and bound to its person,
/// so that neither another person's hash nor one made elsewhere is of any use there.
package struct PasswordHash: Sendable {
    let salt: [UInt8]
    let hash: [UInt8]
    let cost: ScryptCost

    init(salt: [UInt8], hash: [UInt8], cost: ScryptCost) {
        self.salt = salt
        self.hash = hash
        self.cost = cost
    }

    /// Takes half a second: only called on `PasswordThreads`.
    init(of password: String, person: String, salt: [UInt8], cost: ScryptCost, secrets: SiteSecrets) throws {
        let derived = try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: cost.blockSize,
            parallelism: cost.parallelism)
        let text = derived.withUnsafeBytes { Data($0).base64EncodedString() }
        self.init(salt: salt, hash: secrets.digest("password", parts: [person, text]), cost: cost)
    }

    func matches(_ password: String, person: String, secrets: SiteSecrets) throws -> Bool {
        constantTimeEqual(hash, try PasswordHash(of: password, person: person, salt: salt, cost: cost, secrets: secrets).hash)
    }
}
