import Foundation
import TestSupport
import Testing

@testable import Database

private let notes = [
    Migration(
        "notes",
        """
        CREATE TABLE note(id TEXT PRIMARY KEY, word TEXT NOT NULL UNIQUE);
        CREATE TABLE duty(id TEXT PRIMARY KEY, on_call BOOLEAN NOT NULL);
        CREATE TABLE reply(id TEXT PRIMARY KEY, note TEXT NOT NULL REFERENCES note(id), size INTEGER NOT NULL CHECK (size > 0));
        """)
]

private struct Refused: Error {}

private func words(_ database: any DatabaseClient) async throws -> [String] {
    try await database.read { try $0.values("SELECT word FROM note ORDER BY word") }
}

@Suite("Transactions")
struct TransactionTests {
    @Test("PostgreSQL is tested too", .enabled(if: Engine.server != nil, "set LAMPION_TEST_POSTGRES to the URL of a server"))
    func postgres() {
        #expect(Engine.available == [.sqlite, .postgres])
    }

    @Test("what was written is read, and what a throwing closure wrote is gone", arguments: Engine.available)
    func rollback(engine: Engine) async throws {
        try await TestDatabase.with(engine, notes) { database async throws in
            let changed = try await database.write { try $0.run("INSERT INTO note(id, word) VALUES ('1', 'kept'), ('2', 'also')") }
            #expect(changed == 2)
            await #expect(throws: Refused.self) {
                try await database.write { transaction in
                    try transaction.run("DELETE FROM note")
                    throw Refused()
                }
            }
            #expect(try await words(database) == ["also", "kept"])
            #expect(try await database.write { try $0.run("UPDATE note SET word = 'x' WHERE id = 'none'") } == 0)
        }
    }

    @Test(
        "constraints are told alike", arguments: Engine.available,
        [
            ("INSERT INTO note(id, word) VALUES ('1', 'other')", true),
            ("INSERT INTO note(id, word) VALUES ('2', 'secret')", true),
            ("INSERT INTO note(id, word) VALUES ('2', NULL)", false),
            ("INSERT INTO reply(id, note, size) VALUES ('1', 'nowhere', 1)", false),
            ("INSERT INTO reply(id, note, size) VALUES ('1', '1', 0)", false),
        ])
    func constraints(engine: Engine, insert: (String, Bool)) async throws {
        try await TestDatabase.with(engine, notes) { database async throws in
            try await database.write { try $0.run("INSERT INTO note(id, word) VALUES ('1', 'secret')") }
            let problem = await #expect(throws: DatabaseProblem.self) { try await database.write { try $0.run(SQL(stringLiteral: insert.0)) } }
            guard case .constraint(let unique, let words) = problem else {
                Issue.record("\(String(describing: problem))")
                return
            }
            #expect(unique == insert.1)
            #expect(!words.contains("secret"))
        }
    }

    @Test("a failure that the closure swallows still undoes everything", arguments: Engine.available)
    func swallowed(engine: Engine) async throws {
        try await TestDatabase.with(engine, notes) { database async throws in
            await #expect(throws: DatabaseProblem.self) {
                try await database.write { transaction in
                    try transaction.run("INSERT INTO note(id, word) VALUES ('1', 'a')")
                    _ = try? transaction.run("INSERT INTO note(id, word) VALUES ('1', 'b')")
                    _ = try? transaction.run("INSERT INTO note(id, word) VALUES ('2', 'c')")
                }
            }
            let kept = try await words(database)
            #expect(kept == [])
        }
    }

    @Test("a failing closure does not hurt the neighbours that are committed with it", arguments: Engine.available)
    func neighbours(engine: Engine) async throws {
        try await TestDatabase.with(engine, notes) { database async throws in
            let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
                for number in 0..<60 {
                    group.addTask { (number, (try? await insert(number, database)) != nil) }
                }
                return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
            }
            let even = (0..<60).filter { $0.isMultiple(of: 2) }
            #expect(outcomes.filter(\.value).map(\.key).sorted() == even)
            let kept = try await words(database)
            #expect(kept == even.map { "word \($0)" }.sorted())
        }
        @Sendable func insert(_ number: Int, _ database: any DatabaseClient) async throws {
            try await database.write { transaction in
                try transaction.run("INSERT INTO note(id, word) VALUES (\("id \(number)"), \("word \(number)"))")
                switch number % 4 {
                case 1: throw Refused()
                case 3: try transaction.run("INSERT INTO note(id, word) VALUES (\("id \(number)"), 'again')")
                default: break
                }
            }
        }
    }

    @Test("of two on call, one stays, whoever asks at once (write skew)", arguments: Engine.available)
    func writeSkew(engine: Engine) async throws {
        try await TestDatabase.with(engine, notes) { database async throws in
            for _ in 0..<10 {
                try await database.write { try $0.run("DELETE FROM duty") }
                try await database.write { try $0.run("INSERT INTO duty(id, on_call) VALUES ('a', \(true)), ('b', \(true))") }
                async let first: Void = leave("a")
                async let second: Void = leave("b")
                _ = try await (first, second)
                #expect(try await database.read { try $0.value("SELECT count(*) FROM duty WHERE on_call") } == 1)
            }
            @Sendable func leave(_ id: String) async throws {
                try await database.write { transaction in
                    let count: Int = try transaction.value("SELECT count(*) FROM duty WHERE on_call") ?? 0
                    if count > 1 { try transaction.run("UPDATE duty SET on_call = \(false) WHERE id = \(id)") }
                }
            }
        }
    }

    @Test("a hundred at once count to a hundred", arguments: Engine.available)
    func counter(engine: Engine) async throws {
        try await TestDatabase.with(engine, notes) { database async throws in
            try await database.write { try $0.run("INSERT INTO note(id, word) VALUES ('n', '0')") }
            try await withThrowingTaskGroup(of: Void.self) { group async throws in
                for _ in 0..<4 {
                    group.addTask {
                        for _ in 0..<25 { try await countUp() }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await words(database) == ["100"])
            @Sendable func countUp() async throws {
                try await database.write { transaction in
                    let word: String? = try transaction.value("SELECT word FROM note WHERE id = 'n'")
                    try transaction.run("UPDATE note SET word = \("\(word.flatMap(Int.init).map { $0 + 1 } ?? -1)") WHERE id = 'n'")
                }
            }
        }
    }

    @Test("a reader sees one moment, and can't write", arguments: Engine.available)
    func snapshot(engine: Engine) async throws {
        try await TestDatabase.with(engine, notes) { database async throws in
            let before: Int? = try await database.read { reader in
                let before: Int? = try reader.value("SELECT count(*) FROM note")
                let written = DispatchSemaphore(value: 0)
                Task {
                    try await database.write { try $0.run("INSERT INTO note(id, word) VALUES ('1', 'x')") }
                    written.signal()
                }
                written.wait()
                let after: Int? = try reader.value("SELECT count(*) FROM note")
                #expect(before == after)
                return before
            }
            #expect(before == 0)
            await #expect(throws: DatabaseProblem.readOnly) {
                try await database.read { try $0.values("INSERT INTO note(id, word) VALUES ('2', 'y') RETURNING id") as [String] }
            }
            #expect(try await words(database) == ["x"])
        }
    }

    @Test("the same statement can be asked again while its rows are read", arguments: Engine.available)
    func nested(engine: Engine) async throws {
        try await TestDatabase.with(engine, notes) { database async throws in
            try await database.write { try $0.run("INSERT INTO note(id, word) VALUES ('1', 'a'), ('2', 'b'), ('3', 'c')") }
            let counts: [Int] = try await database.read { reader in
                let all: SQL = "SELECT word FROM note ORDER BY word"
                return try reader.all(all) { _ in try reader.all(all) { try $0["word"] as String }.count }
            }
            #expect(counts == [3, 3, 3])
        }
    }

    @Test("more callers than connections all get their turn", arguments: Engine.available)
    func waiting(engine: Engine) async throws {
        try await TestDatabase.with(engine, notes) { database async throws in
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<200 { group.addTask { try await database.read { try $0.value("SELECT \(number)") } ?? 0 } }
                return try await group.reduce(0, +)
            }
            #expect(sum == 19_900)
        }
    }

    @Test("a closed database says so", arguments: Engine.available)
    func closed(engine: Engine) async throws {
        let database = try await TestDatabase.fresh(engine)
        try await database.close()
        await #expect(throws: DatabaseProblem.closed) { try await database.client.read { try $0.values("SELECT 1") as [Int] } }
        await #expect(throws: DatabaseProblem.closed) { try await database.client.write { try $0.run("SELECT 1") } }
    }

    @Test("a statement that is wrong is told as such", arguments: Engine.available)
    func wrong(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database async throws in
            for statement in ["SELEC 1", "SELECT nothing FROM nowhere", "SELECT ?", "SELECT 1; SELECT 2"] as [SQL] {
                let problem = await #expect(throws: DatabaseProblem.self) { try await database.read { try $0.values(statement) as [Int] } }
                guard case .statement = problem else {
                    Issue.record("\(String(describing: problem))")
                    return
                }
            }
        }
    }
}
