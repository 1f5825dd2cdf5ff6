import Foundation
import TestSupport
import Testing

@testable import Database

@Suite("The SQLite file")
struct SQLiteFileTests {
    @Test("a missing folder, or a folder in the file's place, is not there")
    func missing() async throws {
        try await inFolder { folder in
            await #expect(throws: DatabaseProblem.notThere) { try await open(folder + "/none/x.sqlite") }
            await #expect(throws: DatabaseProblem.notThere) { try await open(folder) }
        }
    }

    @Test("a new file is its owner's alone")
    func owner() async throws {
        try await inFolder { folder in
            try await fill(folder + "/x.sqlite")
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/x.sqlite")
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
    }

    @Test("another file, a lost start or a cut is damage, and the file is left as it was", arguments: ["text", "start", "cut"])
    func damaged(kind: String) async throws {
        try await inFolder { folder in
            let path = folder + "/x.sqlite"
            try await fill(path)
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            switch kind {
            case "text": bytes = Data("Dear diary, this is no database at all.".utf8)
            case "start": bytes.replaceSubrange(0..<100, with: Data(count: 100))
            default: bytes = bytes.prefix(1_000)
            }
            try bytes.write(to: URL(fileURLWithPath: path))
            await #expect(throws: DatabaseProblem.damaged) { try await open(path).verify() }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        }
    }

    @Test("an emptied or vanished file beside its log is damage", arguments: [true, false])
    func emptied(isThere: Bool) async throws {
        try await inFolder { folder in
            let path = folder + "/x.sqlite"
            try Data("a log".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
            if isThere { try Data().write(to: URL(fileURLWithPath: path)) }
            await #expect(throws: DatabaseProblem.damaged) { try await open(path) }
        }
    }

    @Test("garbage in the middle is found by looking at all pages, and left as it is")
    func garbage() async throws {
        try await inFolder { folder in
            let path = folder + "/x.sqlite"
            try await fill(path)
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            bytes.replaceSubrange(bytes.count / 2..<bytes.count / 2 + 4_096, with: Data(repeating: 0xA5, count: 4_096))
            try bytes.write(to: URL(fileURLWithPath: path))
            await #expect(throws: DatabaseProblem.damaged) { try await open(path) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        }
    }

    @Test("while another process holds the lock a write is refused as busy, and reads go on")
    func locked() async throws {
        try await inFolder { folder in
            let path = folder + "/x.sqlite"
            try await fill(path)
            let holder = try await open(path)
            let other = try await SQLiteDatabase.open(path: path, connections: 1, patience: 0.05)
            try await holder.write { transaction in
                try transaction.run("DELETE FROM t")
                let tried = DispatchSemaphore(value: 0)
                Task {
                    await #expect(throws: DatabaseProblem.busy) { try await other.write { try $0.run("DELETE FROM t") } }
                    let count: Int? = try await other.read { try $0.value("SELECT count(*) FROM t") }
                    #expect(count == 400)
                    tried.signal()
                }
                tried.wait()
            }
            await other.close()
            await holder.close()
        }
    }

    @Test("a file that can't be written to is told as such", .enabled(if: Tmpfs.isPossible, "only root can mount a tmpfs"))
    func readOnly() async throws {
        try await Tmpfs.with(megabytes: 4) { folder async throws in
            try await fill(folder + "/x.sqlite")
            try Tmpfs.run("mount", "-o", "remount,ro", folder)
            await #expect(throws: DatabaseProblem.readOnly) { try await open(folder + "/x.sqlite") }
            await #expect(throws: DatabaseProblem.readOnly) { try await open(folder + "/new.sqlite") }
        }
    }

    @Test("a full disk refuses writes, keeps what was there, and resumes by itself", .enabled(if: Tmpfs.isPossible, "only root can mount a tmpfs"))
    func full() async throws {
        try await Tmpfs.with(megabytes: 1) { folder async throws in
            let database = try await open(folder + "/x.sqlite")
            try await database.write { try $0.run("CREATE TABLE t(id BIGINT PRIMARY KEY, word TEXT)") }
            let ballast = URL(fileURLWithPath: folder + "/ballast")
            try Data(count: 400_000).write(to: ballast)
            var kept = 0
            let problem = await #expect(throws: DatabaseProblem.self) {
                for number in 0..<200 {
                    try await database.write { try $0.run("INSERT INTO t(id, word) VALUES (\(number), \(String(repeating: "x", count: 20_000)))") }
                    kept = number + 1
                }
            }
            #expect(problem == .full)
            let count: Int? = try await database.read { try $0.value("SELECT count(*) FROM t") }
            #expect(count == kept)
            try FileManager.default.removeItem(at: ballast)
            try await database.write { try $0.run("INSERT INTO t(id, word) VALUES (1000, 'again')") }
            try await database.verify()
            await database.close()
        }
    }

    @discardableResult
    private func open(_ path: String) async throws -> any DatabaseClient {
        try await openDatabase(.sqlite(path: path), logger: .silent)
    }

    /// Some pages of rows, all of them in the file itself.
    private func fill(_ path: String) async throws {
        let database = try await open(path)
        try await database.write { transaction in
            try transaction.run("CREATE TABLE t(id BIGINT PRIMARY KEY, word TEXT)")
            for number in 0..<400 { try transaction.run("INSERT INTO t(id, word) VALUES (\(number), \(String(repeating: "word ", count: 40)))") }
        }
        await database.close()
    }

    private func inFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lampion-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }
}

/// A small file system of its own, to be filled or made read-only.
enum Tmpfs {
    static let isPossible: Bool = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lampion-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard (try? mount(folder, megabytes: 1)) != nil else { return false }
        return (try? run("umount", folder)) != nil
    }()

    static func with(megabytes: Int, _ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lampion-\(UUID().uuidString)").path
        try mount(folder, megabytes: megabytes)
        defer {
            try? run("umount", "-l", folder)
            try? FileManager.default.removeItem(atPath: folder)
        }
        try await body(folder)
    }

    static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    private static func mount(_ folder: String, megabytes: Int) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder)
    }
}
