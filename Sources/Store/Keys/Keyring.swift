import Crypto
package import Database
package import Foundation
import Synchronization

/// The second store: one wrapped key for each author and each mentorship. It is never part of a backup of the first.
package final class Keyring: Sendable {
    let store: any DatabaseClient
    let installation: Mutex<InstallationKey>
    let cache: KeyCache

    /// - Parameter moment: The clock of the cache; a test moves it.
    package init(
        store: any DatabaseClient, installation: InstallationKey, chance: Randomness,
        moment: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.store = store
        self.installation = Mutex(installation)
        cache = KeyCache(moment: moment)
    }

    /// Brings the key store to the present shape. Throws where the installation key is not the one it was made with.
    func migrate(now: Date) async throws {
        try await Migrator(Migration.keys).migrate(store, now: now)
        let newest = installation.withLock { $0.keys.first.map(InstallationKey.mark) } ?? ""
        let mark = try await store.write { tx -> String? in
            try tx.run("INSERT INTO installation (id, mark, is_bound) VALUES (1, \(newest), \(false)) ON CONFLICT (id) DO NOTHING")
            return try tx.mark()
        }
        guard let mark, installation.withLock({ $0.key(marked: mark) }) != nil else { throw KeyProblem.foreign }
    }

    func close() async {
        await store.close()
    }

    /// Whether it holds the installation's own secrets, without which it is a new one.
    func isUsed() async throws -> Bool {
        try await store.read { try $0.wrapped(KeyOwner.installation.name) } != nil
    }

    /// Whether data have been made with these keys: where those are gone, nothing is ever made anew in their place.
    func isBound() async throws -> Bool {
        try await store.read { try $0.value("SELECT is_bound FROM installation WHERE id = 1") } ?? false
    }

    func markBound() async throws {
        try await store.write { tx in _ = try tx.run("UPDATE installation SET is_bound = \(true) WHERE id = 1") }
    }

    /// The key of an owner, made on first use. Called on the thread that writes, which may wait for the second store.
    func key(of owner: KeyOwner) throws -> WordKey {
        if let key = cache[owner.name] { return WordKey(key: key) }
        let fresh = SymmetricKey(size: .bits256)
        let key = try patiently { installation in
            let stored = try Self.waiting { [store] in
                try await store.write { tx -> [UInt8] in
                    if let stored = try tx.wrapped(owner.name) { return stored }
                    guard let outer = try tx.mark().flatMap(installation.key(marked:)) else { throw KeyProblem.unreadable }
                    let wrapped = try InstallationKey.wrap(fresh, for: owner.name, under: outer)
                    try tx.run("INSERT INTO word_key (owner, wrapped) VALUES (\(owner.name), \(wrapped))")
                    return wrapped
                }
            }
            return try installation.unwrap(stored, for: owner.name)
        }
        cache.keep(key, as: owner.name)
        return WordKey(key: key)
    }

    /// The key of an owner if there is one: reading an erased author's words never makes a new key.
    func existingKey(of owner: KeyOwner) throws -> WordKey? {
        if cache[owner.name] == nil { try load([owner]) }
        return cache[owner.name].map(WordKey.init)
    }

    /// Fetches the keys of many owners in one question, so that a list of many mentorships does not ask for each.
    func load(_ owners: [KeyOwner]) throws {
        let names = Set(owners.map(\.name)).filter { cache[$0] == nil }.sorted()
        guard !names.isEmpty else { return }
        let keys = try patiently { installation in
            let stored = try store.readNow { reader in
                try reader.all("SELECT owner, wrapped FROM word_key WHERE owner IN \(names)") { row -> (String, [UInt8]) in
                    (try row["owner"], try row["wrapped"])
                }
            }
            return try stored.map { (name: $0.0, key: try installation.unwrap($0.1, for: $0.0)) }
        }
        for found in keys { cache.keep(found.key, as: found.name) }
    }

    /// The secrets of the installation, from a key of their own.
    func secrets() async throws -> SiteSecrets {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { SiteSecrets(key: try self.key(of: .installation)) }) }
        }
    }

    /// Makes an owner's words unreadable, in every backup too. On SQLite no copy of the key is left in the key store's files.
    ///
    /// Where it throws `DatabaseProblem.busy` the key is gone, and a copy may lie in the log until it is asked again.
    package func erase(_ owner: KeyOwner) async throws {
        try await store.write { tx in _ = try tx.run("DELETE FROM word_key WHERE owner = \(owner.name)") }
        cache.drop(owner.name)
        try await store.emptyLog()
    }

    /// Opens every key once, and answers how many there are.
    package func check() async throws -> Int {
        let known = installation.withLock { $0 }
        return try await store.read { reader in
            try reader.all("SELECT owner, wrapped FROM word_key ORDER BY owner") { row in
                _ = try known.unwrap(try row["wrapped"], for: try row["owner"])
            }.count
        }
    }

    /// Lets go of keys that nobody asked for in the last minute.
    package func forgetOldKeys() {
        cache.dropExpired()
    }

    /// Once more with the file as it is now, where the key in memory no longer serves: another process rotated keys meanwhile.
    private func patiently<T>(_ work: (InstallationKey) throws -> T) throws -> T {
        let known = installation.withLock { $0 }
        do {
            return try work(known)
        } catch KeyProblem.unreadable {
            let newest = try known.reread()
            guard newest != known else { throw KeyProblem.unreadable }
            installation.withLock { $0 = newest }
            return try work(newest)
        }
    }

    /// Waits on the thread that writes: never called on a thread of the concurrency pool.
    private static func waiting<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) throws -> T {
        let done = DispatchSemaphore(value: 0)
        let outcome = Mutex<Result<T, any Error>?>(nil)
        Task.detached {
            let result: Result<T, any Error>
            do { result = .success(try await work()) } catch { result = .failure(error) }
            outcome.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        guard let result = outcome.withLock({ $0 }) else { throw KeyProblem.unreadable }
        return try result.get()
    }
}

extension Reader {
    /// Which installation key wraps new keys.
    func mark() throws -> String? {
        try value("SELECT mark FROM installation WHERE id = 1")
    }

    fileprivate func wrapped(_ name: String) throws -> [UInt8]? {
        try value("SELECT wrapped FROM word_key WHERE owner = \(name)")
    }
}
