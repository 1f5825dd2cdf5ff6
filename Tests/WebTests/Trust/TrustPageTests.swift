import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("The room of trust")
struct TrustPageTests {
    @Test("every page of it asks at most six times, in 60 kB")
    func few() async throws {
        let statements = Statements()
        try await TestSite.with(.sqlite, statements: statements) { test, client async throws in
            let duet = try await Duet.made(test, client)
            try await test.archive.write { try $0.nameConfidant(duet.cast.stranger.id) }
            let repair = try #require(
                try await duet.noor.post("\(duet.path)/trust/repairs", ["noticed": "Het was stil", "need": "Een woord"]).location)
            let rooms = ["trust", "trust/pulse", "trust/word", "trust/repairs", "ending", "safety"].map { "\(duet.path)/\($0)" }
            for path in rooms + [repair, "/concerns", "/concerns/new"] {
                _ = try await duet.noor.get(path)
                statements.forget()
                let page = try await duet.noor.get(path)
                #expect(page.status == .ok && page.text.utf8.count < 60_000, "\(path)")
                #expect(1...6 ~= statements.queries.count, "\(path): \(statements.queries)")
            }
        }
    }

    @Test("what waits stands in it for each, and every way out of trouble", arguments: Engine.available)
    func ways(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.noor.post("\(duet.path)/trust/repairs", ["noticed": "Het was stil", "need": "Een woord"])
            let theirs = try await duet.amira.get("\(duet.path)/trust").text
            #expect(theirs.contains("Noor van der Berg merkte iets en wil graag praten.") && !theirs.contains("Het was stil"))
            let own = try await duet.noor.get("\(duet.path)/trust").text
            #expect(own.contains("Amira Haddou leest wat je merkte."))
            for link in ["trust/repairs", "safety", "ending", "trust/word", "trust/pulse"] {
                #expect(own.contains("href=\"\(duet.path)/\(link)\""))
                #expect(try await duet.noor.get("\(duet.path)/\(link)").status == .ok)
            }
        }
    }

    @Test("S36: promises kept stand there for both, and those kept by their day", arguments: Engine.available)
    func promises(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = "\(duet.path)/engagement/steps"
            #expect(try await !duet.noor.get("\(duet.path)/trust").text.contains("Beloften die jullie nakwamen"))
            for (step, until) in [("Bellen", "2026-11-25"), ("Schrijven", "")] {
                _ = try await duet.noor.post(path, ["step": step, "until": until])
            }
            let steps = try await duet.test.archive.read { [duet] store in try store.steps(of: try #require(try store.duo(duet.id)).mentorship) }
            for step in steps { _ = try await duet.noor.post("\(path)/\(step.id.rawValue)", ["change": "done"]) }
            for (reader, name) in [(duet.noor, "Jij"), (duet.amira, "Noor van der Berg")] {
                let page = try await reader.get("\(duet.path)/trust").text
                #expect(page.contains("<dt>\(name)</dt><dd>2 beloften nagekomen, waarvan 1 op de afgesproken dag of eerder</dd>"))
                #expect(page.contains("Nog geen. Er is tijd."))
            }
        }
    }

    @Test("before there were meetings nothing is asked, and an honest word is not yet taken", arguments: Engine.available)
    func early(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            #expect(try await duet.noor.get("\(duet.path)/trust/pulse").text.contains("Na jullie eerste gesprek"))
            #expect(try await duet.noor.get("\(duet.path)/trust/word").text.contains("Na jullie derde gesprek"))
            let given = try await duet.noor.post("\(duet.path)/trust/word", ["helps": "Je luistert"])
            #expect(given.location == "\(duet.path)/trust/word")
            #expect(try await duet.noor.post("\(duet.path)/trust/pulse", ["heard": "2", "meeting": "1"]).location == "\(duet.path)/trust/pulse")
        }
    }
}
