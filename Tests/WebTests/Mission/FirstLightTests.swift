import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("First light")
struct FirstLightTests {
    @Test("two people write a mission, sign one letter, and three lamps burn", arguments: Engine.available)
    func firstLight(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let path = "/mentorships/\(try await test.archive.duo(cast, at: test.clock.now).rawValue)"
            let amira = try await Browser(client, test, as: cast.amira)
            let noor = try await Browser(client, test, as: cast.noor)

            #expect(try await noor.post("\(path)/mission", ["what": "Noor vindt haar richting.", "number": "0"]).status == .seeOther)
            #expect(try await amira.post("\(path)/goal", ["goal": "Leren luisteren."]).status == .seeOther)
            #expect(try await noor.post("\(path)/agreement").status == .seeOther)
            #expect(try await amira.post("\(path)/agreement/signature", ["version": "1"]).status == .seeOther)
            #expect(try await noor.get(path).text.contains("lamp-lit\"/><text") == false)
            #expect(try await noor.post("\(path)/agreement/signature", ["version": "1"]).status == .seeOther)

            let page = try await noor.get(path).text
            #expect(page.components(separatedBy: "lamp-lit\"/><text").count - 1 == 3)
            #expect(page.contains("Noor vindt haar richting."))
        }
    }

    @Test("who writes while the other saved is shown both texts, and nothing is lost", arguments: Engine.available)
    func changedMeanwhile(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let path = "/mentorships/\(try await test.archive.duo(cast, at: test.clock.now).rawValue)/mission"
            let amira = try await Browser(client, test, as: cast.amira)
            let noor = try await Browser(client, test, as: cast.noor)

            #expect(try await noor.post(path, ["what": "Eerste tekst", "number": "0"]).status == .seeOther)
            let refused = try await amira.post(path, ["what": "Tweede tekst", "number": "0"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Eerste") && refused.text.contains("Tweede tekst"))
            #expect(try await amira.post(path, ["what": "Tweede tekst", "number": "1"]).status == .seeOther)
        }
    }

    @Test("a mentorship of others is not there: the same answer as for none", arguments: Engine.available)
    func stranger(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await test.archive.duo(cast, at: test.clock.now).rawValue
            let stranger = try await Browser(client, test, as: cast.stranger)
            let theirs = try await stranger.get("/mentorships/\(id)")
            let none = try await stranger.get("/mentorships/\(String(id.reversed()))")
            #expect(theirs.status == .notFound && none.status == .notFound)
            #expect(theirs.text == none.text)
        }
    }
}
