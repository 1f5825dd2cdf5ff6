import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("Profile")
struct ProfileTests {
    @Test("each page is saved by itself and leads to the next, until the profile tells it all", arguments: Engine.available)
    func saved(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let pages: [(String, [(String, String)], String)] = [
                ("values", [("values-1", "Craft"), ("values-2", " mijn tuin "), ("values-4", "rust"), ("sees-values", "onlyMe")], "drive"),
                ("drive", [("drive", "Dingen maken"), ("connects", "Muziek")], "languages"),
                ("languages", [("languages", "nl"), ("languages", "fr")], "rhythm"),
                ("rhythm", [("rhythm", "everyTwoWeeks"), ("rhythm-later", ""), ("channels", "walk"), ("region", "Gent")], "time"),
                ("time", [("hours", "3"), ("times", "friday.morning"), ("times", "monday.evening")], "urgent"),
                ("urgent", [("urgent", "Bel me"), ("sees-urgent", "onlyMe")], "gives"),
                ("gives", [("gives", "topic:writing"), ("gives-own", "zeilen\r\n\r\nbreien")], "asks"),
                ("asks", [("asks", "topic:direction")], "room"),
                ("room", [("places", "2"), ("learn", "yes"), ("not-now", "2026-12-24")], ""),
            ]
            for (page, fields, next) in pages {
                let answer = try await noor.post("/profile/\(page)", pairs: fields + [("then", "save")])
                #expect(answer.status == .seeOther && answer.location == (next.isEmpty ? "/profile?saved" : "/profile/\(next)"), "\(page)")
            }
            #expect(try await noor.get("/profile?saved").text.contains("Opgeslagen. Onder elk antwoord staat wie het ziet."))
            let kept = try await test.archive.read { try $0.profile(of: cast.noor.id) }
            #expect(kept.essence == Essence(values: ["value:craft", "mijn tuin", "value:calm"], drive: "Dingen maken", connects: "Muziek"))
            #expect(kept.form.languages.map(\.rawValue) == ["nl", "fr"] && kept.form.rhythm == .everyTwoWeeks && kept.form.laterRhythm == nil)
            #expect(kept.form.times == [WeekTime(.friday, .morning), WeekTime(.monday, .evening)] && kept.form.hoursAMonth == 3)
            #expect(kept.gives == ["topic:writing", "zeilen", "breien"] && kept.asks == ["topic:direction"])
            #expect(kept.capacity == Capacity(places: 2, openToLearn: true, notNowUntil: Day("2026-12-24")))
            #expect(kept.audience(of: .values) == .onlyMe && kept.audience(of: .urgent) == .onlyMe)
            let page = try await noor.get("/profile").text
            #expect(page.contains("Dingen maken") && page.contains("breien") && page.contains("mijn tuin"))
        }
    }

    @Test(
        "what is refused is said at its field with status 422, keeps all that was typed, and saves nothing",
        arguments: Engine.available,
        [
            ("values", ["values-1": "rust", "values-3": String(repeating: "x", count: 41)], "values-3"),
            ("values", ["values-2": "rust\u{7}"], "values-2"),
            ("drive", ["drive": String(repeating: "x", count: 601), "connects": "Muziek"], "drive"),
            ("drive", ["drive": "Maken", "connects": String(repeating: "é", count: 601)], "connects"),
            ("rhythm", ["region": String(repeating: "x", count: 81)], "region"),
            ("rhythm", ["region": "Gent\u{202E}"], "region"),
            ("time", ["hours": "0"], "hours"),
            ("time", ["hours": "21"], "hours"),
            ("time", ["hours": "veel"], "hours"),
            ("urgent", ["urgent": String(repeating: "x", count: 301)], "urgent"),
            ("gives", ["gives-own": (1...11).map { "ding \($0)" }.joined(separator: "\n")], "gives"),
            ("asks", ["asks-own": String(repeating: "x", count: 81)], "asks-own"),
            ("room", ["places": "21", "learn": "yes"], "places"),
            ("room", ["places": "een paar"], "places"),
            ("room", ["places": "1", "not-now": "2026-11-24"], "not-now"),
            ("room", ["places": "1", "not-now": "morgen"], "not-now"),
        ] as [(String, [String: String], String)])
    func refused(engine: Engine, refusal: (page: String, fields: [String: String], field: String)) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let answer = try await noor.post("/profile/\(refusal.page)", refusal.fields)
            #expect(answer.status == .unprocessableContent)
            let page = answer.text
            #expect(page.contains("href=\"#\(refusal.field)\"") && page.contains("id=\"\(refusal.field)\""))
            #expect(page.contains("id=\"\(refusal.field)-error\"") && page.contains("<title>Fout:"))
            for typed in refusal.fields.values where !typed.isEmpty { #expect(page.contains(typed)) }
            #expect(try await test.archive.read { try $0.profile(of: cast.noor.id) } == Profile())
        }
    }

    @Test("two things wrong on one page are both said", arguments: Engine.available)
    func both(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let long = String(repeating: "x", count: 601)
            let page = try await noor.post("/profile/drive", ["drive": long, "connects": long]).text
            #expect(page.contains("href=\"#drive\"") && page.contains("href=\"#connects\""))
        }
    }

    @Test("a day has its whole name for who listens, and a short one where there is little room")
    func days() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let page = try await Browser(client, test, as: cast.noor).get("/profile/time").text
            #expect(page.contains("<span class=\"whole-day\">maandag</span><span class=\"short-day\" aria-hidden=\"true\">ma</span>"))
        }
    }

    @Test("‘later’ keeps a draft for its writer alone, ‘forget’ drops it, and saving ends it", arguments: Engine.available)
    func drafts(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let amira = try await Browser(client, test, as: cast.amira)
            #expect(try await noor.post("/profile/drive", ["drive": "Half gezegd", "then": "later"]).location == "/profile?left")
            #expect(try await noor.get("/profile/drive").text.contains("Half gezegd"))
            #expect(try await amira.get("/profile/drive").text.contains("Half gezegd") == false)
            #expect(try await test.archive.read { try $0.profile(of: cast.noor.id) } == Profile())
            #expect(try await noor.post("/profile/drive", ["then": "forget"]).location == "/profile/drive")
            #expect(try await noor.get("/profile/drive").text.contains("Half gezegd") == false)
            #expect(try await noor.post("/drafts/profile-drive", ["drive": "Vanzelf bewaard"]).status == .noContent)
            #expect(try await noor.get("/profile/drive").text.contains("Vanzelf bewaard"))
            #expect(try await noor.post("/profile/drive", ["drive": "Helemaal gezegd", "then": "save"]).status == .seeOther)
            #expect(try await noor.get("/profile/drive").text.contains("Vanzelf bewaard") == false)
        }
    }

    @Test(
        "the preview shows to each reader what they may see, and nothing else", arguments: Engine.available,
        [
            ("getting-to-know", [true, true, false]), ("duo", [true, true, true]), ("link", [true, true, false]),
        ] as [(String, [Bool])])
    func preview(engine: Engine, seen: (reader: String, words: [Bool])) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            _ = try await noor.post(
                "/profile/drive", ["drive": "woord-een", "sees-drive": "partners", "connects": "woord-nul", "sees-connects": "onlyMe"])
            _ = try await noor.post("/profile/rhythm", ["region": "woord-twee"])
            _ = try await noor.post("/profile/urgent", ["urgent": "woord-drie", "sees-urgent": "programme"])
            let page = try await noor.get("/profile/preview?by=\(seen.reader)").text
            #expect(["woord-een", "woord-twee", "woord-drie"].map(page.contains) == seen.words)
            #expect(!page.contains("woord-nul"))
        }
    }

    @Test("who pages past everything has chosen nothing, and answered nothing", arguments: Engine.available)
    func unanswered(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let time = try await noor.get("/profile/time").text
            #expect(time.contains("name=\"hours\" type=\"number\" value=\"\"") && time.contains("ongeveer 2 uur per maand nodig"))
            #expect(try await noor.get("/profile/room").text.contains("name=\"places\" type=\"number\" value=\"\""))
            _ = try await noor.post("/profile/time", ["hours": "", "sees-hoursAMonth": "partners", "then": "save"])
            _ = try await noor.post("/profile/room", ["places": "", "not-now": "", "sees-capacity": "partners", "then": "save"])
            #expect(try await test.archive.read { try $0.profile(of: cast.noor.id) } == Profile())
            #expect(try await noor.get("/profile").text.contains("Negen korte pagina’s"))
            _ = try await noor.post("/profile/time", ["hours": "2", "then": "save"])
            _ = try await noor.post("/profile/room", ["places": "0", "then": "save"])
            let page = try await noor.get("/profile").text
            #expect(page.contains("Je hebt 2 van de negen pagina’s beantwoord.") && page.contains("ongeveer 2 uur per maand"))
            #expect(page.contains("Nu geen ruimte als mentor"))
        }
    }

    @Test("only readers who exist are offered", arguments: Engine.available)
    func audiences(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let page = try await noor.get("/profile/drive").text
            #expect(page.contains(">Alleen jij</option>") && page.contains(">Wie met jou praat</option>") && !page.contains("value=\"programme\""))
            _ = try await noor.post("/profile/drive", ["drive": "Maken", "sees-drive": "programme"])
            #expect(try await test.archive.read { try $0.profile(of: cast.noor.id) }.audience(of: .drive) == .partners)
            let preview = try await noor.get("/profile/preview").text
            #expect(!preview.contains("by=link") && !preview.contains("by=programme"))
        }
    }

    @Test("as others see it, it tells of somebody by name", arguments: Engine.available)
    func thirdPerson(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            _ = try await noor.post("/profile/drive", ["drive": "Maken"])
            _ = try await noor.post("/profile/asks", ["asks": "topic:direction"])
            let preview = try await noor.get("/profile/preview").text
            #expect(preview.contains("Wat Noor van der Berg drijft") && preview.contains("<dd>een richting</dd>"))
            #expect(try await noor.get("/profile").text.contains("mijn richting"))
        }
    }

    @Test("a page that the profile does not have is not there", arguments: Engine.available)
    func notThere(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            #expect(try await noor.get("/profile/shoesize").status == .notFound)
            #expect(try await noor.post("/profile/shoesize").status == .notFound)
            #expect(try await Browser(client).get("/profile").location == "/sign-in?next=/profile")
        }
    }
}
