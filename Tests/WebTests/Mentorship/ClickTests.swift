import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("Does it click?")
struct ClickPageTests {
    /// One answer of one of the two, with words that betray it wherever they appear.
    static func fields(_ decision: Decision, _ who: String) -> [String: String] {
        [
            "connects": "verbindt-\(who)", "beYourself": "zelf-\(who)", "help": "hulp-\(who)", "mission": "missie-\(who)",
            "decision": decision.rawValue,
        ]
    }

    /// The two, getting to know each other.
    struct Pair {
        let id: ID<Mentorship>
        let path: String
        let cast: Cast
        let amira: Browser
        let noor: Browser
    }

    static func pair(_ test: TestSite, _ client: any TestClientProtocol) async throws -> Pair {
        let cast = try await Cast.enter(test.archive, now: test.clock.now)
        let id = try await test.archive.exploring(cast, at: test.clock.now)
        return Pair(
            id: id, path: "/mentorships/\(id.rawValue)", cast: cast, amira: try await Browser(client, test, as: cast.amira),
            noor: try await Browser(client, test, as: cast.noor))
    }

    @Test("both say yes: the envelopes open, and both sentences begin the mission", arguments: Engine.available)
    func bothYes(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            #expect(try await pair.amira.post("\(pair.path)/click", Self.fields(.yes, "amira")).status == .seeOther)
            let waiting = try await pair.noor.get("\(pair.path)/click").text
            #expect(waiting.contains("Amira Haddou heeft geantwoord") && !waiting.contains("amira\"") && !waiting.contains("verbindt-amira"))
            #expect(try await pair.noor.post("\(pair.path)/click", Self.fields(.yes, "noor")).status == .seeOther)
            for browser in [pair.amira, pair.noor] {
                let page = try await browser.get("\(pair.path)/click").text
                #expect(page.contains("verbindt-amira") && page.contains("verbindt-noor") && page.contains("<details class=\"envelopes\">"))
            }
            let state = try await test.archive.read { try $0.duo(pair.id, seenBy: pair.cast.noor.id)?.mentorship.state }
            #expect(state == .agreeing)
            let sentences = try await test.archive.read { try $0.firstSentences(of: pair.id) }
            #expect(sentences?.mentee == "missie-noor" && sentences?.mentor == "missie-amira")
        }
    }

    @Test("no first sentence leaves its envelope before both said yes", arguments: Engine.available)
    func sealed(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            _ = try await pair.amira.post("\(pair.path)/click", Self.fields(.yes, "amira"))
            #expect(try await test.archive.read { try $0.firstSentences(of: pair.id) } == nil)
        }
    }

    static let endings: [(Decision, Decision)] = Decision.allCases.flatMap { mine in Decision.allCases.map { (mine, $0) } }
        .filter { $0.0 == .ratherNot || $0.1 == .ratherNot }

    @Test("rather not from either side ends it with kind words, and none of the other's", arguments: Engine.available, endings)
    func over(engine: Engine, decisions: (amira: Decision, noor: Decision)) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            _ = try await pair.amira.post("\(pair.path)/click", Self.fields(decisions.amira, "amira"))
            _ = try await pair.noor.post("\(pair.path)/click", Self.fields(decisions.noor, "noor"))
            for (browser, own, others) in [(pair.amira, "amira", "noor"), (pair.noor, "noor", "amira")] {
                for path in [pair.path, "\(pair.path)/click", "/", "/mentorships"] {
                    let page = try await browser.get(path).text
                    for word in ["verbindt", "zelf", "hulp", "missie"] { #expect(!page.contains("\(word)-\(others)"), "\(path)") }
                }
                let page = try await browser.get("\(pair.path)/click").text
                #expect(page.contains("Het gaat niet verder, en dat is goed.") && page.contains("verbindt-\(own)"))
            }
            let closing = try await test.archive.read { try $0.duo(pair.id, seenBy: pair.cast.noor.id)?.mentorship.closing }
            #expect(closing?.kind == .byClick)
        }
    }

    @Test("one's page is the same to the byte whatever the other chose, and whether the other answered", arguments: Engine.available)
    func bytes(engine: Engine) async throws {
        /// Noor's pages after the fourteenth day, without ids and times that differ from run to run.
        func pages(_ amira: Decision?, _ noor: Decision) async throws -> [String] {
            try await TestSite.with(engine) { test, client async throws in
                let pair = try await Self.pair(test, client)
                if let amira { _ = try await pair.amira.post("\(pair.path)/click", Self.fields(amira, "amira")) }
                _ = try await pair.noor.post("\(pair.path)/click", Self.fields(noor, "noor"))
                test.clock.move(days: 14)
                var pages: [String] = []
                for path in ["\(pair.path)/click", "/"] {
                    let text = try await pair.noor.get(path).text
                    pages.append(text.replacing(pair.id.rawValue, with: "ID").replacing(pair.noor.token, with: "TOKEN"))
                }
                return pages
            }
        }
        let refusing = try await pages(.yes, .ratherNot)
        #expect(try await pages(.oneMoreTalk, .ratherNot) == refusing)
        #expect(try await pages(.ratherNot, .ratherNot) == refusing)
        #expect(try await pages(nil, .ratherNot) == refusing)
        let willing = try await pages(.ratherNot, .yes)
        #expect(try await pages(nil, .yes) == willing)
    }

    @Test("while one waits, the page says the same whatever the other has chosen", arguments: Engine.available)
    func waitingBytes(engine: Engine) async throws {
        var seen: Set<String> = []
        for decision in Decision.allCases {
            let page = try await TestSite.with(engine) { test, client in
                let pair = try await Self.pair(test, client)
                _ = try await pair.amira.post("\(pair.path)/click", Self.fields(decision, "amira"))
                let pages = [try await pair.noor.get(pair.path).text, try await pair.noor.get("\(pair.path)/click").text]
                return pages.joined().replacing(pair.noor.token, with: "TOKEN").replacing(pair.id.rawValue, with: "ID")
            }
            // The question cards are drawn from the id.
            seen.insert(page.replacing(/<ol class="cards">.*?<\/ol>/, with: ""))
        }
        #expect(seen.count == 1)
    }

    @Test("both are told in one mail of one kind at one moment, whatever the outcome", arguments: Engine.available, Decision.allCases)
    func told(engine: Engine, decision: Decision) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            _ = try await pair.amira.post("\(pair.path)/click", Self.fields(decision, "amira"))
            #expect(try await test.archive.outcomeMails() == 0)
            _ = try await pair.noor.post("\(pair.path)/click", Self.fields(.yes, "noor"))
            #expect(try await test.archive.outcomeMails() == 2)
        }
    }

    @Test("one more talk happens at most once; the first answers stay for their writer alone", arguments: Engine.available)
    func oneMoreTalk(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            _ = try await pair.amira.post("\(pair.path)/click", Self.fields(.oneMoreTalk, "amira"))
            _ = try await pair.noor.post("\(pair.path)/click", Self.fields(.yes, "noor"))
            let again = try await pair.noor.get("\(pair.path)/click?change").text
            let form = try #require(again.firstMatch(of: /(?s)<form[^>]*\/click".*?<\/form>/)).output
            #expect(!form.contains("verbindt-noor") && !form.contains("checked"))
            #expect(again.contains("Lees wat je na het eerste gesprek schreef"))
            #expect(again.contains("verbindt-noor") && !again.contains("verbindt-amira") && !again.contains("value=\"oneMoreTalk\""))
            let refused = try await pair.noor.post("\(pair.path)/click", Self.fields(.oneMoreTalk, "noor2"))
            #expect(refused.status == .unprocessableContent && refused.text.contains("hulp-noor2"))
            _ = try await pair.noor.post("\(pair.path)/click", Self.fields(.yes, "noor"))
            _ = try await pair.amira.post("\(pair.path)/click", Self.fields(.yes, "amira2"))
            #expect(try await pair.noor.get("\(pair.path)/click").text.contains("verbindt-amira2"))
        }
    }

    @Test("who says yes writes the mission first; nothing typed is lost", arguments: Engine.available)
    func missionFirst(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            for (field, value) in [("mission", " "), ("decision", ""), ("decision", "maybe"), ("help", "a\u{1}")] {
                let answer = try await pair.noor.post("\(pair.path)/click", Self.fields(.yes, "noor").merging([field: value]) { $1 })
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains("id=\"\(field)-error\"") && answer.text.contains("verbindt-noor"))
            }
        }
    }

    @Test("a draft is kept, found back, and gone once the envelope is closed", arguments: Engine.available)
    func draft(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            let later = try await pair.noor.post("\(pair.path)/click", ["connects": "half een zin", "later": "1"])
            #expect(later.location == pair.path)
            #expect(try await pair.noor.get("\(pair.path)/click").text.contains("half een zin"))
            #expect(try await pair.amira.get("\(pair.path)/click").text.contains("half een zin") == false)
            _ = try await pair.noor.post("\(pair.path)/click", Self.fields(.yes, "noor"))
            #expect(try await pair.noor.get("\(pair.path)/click?change").text.contains("half een zin") == false)
        }
    }

    @Test("a draft of the first talk is not in the form of the second", arguments: Engine.available)
    func secondDraft(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            _ = try await pair.noor.post("\(pair.path)/click", Self.fields(.oneMoreTalk, "noor"))
            _ = try await pair.noor.post("/drafts/click-\(pair.id.rawValue)-1", ["connects": "half een zin"])
            #expect(try await pair.noor.get("\(pair.path)/click?change").text.contains("half een zin"))
            _ = try await pair.amira.post("\(pair.path)/click", Self.fields(.yes, "amira"))
            #expect(try await pair.noor.get("\(pair.path)/click").text.contains("half een zin") == false)
        }
    }

    @Test("before answering each reads what the outcome will tell", arguments: Engine.available)
    func outcomeTold(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            let page = try await pair.noor.get("\(pair.path)/click").text
            #expect(page.contains("zegt Amira Haddou ja en jij niet, dan weet Amira Haddou dat."))
            #expect(page.contains("Alleen jij, tenzij jullie allebei ja zeggen"))
            #expect(page.contains("Alleen jij ziet wat je koos. Amira Haddou ziet wat ervan komt"))
        }
    }

    @Test("the fourteenth day ends it without any background round, and not a moment sooner", arguments: Engine.available)
    func fourteenDays(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            _ = try await pair.noor.post("\(pair.path)/click", Self.fields(.yes, "noor"))
            test.clock.move(days: 14, seconds: -1)
            try await test.archive.settleClicks(now: test.clock.now, chance: .system)
            #expect(try await pair.noor.get("\(pair.path)/click").text.contains("Je envelop is gesloten."))
            test.clock.move(seconds: 1)
            #expect(try await pair.noor.get("\(pair.path)/click").text.contains("Het gaat niet verder"))
            #expect(try await test.archive.outcomeMails() == 2)
            try await test.archive.settleClicks(now: test.clock.now, chance: .system)
            #expect(try await test.archive.outcomeMails() == 2)
            #expect(try await pair.amira.post("\(pair.path)/click", Self.fields(.yes, "amira")).location == "\(pair.path)/click")
        }
    }

    @Test("for a stranger there is nothing to answer", arguments: Engine.available)
    func stranger(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await Self.pair(test, client)
            let stranger = try await Browser(client, test, as: pair.cast.stranger)
            #expect(try await stranger.get("\(pair.path)/click").status == .notFound)
            #expect(try await stranger.post("\(pair.path)/click", Self.fields(.yes, "wout")).status == .notFound)
        }
    }
}
