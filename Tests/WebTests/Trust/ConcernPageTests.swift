import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("A concern for the confidant")
struct ConcernPageTests {
    private static let words = "Ik voel me klein in onze gesprekken"

    /// The cast's stranger is the confidant here.
    private static func name(_ duet: Duet) async throws -> Browser {
        try await duet.test.archive.write { [duet] in try $0.nameConfidant(duet.cast.stranger.id) }
        return try await Browser(duet.client, duet.test, as: duet.cast.stranger)
    }

    private static func bring(_ duet: Duet, kind: String = "concern") async throws -> String {
        let fields = ["text": words, "kind": kind, "confidant": duet.cast.stranger.id.rawValue]
        let location = try #require(try await duet.noor.post("/concerns", fields).location)
        return location.replacing("?sent", with: "")
    }

    @Test("brought, read, answered, written on and closed: each of the two sees how it stands", arguments: Engine.available)
    func wholeWay(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let confidant = try await Self.name(duet)
            let path = try await Self.bring(duet)
            let id = String(path.split(separator: "/").last ?? "")
            #expect(try await duet.test.archive.posted(.concernBrought, about: id) == [duet.cast.stranger.id])
            #expect(try await duet.noor.get(path).text.contains("Wout Peeters heeft het nog niet gelezen."))
            let closed = try await confidant.get(path).text
            #expect(!closed.contains(Self.words) && closed.contains("\(path)/reading"))
            #expect(try await confidant.post("\(path)/reading").location == path)
            #expect(try await confidant.get(path).text.contains(Self.words))
            #expect(try await duet.noor.get(path).text.contains("Wout Peeters heeft het gelezen."))
            #expect(try await confidant.post("\(path)/words", ["text": "Zullen we bellen?"]).location == path)
            #expect(try await duet.test.archive.posted(.concernAnswered, about: id) == [duet.cast.noor.id])
            #expect(try await duet.noor.get(path).text.contains("Zullen we bellen?"))
            _ = try await duet.noor.post("\(path)/words", ["text": "Graag, morgen"])
            #expect(try await confidant.get(path).text.contains("Graag, morgen"))
            _ = try await duet.noor.post("\(path)/closing")
            #expect(try await confidant.get(path).text.contains("Dit is afgerond."))
            let before = try await duet.test.archive.contents()
            for act in ["reading", "words", "closing"] { #expect(try await confidant.post("\(path)/\(act)", ["text": "x"]).location == path) }
            #expect(try await duet.test.archive.contents() == before)
        }
    }

    @Test("for the other of the mentorship, a stranger and an administrator it does not exist", arguments: Engine.available)
    func others(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await Self.name(duet)
            let path = try await Self.bring(duet)
            let now = duet.test.clock.now
            let administrator = Person(id: Randomness.system.id(), name: "Petra Wouters", createdAt: now, isAdministrator: true)
            try await duet.test.archive.write { try $0.insert(administrator) }
            for browser in [duet.amira, try await Browser(duet.client, duet.test, as: administrator)] {
                #expect(try await browser.get(path).status == .notFound)
                for act in ["reading", "words", "closing"] { #expect(try await browser.post("\(path)/\(act)", ["text": "x"]).status == .notFound) }
                #expect(try await browser.get("/concerns").text.contains(path) == false)
            }
            // Whoever is named later sees nothing of what was brought before.
            try await duet.test.archive.write { [duet] in try $0.nameConfidant(duet.cast.amira.id) }
            #expect(try await duet.amira.get(path).status == .notFound)
        }
    }

    @Test("no word of it lies in the database, nor that somebody does not feel safe", arguments: Engine.available)
    func sealed(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let confidant = try await Self.name(duet)
            let path = try await Self.bring(duet, kind: "safety")
            #expect(try await confidant.get(path).text.contains("Noor van der Berg voelt zich niet veilig."))
            _ = try await confidant.post("\(path)/reading")
            _ = try await confidant.post("\(path)/words", ["text": "Ik bel je vanavond"])
            for word in ["klein", "vanavond", "safety"] { #expect(try await !duet.test.archive.holds(word), "\(word)") }
        }
    }

