import Database
import Foundation
import TestSupport
import Testing

@Suite("An emptied log")
struct EmptyLogTests {
    @Test("what was deleted lies nowhere any more; what was kept does, and goes on being read and written", arguments: Engine.available)
    func deleted(engine: Engine) async throws {
        let table = Migration("word 1", "CREATE TABLE word (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)")
        try await TestDatabase.with(engine, [table]) { client async throws in
            try await client.write { tx in
                try tx.run("INSERT INTO word (id, text) VALUES (1, \("kanarie-weg"))")
                try tx.run("INSERT INTO word (id, text) VALUES (2, \("kanarie-blijft"))")
            }
            try await client.write { tx in try tx.run("DELETE FROM word WHERE id = 1") }
            try await client.emptyLog()
            if let bytes = try await client.bytesOnDisk() {
                #expect(bytes.range(of: Data("kanarie-weg".utf8)) == nil)
                #expect(bytes.range(of: Data("kanarie-blijft".utf8)) != nil)
            }
            try await client.write { tx in try tx.run("INSERT INTO word (id, text) VALUES (3, 'na')") }
            #expect(try await client.read { try $0.values("SELECT text FROM word ORDER BY id") as [String] } == ["kanarie-blijft", "na"])
        }
    }

    @Test("a closed database empties nothing")
    func closed() async throws {
        try await TestDatabase.with(.sqlite) { client async throws in
            await client.close()
            await #expect(throws: DatabaseProblem.closed) { try await client.emptyLog() }
        }
    }
}
