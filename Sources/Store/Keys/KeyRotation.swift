import Crypto
import Database
import Foundation
import Synchronization

/// Wraps every key anew under a new installation key, beside a program that serves. It may be killed at any point and run again.
///
/// The file holds both keys until the last one is rewrapped, and the key store's mark says under which new keys are wrapped: a program that
/// knows only the old one meets a mark it does not know, and reads the file again.
package struct KeyRotation: Sendable {
    package enum Step: Int, Sendable, CaseIterable {
        case bothInFile, marked, rewrapped, done
    }

    private let keyring: Keyring
    private let file: URL
    private let chance: Randomness

    package init(_ keyring: Keyring, chance: Randomness) throws {
        guard let file = keyring.installation.withLock({ $0.file }) else { throw KeyProblem.unwritable("") }
        self.keyring = keyring
        self.file = file
        self.chance = chance
    }

    /// Answers how many keys were wrapped anew.
    ///
    /// - Parameter last: The step after which it stops; a test kills it there.
    @discardableResult
    package func run(until last: Step = .done) async throws -> Int {
        let lock = try RotationLock(file.deletingLastPathComponent())
        defer { withExtendedLifetime(lock) {} }
        let both = try begin()
        guard let new = both.keys.first, last != .bothInFile else { return 0 }
        let mark = InstallationKey.mark(of: new)
        try await keyring.store.write { tx in _ = try tx.run("UPDATE installation SET mark = \(mark) WHERE id = 1") }
        guard last != .marked else { return 0 }
        let count = try await rewrap(both, under: new)
        guard last != .rewrapped else { return count }
        try InstallationKey.write([new.bytes], to: file)
        keyring.installation.withLock { $0 = InstallationKey(current: new.bytes, file: file) }
        return count
    }

    /// A rotation that was cut off goes on with the key it had begun with.
    private func begin() throws -> InstallationKey {
        var both = try InstallationKey.read(file)
        if both.keys.count == 1 {
            let new = chance.bytes(32)
            try InstallationKey.write([new] + both.keys.map(\.bytes), to: file)
            both = try InstallationKey.read(file)
        }
        keyring.installation.withLock { $0 = both }
        return both
    }

    /// In small transactions, so that a program that serves never waits long for a new author's key.
    private func rewrap(_ both: InstallationKey, under new: SymmetricKey) async throws -> Int {
        var count = 0
        var last = ""
        while true {
            let names = try await keyring.store.write { [last] tx in
                let rows = try tx.all("SELECT owner, wrapped FROM word_key WHERE owner > \(last) ORDER BY owner LIMIT 200") { row in
                    (owner: try row["owner"] as String, wrapped: try row["wrapped"] as [UInt8])
                }
                for row in rows {
                    let wrapped = try InstallationKey.wrap(try both.unwrap(row.wrapped, for: row.owner), for: row.owner, under: new)
                    try tx.run("UPDATE word_key SET wrapped = \(wrapped) WHERE owner = \(row.owner)")
                }
                return rows.map(\.owner)
            }
            guard let newest = names.last else { return count }
            count += names.count
            last = newest
        }
    }
}

extension SymmetricKey {
    fileprivate var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}

/// Held on the folder of the keys by the one process that rotates them; the system lets go of it when that ends, however it ends.
private final class RotationLock {
    private let descriptor: Int32

    init(_ folder: URL) throws {
        descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw KeyProblem.closed(folder.path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw KeyProblem.rotating
        }
    }

    deinit {
        close(descriptor)
    }
}
