import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Database

@Suite("PostgreSQL", .enabled(if: Engine.server != nil, "set LAMPION_TEST_POSTGRES to the URL of a server"))
struct PostgresTests {
    @Test("after the server ended the connection, the next call works", arguments: 1...3)
    func reconnects(times: Int) async throws {
        try await TestDatabase.with(.postgres) { database async throws in
            let other = try await TestDatabase.fresh(.postgres, connections: 1)
            var seen: Set<Int> = []
            for _ in 0..<times {
                let session: Int = try #require(await database.write { try $0.value("SELECT pg_backend_pid()") })
                let ended: Bool? = try await other.client.read { try $0.value("SELECT pg_terminate_backend(CAST(\(session) AS INTEGER), 5000)") }
                #expect(ended == true)
                seen.insert(session)
            }
            let last: Int = try #require(await database.read { try $0.value("SELECT pg_backend_pid()") })
            #expect(seen.count == times)
            #expect(!seen.contains(last))
            try await other.close()
        }
    }

    @Test("a connection lost in the midst of a closure undoes it, and the next call works")
    func lost() async throws {
        try await TestDatabase.with(.postgres) { database async throws in
            try await database.write { try $0.run("CREATE TABLE t(id BIGINT PRIMARY KEY)") }
            await #expect(throws: DatabaseProblem.unreachable) {
                try await database.write { transaction in
                    try transaction.run("INSERT INTO t(id) VALUES (1)")
                    try transaction.run("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            let count: Int? = try await database.read { try $0.value("SELECT count(*) FROM t") }
            #expect(count == 0)
        }
    }

    @Test("a closure that is always in the way of others is run eleven times and then refused as busy")
    func busy() async throws {
        try await TestDatabase.with(.postgres) { database async throws in
            let runs = Mutex(0)
            await #expect(throws: DatabaseProblem.busy) {
                try await database.write { _ in
                    runs.withLock { $0 += 1 }
                    throw Contention()
                }
            }
            #expect(runs.withLock { $0 } == 11)
        }
    }

    @Test("a statement that takes too long is stopped")
    func slow() async throws {
        try await TestDatabase.with(.postgres) { database async throws in
            await #expect(throws: DatabaseProblem.busy) {
                try await database.write { transaction in
                    try transaction.run("SELECT set_config('statement_timeout', '20', true)")
                    try transaction.run("SELECT pg_sleep(20)")
                }
            }
            let one: Int? = try await database.read { try $0.value("SELECT 1") }
            #expect(one == 1)
        }
    }

    @Test("more statements than a connection keeps are still answered")
    func manyStatements() async throws {
        try await TestDatabase.with(.postgres) { database async throws in
            let sum = try await database.read { reader in
                try (0..<1_100).reduce(0) { sum, number in try sum + (reader.value("SELECT \(number) + \(SQL(stringLiteral: "\(number)"))") ?? 0) }
            }
            #expect(sum == 1_100 * 1_099)
        }
    }
}

@Suite("A server that can't be reached")
struct OutageTests {
    @Test("is told as such, without waiting", arguments: ["postgres://x@127.0.0.1:1/x", "postgres://x@127.0.0.1:1/x?connect_timeout=2"])
    func unreachable(address: String) async {
        await #expect(throws: DatabaseProblem.unreachable) { try await openDatabase(.postgres(address), logger: .silent) }
    }

    @Test("is not tried again for callers who waited while it failed")
    func together() {
        let outage = Outage(.silent)
        let asked = ContinuousClock.now
        var attempts = 0
        for moment in [asked, asked, ContinuousClock.now + .seconds(60)] {
            #expect(throws: DatabaseProblem.unreachable) {
                _ = try outage.connecting(since: moment) { () throws(PostgresConnection.Refusal) in
                    attempts += 1
                    throw PostgresConnection.Refusal(reason: "down")
                }
            }
        }
        #expect(attempts == 2)
    }
}
