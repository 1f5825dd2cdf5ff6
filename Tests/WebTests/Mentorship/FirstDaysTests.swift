import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("The first days of two people")
struct FirstDaysTests {
    private static let asked = "Hebben jullie gepraat?"
    private static let lesson = "Lees een les voor jullie praten."

    @Test(
        "for three days a conversation is arranged and prepared; then it is asked about, and nothing before it any more", arguments: Engine.available)
    func arranging(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await ClickPageTests.pair(test, client)
            for moment in [0, 3 * 86_400 - 1] {
                test.clock.move(seconds: Double(moment))
                let today = try await pair.noor.get("/").text
                #expect(
                    today.contains("Spreek een eerste gesprek af met Amira Haddou.") && today.contains(Self.lesson) && !today.contains(Self.asked))
                let page = try await pair.noor.get(pair.path).text
                #expect(page.contains("href=\"\(pair.path)#lessons\"") && page.contains("id=\"lessons\""))
                #expect(page.contains("<a href=\"\(pair.path)/click\">Na jullie gesprek: zeg of het klikt.</a>") && !page.contains(Self.asked))
            }
            test.clock.move(seconds: 1)
            let today = try await pair.noor.get("/").text
            #expect(today.contains(Self.asked) && !today.contains(Self.lesson) && !today.contains("Spreek een eerste gesprek af"))
        }
    }

    @Test("who has answered reads how it goes on, finds the way back, and prepares no more", arguments: Engine.available)
    func answered(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await ClickPageTests.pair(test, client)
            _ = try await pair.noor.post("\(pair.path)/click", ClickPageTests.fields(.yes, "noor"))
            let envelope = try await pair.noor.get("\(pair.path)/click").text
            #expect(envelope.contains("krijgen jullie op hetzelfde moment allebei een mail") && envelope.contains("href=\"\(pair.path)\""))
            let page = try await pair.noor.get(pair.path).text
            #expect(!page.contains("Drie vragen voor jullie eerste gesprek") && !page.contains("Voor jullie praten"))
            #expect(try await pair.noor.get("/").text.contains(Self.lesson) == false)
            #expect(try await pair.amira.get(pair.path).text.contains("Voor jullie praten"))
        }
    }

    @Test("a second talk begins with a page that says so, and the questions come after it", arguments: Engine.available)
    func secondTalk(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let pair = try await ClickPageTests.pair(test, client)
            _ = try await pair.noor.post("\(pair.path)/click", ClickPageTests.fields(.oneMoreTalk, "noor"))
            _ = try await pair.amira.post("\(pair.path)/click", ClickPageTests.fields(.oneMoreTalk, "amira"))
            let first = try await pair.noor.get("\(pair.path)/click").text
            #expect(first.contains("Zie elkaar vóór 8\u{A0}december.") && !first.contains("name=\"decision\""))
            #expect(first.contains("href=\"\(pair.path)/click?change\""))
            #expect(try await pair.noor.get("\(pair.path)/click?change").text.contains("name=\"decision\""))
            let today = try await pair.noor.get("/").text
            #expect(today.contains("Spreek nog een gesprek af met Amira Haddou.") && !today.contains(Self.lesson))
        }
    }

    @Test("the envelopes that opened are reached from Today and from the page, and stay there to be read", arguments: Engine.available)
    func envelopes(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            for browser in [duet.noor, duet.amira] {
                for path in ["/", duet.path] {
                    let page = try await browser.get(path).text
                    let open = try #require(page.range(of: "Jullie willen allebei verder. Open de enveloppen."))
                    let write = try #require(page.range(of: "Wat willen jullie samen bereiken?"))
                    #expect(open.lowerBound < write.lowerBound && page.contains("href=\"\(duet.path)/click\""))
                }
            }
            try await duet.write()
            let page = try await duet.noor.get(duet.path).text
            #expect(!page.contains("Open de enveloppen.") && page.contains("<a href=\"\(duet.path)/click\">Lees wat jullie allebei antwoordden</a>"))
        }
    }
}
