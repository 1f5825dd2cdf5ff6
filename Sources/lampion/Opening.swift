import Database
import Foundation
import Logging
import Store

extension Home {
    /// Opens the data and their keys, and makes both where there is nothing yet.
    ///
    /// - Parameter mayMake: Without it, data that are not there yet are refused.
    /// - Throws: `KeyProblem.missing` where the data are there and their keys are not: new keys would open nothing.
    func open(mayMake: Bool, now: Date, logger: Logger) async throws -> Archive {
        if !mayMake, let file, !FileManager.default.fileExists(atPath: file) { throw DatabaseProblem.notThere }
        let data = try await openDatabase(data, logger: logger)
        do {
            try await Archive.prepare(data, now: now)
            let isUsed = try await Archive.holdsData(data)
            if isUsed { try checkKeyStore() }
            let installation = try InstallationKey.load(folder: keys, chance: .system, mayMake: !isUsed)
            let store = try await openKeyStore(logger)
            return try await Archive(database: data, keys: Keyring(store: store, installation: installation, chance: .system), now: now)
        } catch {
            await data.close()
            throw error
        }
    }

    /// SQLite would make an empty file where the key store was lost.
    private func checkKeyStore() throws {
        guard case .sqlite(let path) = keyStore, !FileManager.default.fileExists(atPath: path) else { return }
        throw KeyProblem.missing(keys.path)
    }

    private func openKeyStore(_ logger: Logger) async throws -> any DatabaseClient {
        do { return try await openDatabase(keyStore, logger: logger, connections: 4) } catch DatabaseProblem.damaged { throw KeyProblem.damagedStore }
    }
}
