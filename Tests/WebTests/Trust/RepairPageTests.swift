import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Something is off")
struct RepairPageTests {
    private static let fields = ["noticed": "Ik wachtte een week op antwoord", "need": "Een kort bericht helpt me"]

    /// Opened by Noor; the path of its page.
    private static func open(_ duet: Duet) async throws -> String {
        try #require(try await duet.noor.post("\(duet.path)/trust/repairs", fields).location)
    }

    private static func trust(_ duet: Duet, fromOutside: Bool = false) async throws -> Lamp.State? {
        let now = duet.test.clock.now
        let standing = try await duet.test.archive.read { [id = duet.id, noor = duet.cast.noor] store in
            try store.duo(id).map { try store.standing($0, for: noor, now: now) }
        }
        return (fromOutside ? standing?.lampsFromOutside : standing?.lamps)?.first { $0.kind == .trust }?.state
    }

    @Test("it is said, talked about, agreed, looked at after a week, and solved once both say so", arguments: Engine.available)
    func wholeWay(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try await Self.open(duet)
            #expect(try await Self.trust(duet) == .needsCare(.repairOpen))
            #expect(try await Self.trust(duet, fromOutside: true) != .needsCare(.repairOpen))
            #expect(try await duet.test.archive.posted(.repairNews, about: String(path.split(separator: "/").last ?? "")) == [duet.cast.amira.id])
            #expect(try await duet.amira.get("/").text.contains("Noor van der Berg merkte iets en wil graag praten."))
            #expect(try await duet.amira.get(path).text.contains("Ik wachtte een week op antwoord"))
            #expect(try await duet.amira.post("\(path)/talk").location == path)
            #expect(try await duet.noor.post("\(path)/agreement", ["agreed": "Binnen twee dagen een woord"]).location == path)
            let agreed = try await duet.amira.get(path).text
            #expect(agreed.contains("Binnen twee dagen een woord") && agreed.contains("Jullie kijken er nog eens naar op"))
            duet.test.clock.move(days: 7)
            let noor = try await Browser(duet.client, duet.test, as: duet.cast.noor)
            let amira = try await Browser(duet.client, duet.test, as: duet.cast.amira)
            #expect(try await noor.get("/").text.contains("Is het nu goed?"))
            _ = try await noor.post("\(path)/solution")
            #expect(try await Self.trust(duet) == .needsCare(.repairOpen))
            #expect(try await noor.get(path).text.contains("Het blijft open tot Amira Haddou dat ook zegt."))
            #expect(try await amira.get("/").text.contains("Noor van der Berg zegt dat het opgelost is. Jij ook?"))
            _ = try await amira.post("\(path)/solution")
            #expect(try await amira.get(path).text.contains("Jullie zeggen allebei dat het opgelost is."))
            #expect(try await Self.trust(duet) != .needsCare(.repairOpen))
            #expect(try await amira.get("\(duet.path)/trust/repairs").text.contains("opgelost, zeggen jullie allebei"))
        }
    }

    @Test(
        "both are asked after a week, once, unless it was solved or put off meanwhile", arguments: Engine.available, ["", "solution", "another-week"])
    func mails(engine: Engine, meanwhile: String) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let duet = try await Duet.made(test, client)
            let path = try await Self.open(duet)
            _ = try await duet.amira.post("\(path)/talk")
            _ = try await duet.amira.post("\(path)/agreement", ["agreed": "Elke maandag"])
            // Whether it is good by now is only said once its week is over.
            test.clock.move(days: meanwhile == "another-week" ? 7 : 6)
            for browser in [try await Browser(client, test, as: duet.cast.noor), try await Browser(client, test, as: duet.cast.amira)]
            where !meanwhile.isEmpty { _ = try await browser.post("\(path)/\(meanwhile)") }
            test.clock.move(days: 1)
            try await Postman(site: test.site).deliverDue()
            let asked = tray.messages.filter { $0.text.contains("Een week geleden") }
            #expect(asked.count == (meanwhile.isEmpty ? 2 : 0))
            #expect(asked.allSatisfy { !$0.text.contains("Noor") && !$0.text.contains("Amira") && !$0.subject.contains("Noor") })
        }
    }

    @Test("what was noticed and agreed does not lie in the database", arguments: Engine.available)
    func sealed(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try await Self.open(duet)
            _ = try await duet.amira.post("\(path)/talk")
            _ = try await duet.amira.post("\(path)/agreement", ["agreed": "Elke maandag een woord"])
            for word in ["wachtte", "kort bericht", "maandag"] { #expect(try await !duet.test.archive.holds(word), "\(word)") }
        }
    }

    @Test("each act sent twice, or out of turn, changes nothing and shows how it stands", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try await Self.open(duet)
            for act in ["talk", "talk", "agreement", "agreement", "solution", "solution"] {
                #expect(try await duet.amira.post("\(path)/\(act)", ["agreed": "Elke maandag"]).location == path, "\(act)")
            }
            for act in ["withdrawal", "talk"] { #expect(try await duet.noor.post("\(path)/\(act)").location == path) }
            _ = try await duet.noor.post("\(path)/solution")
            let before = try await duet.test.archive.contents()
            for act in ["talk", "agreement", "another-week", "solution", "withdrawal"] {
                #expect(try await duet.noor.post("\(path)/\(act)", ["agreed": "Iets anders"]).location == path)
            }
            #expect(try await duet.test.archive.contents() == before)
        }
    }

    @Test("empty words are refused at their field, and what was typed stays", arguments: Engine.available)
    func refused(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let page = try await duet.noor.post("\(duet.path)/trust/repairs", ["noticed": "Het was stil", "need": " "])
            #expect(page.status == .unprocessableContent && page.text.contains("id=\"need-error\"") && page.text.contains("Het was stil"))
            let path = try await Self.open(duet)
            let second = try await duet.noor.post("\(duet.path)/trust/repairs", ["noticed": "Nog iets", "need": "Rust"])
            #expect(second.status == .unprocessableContent && second.text.contains("Nog iets"))
            _ = try await duet.noor.post("\(path)/talk")
            let empty = try await duet.noor.post("\(path)/agreement", ["agreed": ""])
            #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"agreed-error\""))
        }
    }

    @Test("taken back before the talk it is gone, for the other too, and its mail does not go", arguments: Engine.available)
    func withdrawn(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let duet = try await Duet.made(test, client)
            let path = try await Self.open(duet)
            #expect(try await duet.amira.post("\(path)/withdrawal").location == path)
            #expect(try await duet.noor.post("\(path)/withdrawal").location == "\(duet.path)/trust")
            #expect(try await duet.amira.get(path).status == .notFound)
            test.clock.move(seconds: 60)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.isEmpty)
        }
    }

    @Test("a repair is found in its own mentorship alone", arguments: Engine.available)
    func elsewhere(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try await Self.open(duet)
            let id = try #require(path.split(separator: "/").last)
            let stranger = try await Browser(duet.client, duet.test, as: duet.cast.stranger)
            #expect(try await stranger.get(path).status == .notFound)
            try await duet.close()
            #expect(try await duet.noor.get(path).text.contains("Ik wachtte een week op antwoord"))
            #expect(try await duet.noor.post("\(path)/talk").status == .conflict)
            let other = try await duet.test.archive.duo(duet.cast, at: duet.test.clock.now)
            #expect(try await duet.noor.get("/mentorships/\(other.rawValue)/trust/repairs/\(id)").status == .notFound)
        }
    }
}
