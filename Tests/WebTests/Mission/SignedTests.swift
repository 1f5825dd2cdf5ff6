import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("On the way to a signed letter, and after it")
struct SignedTests {
    private static func sign(_ duet: Duet) async throws {
        try await duet.propose()
        _ = try await duet.noor.sign(1, duet)
        _ = try await duet.amira.sign(1, duet)
    }

    @Test("signed: the letter says what burns and what the two can do, and their page asks for a first date", arguments: Engine.available)
    func nothingWaits(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await Self.sign(duet)
            let letter = try await duet.amira.get("\(duet.path)/agreement").text
            #expect(letter.contains("Deze lampen branden nu: Missie, Vertrouwen en Verlengen."))
            #expect(letter.contains("volgende gesprek: om de twee weken, zoals in jullie brief staat"))
            #expect(!letter.contains("class=\"light "))
            let page = try await duet.amira.get(duet.path).text
            #expect(page.contains("Wanneer praten jullie weer?") && page.contains("stel een datum voor"))
            #expect(!page.contains("gaat later open"))
        }
    }

    @Test("a day of another year says its year", arguments: Engine.available)
    func years(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await Self.sign(duet)
            #expect(try await duet.noor.get("/").text.contains("<strong>24\u{A0}november 2027</strong>"))
            #expect(try await duet.noor.get(duet.path).text.contains("y=\"128\">24\u{A0}november 2027</text>"))
            duet.test.clock.move(days: 60)
            let noor = try await Browser(duet.client, duet.test, as: duet.cast.noor)
            let page = try await noor.get(duet.path).text
            #expect(page.contains("Amira Haddou en jij, sinds 24\u{A0}november 2026") && page.contains("y=\"128\">24\u{A0}november</text>"))
        }
    }

    @Test("a day to look back that has passed is told as past, leads to its room, and is offered no more", arguments: Engine.available)
    func passed(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await Self.sign(duet)
            duet.test.clock.move(days: 370)
            let noor = try await Browser(duet.client, duet.test, as: duet.cast.noor)
            for path in ["/", duet.path] {
                let page = try await noor.get(path).text
                #expect(page.contains("De dag om terug te kijken was 24\u{A0}november."))
                #expect(page.contains("href=\"\(duet.path)/renewal/evaluation\""))
            }
            let room = try await noor.get("\(duet.path)/renewal").text
            #expect(!room.contains("review-date.ics") && !room.contains("value=\"2027-11-24\"") && room.contains("name=\"review\""))
        }
    }

    @Test("the letter is one press away, and says what it is", arguments: Engine.available)
    func letter(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.write()
            #expect(try await duet.amira.get(duet.path).text.contains("<a class=\"button\" href=\"\(duet.path)/agreement/proposal\">"))
            #expect(try await duet.amira.get("\(duet.path)/agreement/proposal").text.contains("In één brief van zes delen"))
        }
    }

    @Test("an own goal is asked for once, and in words for one's side", arguments: Engine.available)
    func goal(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            #expect(try await duet.amira.get("/").text.contains("Een mentor groeit ook"))
            let page = try await duet.noor.get(duet.path).text
            #expect(page.contains("Voor jullie allebei") && !page.contains("Op jullie allebei"))
            #expect(try await duet.noor.get("/").text.contains("Een mentor groeit ook") == false)
            try await duet.write()
            #expect(try await duet.noor.get("\(duet.path)/mission").text.components(separatedBy: "href=\"\(duet.path)/goal\"").count - 1 == 1)
        }
    }
}
