import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@Suite("Help")
struct HelpTests {
    @Test("anyone finds help, signed in or not, from the foot of every page", arguments: Engine.available)
    func help(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            for browser in [Browser(client), try await Browser(client, test, as: cast.noor)] {
                let page = try await browser.get("/help")
                #expect(page.status == .ok)
                for number in ["112", "106", "107", "113", "3114", "08001110111"] { #expect(page.text.contains("href=\"tel:\(number)\"")) }
                #expect(page.text.contains(">113</a> Zelfmoordpreventie"))
                #expect(try await browser.get("/sign-in").text.contains("href=\"/help\"") || browser.cookie != nil)
                #expect(try await browser.get("/").text.contains("href=\"/help\""))
            }
        }
    }
}