    @Test("from the page of safety it is one step, unless the confidant is one of the two", arguments: Engine.available)
    func safety(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await Self.name(duet)
            let page = try await duet.noor.get("\(duet.path)/safety").text
            #expect(page.contains("action=\"/concerns\"") && page.contains("value=\"safety\"") && page.contains("Wout Peeters"))
            try await duet.test.archive.write { [duet] in try $0.nameConfidant(duet.cast.amira.id) }
            for browser in [duet.noor, duet.amira] {
                for path in ["\(duet.path)/safety", "/concerns/new"] {
                    let page = try await browser.get(path).text
                    #expect(!page.contains("action=\"/concerns\"") && page.contains("tel:106"), "\(path)")
                }
            }
        }
    }

    @Test("without a confidant there is help outside, by country", arguments: Engine.available)
    func nobody(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let page = try await duet.noor.get("/concerns/new").text
            #expect(page.contains("Hier is geen vertrouwenspersoon aangewezen.") && page.contains("tel:106"))
            let sent = try await duet.noor.post("/concerns", ["text": Self.words, "confidant": duet.cast.stranger.id.rawValue])
            #expect(sent.status == .conflict && sent.text.contains(Self.words))
        }
    }

    @Test("where the confidant’s account is shut the next one gets it, once, and hears of it", arguments: Engine.available)
    func passedOn(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let first = try await Self.name(duet)
            let path = try await Self.bring(duet)
            let id = String(path.split(separator: "/").last ?? "")
            _ = try await first.post("\(path)/reading")
            let now = duet.test.clock.now
            let joris = Person(id: Randomness.system.id(), name: "Joris Claes", language: LanguageCode(rawValue: "nl"), createdAt: now)
            try await duet.test.archive.write { [duet] store in
                try store.insert(joris)
                // Amira walks along with Noor, so she is passed over.
                try store.nameConfidant(duet.cast.amira.id, second: joris.id)
            }
            let next = try await Browser(duet.client, duet.test, as: joris)
            try await Rounds(site: duet.test.site).walk(at: now)
            #expect(try await next.get(path).status == .notFound, "while the first may still answer")
            try await duet.test.archive.write { [duet] in try $0.disable(duet.cast.stranger.id, at: now) }
            for _ in 1...2 { try await Rounds(site: duet.test.site).walk(at: now) }
            let told = try await duet.test.archive.posted(.concernBrought, about: id)
            #expect(told.count == 2 && Set(told) == [duet.cast.stranger.id, joris.id])
            #expect(try await duet.noor.get(path).text.contains("Joris Claes heeft het nog niet gelezen."))
            _ = try await next.post("\(path)/reading")
            #expect(try await next.get(path).text.contains(Self.words))
        }
    }

    @Test("where no other confidant is left its writer hears so once, and reads who helps outside", arguments: Engine.available)
    func stranded(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await Self.name(duet)
            let path = try await Self.bring(duet)
            let id = String(path.split(separator: "/").last ?? "")
            let now = duet.test.clock.now
            try await duet.test.archive.write { [duet] in try $0.disable(duet.cast.stranger.id, at: now) }
            for _ in 1...2 { try await Rounds(site: duet.test.site).walk(at: now) }
            #expect(try await duet.test.archive.posted(.concernAnswered, about: id) == [duet.cast.noor.id])
            let waits = try await duet.test.archive.read { [duet] in try $0.concernWaits(ID(rawValue: id), for: duet.cast.noor.id) }
            #expect(waits)
            let page = try await duet.noor.get(path).text
            #expect(page.contains("Wout Peeters kan dit niet meer lezen.") && page.contains("tel:106") && page.contains(Self.words))
            #expect(!page.contains("\(path)/words"))
        }
    }

    @Test("words go only to the confidant whose name stood above them", arguments: Engine.available)
    func renamed(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await Self.name(duet)
            let sent = try await duet.noor.post("/concerns", ["text": Self.words, "confidant": duet.cast.amira.id.rawValue])
            #expect(sent.status == .conflict && sent.text.contains(Self.words) && sent.text.contains("Wout Peeters"))
            let empty = try await duet.noor.post("/concerns", ["text": " ", "confidant": duet.cast.stranger.id.rawValue])
            #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"text-error\""))
            let own = try await Browser(duet.client, duet.test, as: duet.cast.stranger)
            let theirs = try await own.post("/concerns", ["text": "x", "confidant": duet.cast.stranger.id.rawValue])
            #expect(theirs.status == .conflict)
        }
    }

    @Test("an administrator names the confidant by address, or nobody", arguments: Engine.available)
    func named(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let now = duet.test.clock.now
            let petra = Person(
                id: Randomness.system.id(), name: "Petra Wouters", language: LanguageCode(rawValue: "nl"), createdAt: now, isAdministrator: true)
            try await duet.test.archive.write { try $0.insert(petra) }
            let browser = try await Browser(duet.client, duet.test, as: petra)
            let path = "/administration/confidant"
            let unknown = try await browser.post(path, ["address": "niemand@waterlijn.test"])
            #expect(unknown.status == .unprocessableContent && unknown.text.contains("niemand@waterlijn.test"))
            _ = try await browser.post(path, ["address": " Wout@Elders.test "])
            #expect(try await browser.get(path).text.contains("Wout Peeters is de vertrouwenspersoon."))
            let second = try await browser.post(path, ["address": "wout@elders.test", "second": "niemand@waterlijn.test"])
            #expect(second.status == .unprocessableContent && second.text.contains("id=\"second-error\""))
            _ = try await browser.post(path, ["address": "wout@elders.test", "second": "amira@waterlijn.test"])
            #expect(try await browser.get(path).text.contains("Amira Haddou is de tweede."))
            _ = try await browser.post(path, ["address": ""])
            #expect(try await duet.test.archive.read { try $0.confidant() } == nil)
        }
    }

    @Test("no administrator is the confidant, named as one or made one later", arguments: Engine.available)
    func administrator(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let now = duet.test.clock.now
            let petra = Person(
                id: Randomness.system.id(), name: "Petra Wouters", language: LanguageCode(rawValue: "nl"), createdAt: now, isAdministrator: true)
            let address = try EmailAddress("petra@waterlijn.test")
            try await duet.test.archive.write { store in
                try store.insert(petra)
                try store.insert(address, of: petra.id, isPrivate: false, verifiedAt: now)
            }
            let browser = try await Browser(duet.client, duet.test, as: petra)
            let own = try await browser.post("/administration/confidant", ["address": "petra@waterlijn.test"])
            #expect(own.status == .unprocessableContent && own.text.contains("Een beheerder kan geen vertrouwenspersoon zijn"))
            #expect(own.text.contains("id=\"address-error\""))
            try await duet.test.archive.write { try $0.nameConfidant(petra.id) }
            #expect(try await duet.test.archive.read { try $0.confidant() } == nil)
        }
    }
}
