import Foundation
import GRDB

/// Looks at a database file before SQLite does, because SQLite would take an emptied file for a new database.
struct SQLiteFile {
    let path: String

    /// Throws what stands in the way of opening; makes the file, for its owner alone, when it is not there yet.
    func prepare() throws(DatabaseProblem) {
        var isFolder: ObjCBool = false
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else { throw .notThere }
        try checkWritable(folder)
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard !isFolder.boolValue else { throw .notThere }
            try checkWritable(path)
            try checkHeader()
        } else {
            try make()
        }
    }

    /// Up to this size all pages are looked at before anything is written; 64 MB take about a fifth of a second.
    var isSmall: Bool { size(of: path) <= 64 << 20 }

    /// Through a connection that only reads: GRDB writes to a file when it opens it, and what is damaged should stay as it was found.
    func checkPages() throws {
        guard isSmall, size(of: path) > 0 else { return }
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        let findings = try queue.read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
        guard findings == ["ok"] else { throw DatabaseProblem.damaged }
    }

    private func checkWritable(_ path: String) throws(DatabaseProblem) {
        guard access(path, W_OK) == 0 else { throw .readOnly }
    }

    /// An empty file is a new database only if no write-ahead log beside it says that there was more.
    private func checkHeader() throws(DatabaseProblem) {
        let magic = Array("SQLite format 3\0".utf8)
        guard let file = FileHandle(forReadingAtPath: path) else { throw .readOnly }
        defer { try? file.close() }
        let start = (try? file.read(upToCount: magic.count)).flatMap { $0 } ?? Data()
        if start.isEmpty, size(of: path) == 0, size(of: path + "-wal") == 0 { return }
        guard Array(start) == magic else { throw .damaged }
    }

    private func make() throws(DatabaseProblem) {
        guard size(of: path + "-wal") == 0 else { throw .damaged }
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == ENOSPC ? .full : .readOnly }
        close(descriptor)
    }

    private func size(of path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }
}
