import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("The mission")
struct MissionTests {
    private static let refused: [([String: String], String)] = [
        (["what": "  "], "what"),
        (["what": String(repeating: "a", count: 1_001)], "what"),
        (["what": "Kanarie", "why": "een\u{7}bel"], "why"),
        (["what": "Kanarie", "notice": String(repeating: "é", count: 1_001)], "notice"),
        (["what": "Kanarie", "horizon": "0"], "horizon"),
        (["what": "Kanarie", "horizon": "61"], "horizon"),
        (["what": "Kanarie", "horizon": "een jaar"], "horizon"),
        (["what": "Kanarie", "horizon": ""], "horizon"),
    ]

    @Test("what is refused stands at its field, and what was typed stays", arguments: Engine.available, refused)
    func refusals(engine: Engine, refused: ([String: String], String)) async throws {
        try await Duet.with(engine) { duet async throws in
            let page = try await duet.noor.post("\(duet.path)/mission", refused.0.merging(["number": "0"]) { $1 })
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("<a href=\"#\(refused.1)\">"))
            #expect(page.text.contains("id=\"\(refused.1)-error\""))
            for typed in refused.0.values where !typed.allSatisfy(\.isWhitespace) { #expect(page.text.contains(typed)) }
            #expect(try await duet.mission().latest == nil)
        }
    }

