import Crypto
package import Foundation

/// The one key that wraps all others. It lives in a file beside the key store, never in a database or a backup of one.
///
/// While keys are being rotated the file holds two lines: the new key first, then the one it replaces.
package struct InstallationKey: Sendable, Equatable {
    let keys: [SymmetricKey]
    /// Where it was read; nil for one that a test made up.
    let file: URL?

    package init(current: [UInt8], previous: [UInt8]? = nil, file: URL? = nil) {
        keys = [current, previous].compactMap { $0.map { SymmetricKey(data: $0) } }
        self.file = file
    }

    package static let fileName = "installation.key"

    /// Reads the key, or makes one (mode 0600) where there is none yet.
    package static func load(folder: URL, chance: Randomness, mayMake: Bool) throws -> InstallationKey {
        let file = folder.appending(path: fileName)
        if FileManager.default.fileExists(atPath: file.path) { return try read(file) }
        guard mayMake else { throw KeyProblem.missing(folder.path) }
        let key = chance.bytes(32)
        try write([key], to: file)
        return InstallationKey(current: key, file: file)
    }

    static func read(_ file: URL) throws -> InstallationKey {
        guard access(file.path, R_OK) == 0 else { throw KeyProblem.closed(file.path) }
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw KeyProblem.badInstallationKey(file.path) }
        let keys = text.split(separator: "\n").compactMap { Data(base64Encoded: String($0)).map(Array.init) }.filter { $0.count == 32 }
        guard let current = keys.first, keys.count <= 2, keys.count == text.split(separator: "\n").count else {
            throw KeyProblem.badInstallationKey(file.path)
        }
        return InstallationKey(current: current, previous: keys.count == 2 ? keys[1] : nil, file: file)
    }

    /// The same file again: another process may have rotated keys meanwhile.
    func reread() throws -> InstallationKey {
        guard let file else { return self }
        return try Self.read(file)
    }

    /// Replaces the file in one step, so that a crash leaves the old one or the new one. It stays its owner's, whoever rotates.
    static func write(_ keys: [[UInt8]], to file: URL) throws {
        let folder = file.deletingLastPathComponent()
        let beside = file.appendingPathExtension("new")
        let lines = keys.map { Data($0).base64EncodedString() + "\n" }.joined()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            guard FileManager.default.createFile(atPath: beside.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw KeyProblem.unwritable(folder.path)
            }
            try give(beside, toOwnerOf: FileManager.default.fileExists(atPath: file.path) ? file : folder)
            let handle = try FileHandle(forWritingTo: beside)
            try handle.write(contentsOf: Data(lines.utf8))
            try handle.synchronize()
            try handle.close()
        } catch {
            try? FileManager.default.removeItem(at: beside)
            throw error is KeyProblem ? error : KeyProblem.unwritable(folder.path)
        }
        guard rename(beside.path, file.path) == 0 else { throw KeyProblem.unwritable(folder.path) }
        synchronize(folder)
    }

    /// Only root can give a file away; for anyone else it is theirs already, or it is refused.
    private static func give(_ file: URL, toOwnerOf other: URL) throws {
        var wanted = stat()
        var present = stat()
        guard stat(other.path, &wanted) == 0, stat(file.path, &present) == 0 else { throw KeyProblem.unwritable(other.path) }
        guard wanted.st_uid != present.st_uid || wanted.st_gid != present.st_gid else { return }
        guard chown(file.path, wanted.st_uid, wanted.st_gid) == 0 || wanted.st_uid == present.st_uid else { throw KeyProblem.notOwner(other.path) }
    }

    /// The new name is on disk only once its folder is.
    private static func synchronize(_ folder: URL) {
        let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
