import Database
import Foundation
import Logging
import Store

/// One thing that was looked at.
struct Finding: Encodable {
    enum Level: String, Encodable {
        case fine, warning, error
    }

    let check: String
    let level: Level
    let message: String
}

/// Looks at data, keys and space, beside a program that serves.
struct Examination {
    let home: Home

    func findings() async -> [Finding] {
        var found = [await database()]
        if found[0].level == .fine { found.append(await keys()) }
        if let file = home.file { found.append(space(around: file)) }
        return found
    }

    private func database() async -> Finding {
        do {
            if let file = home.file, !FileManager.default.fileExists(atPath: file) { throw DatabaseProblem.notThere }
            let data = try await openDatabase(home.data, logger: Logger(label: "lampion"), connections: 1)
            let waiting = try await closing(data.close) {
                try await data.verify()
                return try await Archive.waitingMigrations(data)
            }
            return waiting == 0
                ? Finding(check: "database", level: .fine, message: "The data are sound.")
                : Finding(check: "database", level: .warning, message: "The next start will bring the data up to date: \(waiting) steps.")
        } catch {
            return Finding(check: "database", level: .error, message: sentence(error))
        }
    }

    private func keys() async -> Finding {
        do {
            let file = home.keys.appending(path: InstallationKey.fileName)
            let rights = (try? FileManager.default.attributesOfItem(atPath: file.path))?[.posixPermissions] as? NSNumber
            let archive = try await home.open(mayMake: false, now: Date(), logger: Logger(label: "lampion"))
            let count = try await closing(archive.close) { try await archive.keys.check() }
            guard (rights?.intValue ?? 0o600) & 0o077 == 0 else {
                return Finding(check: "keys", level: .warning, message: "Others on this computer can read \(file.path): chmod 600 it.")
            }
            return Finding(check: "keys", level: .fine, message: "All \(count) keys open.")
        } catch {
            return Finding(check: "keys", level: .error, message: sentence(error))
        }
    }

    /// Closed before the next look begins: two that open and close one file at a time would wait for each other.
    private func closing<T>(_ close: () async -> Void, _ look: () async throws -> T) async throws -> T {
        do {
            let found = try await look()
            await close()
            return found
        } catch {
            await close()
            throw error
        }
    }

    private func space(around file: String) -> Finding {
        let folder = URL(filePath: file).deletingLastPathComponent().path
        let free = (try? FileManager.default.attributesOfFileSystem(forPath: folder))?[.systemFreeSize] as? NSNumber
        let megabytes = (free?.intValue ?? 0) >> 20
        return megabytes >= 200
            ? Finding(check: "space", level: .fine, message: "\(megabytes) MB are free for the data.")
            : Finding(check: "space", level: .warning, message: "Only \(megabytes) MB are free for the data.")
    }

    private func sentence(_ error: any Error) -> String {
        Stop(error)?.sentence ?? "It can't be looked at: \(error)."
    }
}
