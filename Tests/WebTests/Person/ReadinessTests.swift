import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("Am I open to it?")
struct ReadinessTests {
    private static let typed = ["why": "Ik zoek rust", "hours": "3", "hope": "Een richting", "give": "Een luisterend oor", "open": "mentee"]

    @Test(
        "what one answers is kept for its writer alone, and the next page says what comes",
        arguments: Engine.available,
        [
            ("mentor", "", .mentor, ["/preparation/mentor", "/profile"]), ("mentee", "", .mentee, ["/preparation/mentee", "/profile"]),
            ("both", "", .both, ["/preparation/mentor", "/preparation/mentee"]),
        ] as [(String, String, Openness, [String])])
    func kept(engine: Engine, answer: (open: String, day: String, openness: Openness, links: [String])) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let amira = try await Browser(client, test, as: cast.amira)
            #expect(try await noor.post("/readiness", Self.typed.merging(["open": answer.open]) { $1 }).location == "/readiness/next")
            let kept = try await test.archive.read { try $0.readiness(of: cast.noor.id) }
            let meant = Readiness(why: "Ik zoek rust", hoursAMonth: 3, hope: "Een richting", give: "Een luisterend oor", openness: answer.openness)
            #expect(kept == meant)
            let next = try await noor.get("/readiness/next").text
            for link in answer.links { #expect(next.contains("href=\"\(link)\"")) }
            #expect(try await noor.get("/readiness").text.contains("Ik zoek rust"))
            #expect(try await amira.get("/readiness").text.contains("Ik zoek rust") == false)
            #expect(try await amira.get("/readiness/next").location == "/readiness")
        }
    }

    @Test("‘not now’ until a day ahead is a good answer, and leads nowhere", arguments: Engine.available)
    func notNow(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            _ = try await noor.post("/readiness", Self.typed.merging(["open": "not-now", "not-now": "2027-02-01"]) { $1 })
            let day = try #require(Day("2027-02-01"))
            #expect(try await test.archive.read { try $0.readiness(of: cast.noor.id) }?.openness == .notNow(until: day))
            let next = try await noor.get("/readiness/next").text
            #expect(next.contains("2027") && !next.contains("/preparation/"))
        }
    }

    @Test("‘not now’ needs no day", arguments: Engine.available)
    func notNowWithoutDay(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            #expect(try await noor.post("/readiness", Self.typed.merging(["open": "not-now", "not-now": ""]) { $1 }).status == .seeOther)
            #expect(try await test.archive.read { try $0.readiness(of: cast.noor.id) }?.openness == .notNow(until: nil))
            #expect(try await noor.get("/readiness/next").text.contains("Nu even niet, en dat is goed.</h1>"))
        }
    }

    @Test(
        "what is refused is said at its field with status 422, keeps what was typed, and keeps nothing else",
        arguments: Engine.available,
        [
            (["why": String(repeating: "x", count: 1001)], "why"), (["hope": "a\u{0}b"], "hope"),
            (["give": String(repeating: "x", count: 1001)], "give"), (["hours": "0"], "hours"), (["hours": "21"], "hours"),
            (["hours": "zo veel"], "hours"), (["open": ""], "open"), (["open": "misschien"], "open"),
            (["open": "not-now", "not-now": "2026-11-24"], "not-now"), (["open": "not-now", "not-now": "2026-02-30"], "not-now"),
        ] as [([String: String], String)])
    func refused(engine: Engine, refusal: (fields: [String: String], field: String)) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let answer = try await noor.post("/readiness", Self.typed.merging(refusal.fields) { $1 })
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("href=\"#\(refusal.field)\"") && answer.text.contains("id=\"\(refusal.field)-error\""))
            #expect(refusal.field == "why" || answer.text.contains("Ik zoek rust"))
            #expect(try await test.archive.read { try $0.readiness(of: cast.noor.id) } == nil)
        }
    }

    @Test("‘later’ keeps a sealed draft that its writer finds back", arguments: Engine.available)
    func draft(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            #expect(try await noor.post("/readiness", ["why": "Halve zin", "then": "later"]).location == "/?left")
            #expect(try await noor.get("/readiness").text.contains("Halve zin"))
            #expect(try await Browser(client, test, as: cast.amira).get("/readiness").text.contains("Halve zin") == false)
            #expect(try await noor.post("/readiness", Self.typed).status == .seeOther)
            #expect(try await noor.get("/readiness").text.contains("Halve zin") == false)
        }
    }
}
