import Foundation
import Testing

@Suite("Rooms of the store")
struct RoomTests {
    /// A file of one room that writes to a table of another.
    private struct Trespass: Hashable, CustomStringConvertible {
        let file: String
        let table: String

        var description: String { "\(file) writes to \(table)" }
    }

    @Test("only the room that makes a table writes to it")
    func writes() throws {
        let files = try Self.files()
        let found = Self.trespasses(in: files)
        #expect(files.count > 40 && Self.rooms(in: files).count > 20)
        #expect(found.isEmpty, "\(found.map(\.description).sorted())")
    }

    @Test("a write is found in whichever way it is said")
    func found() {
        let tables = "CREATE TABLE book (\nCREATE TABLE IF NOT EXISTS page ("
        let writes = """
            INSERT INTO book (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2
            UPDATE page SET a = 1
            DELETE  FROM book
            INSERT OR REPLACE INTO page (a)
            SELECT a FROM book JOIN page p ON p.a = book.a FOR UPDATE SKIP LOCKED
            """
        let files = ["Books/BookMigrations.swift": tables, "Books/Books.swift": writes, "Shelf/Shelf.swift": writes, "Top.swift": "UPDATE book SET"]
        #expect(
            Self.trespasses(in: files) == [
                Trespass(file: "Shelf/Shelf.swift", table: "book"), Trespass(file: "Shelf/Shelf.swift", table: "page"),
                Trespass(file: "Top.swift", table: "book"),
            ])
    }

    private static func trespasses(in files: [String: String]) -> Set<Trespass> {
        let rooms = rooms(in: files)
        let write = #/(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+([a-z_]+)/#
        return files.reduce(into: []) { found, file in
            for match in file.value.matches(of: write) {
                let table = String(match.1)
                if let room = rooms[table], room != Self.room(of: file.key) { found.insert(Trespass(file: file.key, table: table)) }
            }
        }
    }

    /// The room of each table.
    private static func rooms(in files: [String: String]) -> [String: String] {
        files.reduce(into: [:]) { rooms, file in
            for match in file.value.matches(of: #/CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+)/#) { rooms[String(match.1)] = room(of: file.key) }
        }
    }

    /// The folder that a file lies in; a file beside the folders has no tables of its own.
    private static func room(of file: String) -> String {
        file.contains("/") ? String(file.prefix { $0 != "/" }) : ""
    }

    /// What stands in every source of the store, by its path there.
    private static func files() throws -> [String: String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Store").standardized
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) })
    }
}
