import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("A mentorship that has ended")
struct EndedTests {
    private static let lit = "lamp-lit\"/><text"

    @Test("what never began gives no orders, invites somebody else, and hangs no lamps on Today", arguments: Engine.available)
    func neverBegan(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await ClickPageTests.pair(test, client)
            _ = try await pair.noor.post("\(pair.path)/click", ClickPageTests.fields(.yes, "noor"))
            _ = try await pair.amira.post("\(pair.path)/click", ClickPageTests.fields(.ratherNot, "amira"))
            let page = try await pair.noor.get(pair.path).text
            #expect(page.contains("<a class=\"button\" href=\"/invitations/new\">") && page.contains("Het gaat niet verder, en dat is goed."))
            for word in ["class=\"lamps", "afgerond", "gaat later open"] { #expect(!page.contains(word), "\(word)") }
            #expect(try await pair.noor.get("/").text.contains(pair.path) == false)
            let list = try await pair.noor.get("/mentorships").text
            #expect(list.contains("Voorbij") && list.contains("<a href=\"\(pair.path)\">") && !list.contains("class=\"strings"))
            let mission = try await pair.noor.get("\(pair.path)/mission").text
            #expect(mission.contains("Hier werd niets geschreven") && !mission.contains("Wat jullie samen schreven"))
        }
    }

    private static func end(_ ending: Ending, _ duet: Duet) async throws {
        try await duet.propose()
        _ = try await duet.noor.sign(1, duet)
        _ = try await duet.amira.sign(1, duet)
        duet.test.clock.move(days: 10)
        try await duet.test.archive.write { [duet] store in
            guard var mentorship = try store.duo(duet.id, seenBy: duet.cast.noor.id)?.mentorship else { return }
            _ = try mentorship.apply(.closed(ending, by: .mentee, at: duet.test.clock.now))
            try store.update(mentorship)
        }
    }

    @Test("an end that was not planned is said in plain words, the same whatever the reason, with lamps at rest", arguments: Engine.available)
    func unplanned(engine: Engine) async throws {
        func pages(_ ending: Ending) async throws -> [String] {
            let pages = Pages()
            try await Duet.with(engine) { duet async throws in
                try await Self.end(ending, duet)
                for browser in [duet.noor, duet.amira] {
                    let page = try await browser.get(duet.path).text
                    await pages.add(page.replacing(duet.id.rawValue, with: "ID").replacing(browser.token, with: "TOKEN"))
                }
            }
            return await pages.all
        }
        let safety = try await pages(.safety)
        for page in safety {
            #expect(
                page.contains("Jullie mentorschap is gestopt.") && page.contains("href=\"/help#outside\"") && page.contains("Jullie lampen rusten."))
            #expect(!page.contains("Wat jullie elkaar gaven") && !page.contains(Self.lit) && !page.contains("gaat later open</"))
        }
        #expect(try await pages(.sudden) == safety)
        #expect(try await pages(.early) == safety)
    }

    private actor Pages {
        private(set) var all: [String] = []
        func add(_ page: String) { all.append(page) }
    }

    @Test("a planned end is thanked, and what burned goes on burning", arguments: Engine.available)
    func planned(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await Self.end(.asPlanned, duet)
            let page = try await duet.noor.get(duet.path).text
            #expect(page.contains("Wat jullie elkaar gaven, blijft.") && page.components(separatedBy: Self.lit).count - 1 == 3)
            #expect(!page.contains("stel een datum voor") && page.contains("rust"))
        }
    }

    @Test("its line stops on its last day, and its letter says until when it held", arguments: Engine.available)
    func until(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await Self.end(.safety, duet)
            let page = try await duet.noor.get(duet.path).text
            #expect(page.contains("van 24\u{A0}november tot 4\u{A0}december"))
            #expect(page.contains("y=\"128\">4\u{A0}december</text>"))
            let letter = try await duet.noor.get("\(duet.path)/agreement").text
            #expect(letter.contains("Hij gold tot vrijdag 4\u{A0}december 2026.") && !letter.contains("Hij geldt"))
            let renewal = try await duet.noor.get("\(duet.path)/renewal").text
            #expect(!renewal.contains("review-date.ics") && renewal.contains("Jullie wilden terugkijken op"))
        }
    }
}
