import Foundation

/// Held by the one process that serves a SQLite file; the other commands run beside it. The system lets go of it when the process ends,
/// however it ends.
final class ServingLock {
    private let descriptor: Int32

    init(_ database: String) throws {
        let path = URL(filePath: database).resolvingSymlinksInPath().path + ".serving"
        descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let isThere = FileManager.default.fileExists(atPath: URL(filePath: path).deletingLastPathComponent().path)
            throw isThere
                ? Stop(.notReadOrWritten, "The folder of the database can't be written to: check its owner and its rights.")
                : Stop(.notThere, "The database is not there: its folder does not exist.")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Stop(.notThere, "Another Lampion serves this database already. Stop that one first, or name another with --database.")
        }
    }

    deinit {
        close(descriptor)
    }
}
