package import Database
package import Foundation

extension DatabaseClient {
    /// All bytes that lie on disk, of the file and its log; nil on PostgreSQL, whose files are the server's own.
    package func bytesOnDisk() async throws -> Data? {
        guard dialect == .sqlite else { return nil }
        let path: String? = try await read { try $0.value("SELECT file FROM pragma_database_list WHERE name = 'main'") }
        return ["", "-wal"].compactMap { FileManager.default.contents(atPath: (path ?? "") + $0) }.reduce(Data(), +)
    }
}