    @Test("emoji, right-to-left and combining letters are kept as they are", arguments: Engine.available)
    func anyScript(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let words = "\u{5DE}\u{5D4} \u{1F331} e\u{301}\u{302} \u{1F469}\u{200D}\u{1F4BB}"
            let saved = try await duet.noor.post("\(duet.path)/mission", ["what": words, "number": "0"])
            let page = try await duet.amira.get("\(duet.path)/mission").text
            #expect(saved.status == .seeOther)
            #expect(page.contains(words.precomposedStringWithCanonicalMapping))
        }
    }

    @Test("the same form twice makes one version, and one mail to the other", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            for _ in 0..<2 {
                let saved = try await duet.noor.post("\(duet.path)/mission", ["what": "Een richting", "number": "0"])
                #expect(saved.location == "\(duet.path)/mission?saved")
            }
            #expect(try await duet.mission().number == 1)
            #expect(try await duet.mails(.missionWritten) == [duet.cast.amira.id])
        }
    }

    @Test("a second writer sees both texts, with what differs marked, and saves over the newest", arguments: Engine.available)
    func bothTexts(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.noor.post("\(duet.path)/mission", ["what": "Samen een nieuwe richting zoeken", "why": "Omdat", "number": "0"])
            let page = try await duet.amira.post("\(duet.path)/mission", ["what": "Samen een richting zoeken", "why": "Omdat", "number": "0"])
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("Samen een <mark>nieuwe </mark>richting zoeken"))
            #expect(page.text.contains(">\nSamen een richting zoeken</textarea>"))
            #expect(page.text.contains("In beide teksten hetzelfde."))
            #expect(page.text.contains("name=\"number\" value=\"1\""))
            _ = try await duet.amira.post("\(duet.path)/mission", ["what": "Samen een richting zoeken", "why": "Omdat", "number": "1"])
            #expect(try await duet.mission().number == 2)
        }
    }

    @Test("a draft comes back to its writer alone, and goes once it is saved", arguments: Engine.available)
    func draft(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let draft = "/drafts/mission-\(duet.id.rawValue)"
            #expect(try await duet.noor.get("\(duet.path)/mission").text.contains("data-draft=\"\(draft)\""))
            #expect(try await duet.noor.post(draft, ["what": "Half een zin", "number": "0"]).status == .noContent)
            #expect(try await duet.noor.get("\(duet.path)/mission").text.contains("Half een zin"))
            #expect(try await duet.amira.get("\(duet.path)/mission").text.contains("Half een zin") == false)
            _ = try await duet.noor.post("\(duet.path)/mission", ["what": "Een hele zin", "number": "0"])
            #expect(try await duet.noor.get("\(duet.path)/mission/change").text.contains("Half een zin") == false)
        }
    }

    @Test("‘later’ keeps what was typed without a script, and goes back", arguments: Engine.available)
    func later(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let leave = { (page: String, field: String, words: String, number: String) in
                try await duet.noor.post("\(duet.path)/\(page)", [field: words, "number": number, "then": "later"]).location?.replacing(
                    "?left", with: "")
            }
            #expect(try await leave("mission", "what", "Half begonnen", "0") == duet.path)
            #expect(try await duet.noor.get("\(duet.path)/mission").text.contains("Half begonnen"))
            try await duet.write()
            #expect(try await leave("mission", "what", "Half veranderd", "1") == "\(duet.path)/mission")
            #expect(try await duet.noor.get("\(duet.path)/mission/change").text.contains("Half veranderd"))
            #expect(try await leave("goal", "goal", "Half doel", "0") == "\(duet.path)/mission")
            #expect(try await duet.noor.get("\(duet.path)/goal").text.contains("Half doel"))
            #expect(try await leave("agreement", "words-trust", "Half beloofd", "0") == duet.path)
            #expect(try await duet.noor.get("\(duet.path)/agreement/proposal").text.contains("Half beloofd"))
            #expect(try await duet.mission().number == 1)
            #expect(try await duet.agreement().latest == nil)
        }
    }

    @Test("a saved goal says so, also before there is a mission", arguments: Engine.available)
    func savedGoal(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            for _ in 1...2 {
                let saved = try await duet.amira.post("\(duet.path)/goal", ["goal": "Leren luisteren"])
                #expect(saved.location == "\(duet.path)/mission?saved=goal")
                let page = try await duet.amira.get("\(duet.path)/mission?saved=goal").text
                #expect(page.contains("Opgeslagen. Noor van der Berg ziet je doel hier ook."))
                try await duet.write()
            }
            #expect(try await duet.amira.get("\(duet.path)/mission?saved").text.contains("krijgt een mail dat er iets te lezen is"))
        }
    }

    @Test("a draft that the other overtook is shown beside what was saved", arguments: Engine.available)
    func overtaken(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.noor.post("/drafts/mission-\(duet.id.rawValue)", ["what": "Mijn halve zin", "number": "0"])
            _ = try await duet.amira.post("\(duet.path)/mission", ["what": "Haar zin", "number": "0"])
            let page = try await duet.noor.get("\(duet.path)/mission/change")
            #expect(page.status == .ok)
            #expect(page.text.contains("Mijn halve zin") && page.text.contains("Haar"))
            #expect(page.text.contains("name=\"number\" value=\"1\""))
        }
    }

    @Test("a starter fills the field without a script, and keeps what was typed", arguments: Engine.available)
    func starter(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let begun = try await duet.noor.post("\(duet.path)/mission/beginning", ["starter": "voice", "what": "", "why": "Omdat ik zwijg"])
            #expect(begun.location == "\(duet.path)/mission#what")
            let other = try await duet.noor.post("\(duet.path)/mission/beginning", ["starter": "balance", "what": duet.says(.voice)])
            #expect(other.status == .seeOther)
            let page = try await duet.noor.get("\(duet.path)/mission").text
            #expect(page.contains(">\n\(duet.says(.balance))</textarea>"))
            _ = try await duet.noor.post("\(duet.path)/mission/beginning", ["starter": "place", "what": "Eigen woorden", "why": "Blijft"])
            let kept = try await duet.noor.get("\(duet.path)/mission").text
            #expect(kept.contains(">\nEigen woorden\n\(duet.says(.place))</textarea>") && kept.contains("Blijft"))
            #expect(try await duet.noor.post("\(duet.path)/mission/beginning", ["starter": "none"]).status == .seeOther)
        }
    }

    @Test(
        "a short mission, a task or a lesson is asked about, and saved all the same", arguments: Engine.available,
        [["what": "Een richting", "horizon": "2"], ["what": "Mijn rapport schrijven"], ["what": "Leren werken met Excel"]])
    func coaching(engine: Engine, typed: [String: String]) async throws {
        try await Duet.with(engine) { duet async throws in
            let saved = try await duet.noor.post("\(duet.path)/mission", typed.merging(["number": "0"]) { $1 })
            #expect(saved.location == "\(duet.path)/mission/question")
            #expect(try await duet.mission().number == 1)
            let page = try await duet.noor.get("\(duet.path)/mission/question")
            #expect(page.text.contains("\(duet.path)/mission/change") && page.text.contains("\(duet.path)/mission?saved"))
        }
    }

    @Test("a long mission is not asked about", arguments: Engine.available)
    func noCoaching(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.noor.post("\(duet.path)/mission", ["what": "Een richting", "number": "0"])
            #expect(try await duet.noor.get("\(duet.path)/mission/question").location == "\(duet.path)/mission")
        }
    }

    @Test("every version stays to be read, with who wrote it", arguments: Engine.available)
    func versions(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.noor.post("\(duet.path)/mission", ["what": "De eerste", "number": "0"])
            _ = try await duet.amira.post("\(duet.path)/mission", ["what": "De tweede", "number": "1"])
            let room = try await duet.noor.get("\(duet.path)/mission").text
            #expect(room.contains("De tweede") && !room.contains("De eerste"))
            #expect(room.contains("\(duet.path)/mission/versions/1"))
            #expect(try await duet.amira.get("\(duet.path)/mission/versions/1").text.contains("De eerste"))
            #expect(try await duet.amira.get("\(duet.path)/mission/versions/3").status == .notFound)
            #expect(try await duet.amira.get("\(duet.path)/mission/versions/x").status == .notFound)
        }
    }

    @Test("an own goal is required of who saves one, and the other reads it", arguments: Engine.available)
    func goals(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let refused = try await duet.amira.post("\(duet.path)/goal", ["goal": " "])
            #expect(refused.status == .unprocessableContent && refused.text.contains("<a href=\"#goal\">"))
            let long = String(repeating: "b", count: 601)
            #expect(try await duet.amira.post("\(duet.path)/goal", ["goal": long]).text.contains(long))
            _ = try await duet.amira.post("/drafts/goal-\(duet.id.rawValue)", ["goal": "Half doel"])
            #expect(try await duet.amira.get("\(duet.path)/goal").text.contains("Half doel"))
            #expect(try await duet.amira.post("\(duet.path)/goal", ["goal": "Leren luisteren"]).status == .seeOther)
            #expect(try await duet.amira.get("\(duet.path)/goal").text.contains("Half doel") == false)
            #expect(try await duet.noor.get("\(duet.path)/goal").text.contains("Leren luisteren"))
        }
    }
}
