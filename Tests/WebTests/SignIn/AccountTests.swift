import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing
import Web

@Suite("Account")
struct AccountTests {
    @Test("name, language and clock are kept, and what is wrong is said at its field", arguments: Engine.available)
    func save(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let fields = ["name": "Noor Berg", "language": "fr", "zone": "America/New_York"]
            #expect(try await noor.post("/account", fields).location == "/account?saved")
            #expect(try await noor.get("/account?saved").text.contains("Enregistré. Les personnes que tu rencontres ici voient ton nom."))
            let page = try await noor.get("/account").text
            #expect(page.contains("Noor Berg") && page.contains("lang=\"fr\"") && page.contains("value=\"America/New_York\" selected"))
            for (field, wrong) in [("name", " "), ("language", "xx"), ("zone", "Mars/Olympus"), ("name", "a\u{0}b")] {
                let answer = try await noor.post("/account", fields.merging([field: wrong]) { $1 })
                #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#\(field)\""))
            }
            #expect(try await noor.post("/account", fields.merging(["name": " "]) { $1 }).text.contains("Indique ton nom."))
        }
    }

    @Test("what one tells and learns stands first, before how one comes in", arguments: Engine.available)
    func yourself(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let page = try await Browser(client, test, as: cast.noor).get("/account").text
            var found: [String.Index] = []
            for place in ["href=\"/profile\"", "href=\"/readiness\"", "href=\"/preparation\"", "name=\"zone\"", "/account/password"] {
                found.append(try #require(page.range(of: place)).lowerBound)
            }
            #expect(found == found.sorted())
        }
    }

    @Test("the clocks stand in the reader’s language, Europe first, each once, with the one that is chosen now", arguments: Engine.available)
    func zones(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let old = "Asia/Calcutta"
            try await test.archive.write { try $0.rename(cast.noor.id, to: "Noor", language: LanguageCode(rawValue: "nl"), zone: old) }
            let noor = try await Browser(client, test, as: cast.noor)
            let page = try await noor.get("/account").text
            #expect(page.contains("value=\"Europe/Brussels\">Brussel<") && page.contains("value=\"\(old)\" selected>Calcutta<"))
            #expect(page.firstMatch(of: /<optgroup label="([^"]+)"/)?.1 == "Europa")
            for alias in ["Europe/Kiev", "Asia/Katmandu", "Pacific/Truk"] { #expect(!page.contains(alias)) }
            for group in page.matches(of: /(?s)<optgroup.*?<\/optgroup>/) {
                let names = group.output.matches(of: />([^<]+)<\/option>/).map(\.1)
                #expect(!names.isEmpty && Set(names).count == names.count)
            }
            #expect(try await noor.post("/account", ["name": "Noor", "language": "nl", "zone": old]).status == .seeOther)
        }
    }

    @Test("a private address counts once its mail was answered; then either lets one in, until it is removed", arguments: Engine.available)
    func privateAddress(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let home = try EmailAddress("noor@thuis.test")
            #expect(try await noor.post("/account/addresses", ["address": home.text]).status == .seeOther)
            #expect(try await noor.get("/account/addresses").text.contains("We stuurden een mail naar noor@thuis.test"))
            #expect(try await test.archive.read { try $0.person(address: home) } == nil)

            let link = try await checkLink(test, tray, to: home.text)
            let phone = Browser(client)
            #expect(try await phone.get(link).status == .ok)
            #expect(try await test.archive.read { try $0.person(address: home) } == nil)
            #expect(try await phone.post(link).status == .ok)
            #expect(!phone.isSignedIn)
            #expect(try await test.archive.read { try $0.person(address: home) }?.id == cast.noor.id)
            #expect(try await phone.post(link).status == .gone)

            _ = try await phone.submit("/sign-in", ["address": home.text])
            let door = try await test.lastLink()
            #expect(try await phone.submit(door).status == .seeOther)
            #expect(try await noor.submit("/account/addresses", to: "/account/addresses/removal").status == .seeOther)
            #expect(try await test.archive.read { try $0.person(address: home) } == nil)
            let work = try EmailAddress("noor@waterlijn.test")
            #expect(try await test.archive.read { try $0.person(address: work) }?.id == cast.noor.id)
        }
    }

    @Test("an address of somebody else is not taken over, and only its reader is told", arguments: Engine.available)
    func taken(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            #expect(try await noor.post("/account/addresses", ["address": "AMIRA@waterlijn.test"]).status == .seeOther)
            let link = try await checkLink(test, tray, to: "AMIRA@waterlijn.test")
            #expect(try await Browser(client).submit(link).status == .conflict)
            let address = try EmailAddress("amira@waterlijn.test")
            #expect(try await test.archive.read { try $0.person(address: address) }?.id == cast.amira.id)
        }
    }

    @Test("a check works for a day, and a forged one is no page", arguments: Engine.available)
    func worn(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            _ = try await noor.post("/account/addresses", ["address": "noor@thuis.test"])
            let link = try await checkLink(test, tray, to: "noor@thuis.test")
            #expect(try await Browser(client).get(String(link.dropLast())).status == .notFound)
            test.clock.move(days: 1)
            #expect(try await Browser(client).submit(link).status == .gone)
        }
    }

    @Test("once an account is shut, no address comes to it any more", arguments: Engine.available)
    func shut(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (noor, now) = (try await Browser(client, test, as: cast.noor), test.clock.now)
            _ = try await noor.post("/account/addresses", ["address": "noor@thuis.test"])
            let link = try await checkLink(test, tray, to: "noor@thuis.test")
            let check = try #require(try await test.archive.read { try $0.openAddressCheck(of: cast.noor.id, now: now) })
            let phone = Browser(client)
            #expect(try await phone.get(link).status == .ok)
            try await test.archive.write { try $0.disable(cast.noor.id, at: now) }
            #expect(try await phone.post(link).status == .notFound)
            // Also where it is shut between the question and the answer.
            let answer = try await test.archive.write { try $0.confirm(check.id, now: now, event: Randomness.system.id()) }
            #expect(answer == .worn)
            #expect(try await test.archive.read { try $0.addresses(of: cast.noor.id) }.map(\.text) == ["noor@waterlijn.test"])
        }
    }

    @Test("where no mail is sent, an address is added at once, and nobody else's", arguments: Engine.available)
    func withoutMail(engine: Engine) async throws {
        try await TestSite.with(engine, adjust: { $0.sendsMail = false }) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            #expect(try await noor.post("/account/addresses", ["address": "amira@waterlijn.test"]).status == .unprocessableContent)
            #expect(try await noor.post("/account/addresses", ["address": "noor@thuis.test"]).status == .seeOther)
            #expect(try await test.archive.read { try $0.addresses(of: cast.noor.id) }.map(\.text) == ["noor@waterlijn.test", "noor@thuis.test"])
        }
    }

    @Test(
        "who is new may come in where that is allowed, and is asked for a name", arguments: Engine.available,
        [
            (SignUp.open, "new@elders.test", true), (.domain("waterlijn.test"), "new@waterlijn.test", true),
            (.domain("waterlijn.test"), "new@elders.test", false), (.domain("waterlijn.test"), "new@not-waterlijn.test", false),
            (.invited, "new@waterlijn.test", false),
        ])
    func newcomer(engine: Engine, who: (signUp: SignUp, address: String, may: Bool)) async throws {
        try await TestSite.with(engine, adjust: { $0.signUp = who.signUp }) { test, client async throws in
            let browser = Browser(client)
            _ = try await browser.submit("/sign-in", ["address": who.address])
            let (link, code) = (try await test.lastLink(), try await test.lastCode())
            let entered = try await browser.post("/sign-in/code", ["code": code])
            #expect(entered.location == (who.may ? link : nil))
            guard who.may else { return }
            #expect(try await browser.submit(link, ["name": "  "]).status == .unprocessableContent)
            #expect(try await browser.submit(link, ["name": "Nieuwe Naam"]).status == .seeOther)
            #expect(try await browser.get("/account").text.contains("Nieuwe Naam"))
            let address = try EmailAddress(who.address)
            #expect(try await test.archive.read { try $0.person(address: address) }?.name == "Nieuwe Naam")
        }
    }

    @Test("the foot changes the language: for a stranger in this browser, for a person everywhere", arguments: Engine.available)
    func language(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let stranger = Browser(client)
            _ = try await stranger.get("/sign-in?next=/account")
            #expect(try await stranger.post("/language", ["language": "de", "back": "/sign-in?next=/account"]).location == "/sign-in?next=/account")
            #expect(try await stranger.get("/sign-in").text.contains("<html lang=\"de\">"))
            #expect(try await stranger.get("/nowhere").text.contains("<html lang=\"de\">"))
            #expect(try await stranger.submit("/nowhere", to: "/language", ["language": "nl"]).status == .seeOther)
            #expect(try await stranger.post("/language", ["language": "fr", "back": "//evil.test"]).location == "/")
            #expect(try await stranger.post("/language", ["language": "tlh"]).status == .badRequest)
            let noor = try await Browser(client, test, as: cast.noor)
            #expect(try await noor.post("/language", ["language": "fr", "back": "/account"]).status == .seeOther)
            let again = try await Browser(client, test, as: cast.noor).get("/account").text
            #expect(again.contains("<html lang=\"fr\">"))
        }
    }

    @Test("beside the main address it says who can come in by it, where mail is sent", arguments: Engine.available, [true, false])
    func readers(engine: Engine, sendsMail: Bool) async throws {
        try await TestSite.with(engine, adjust: { $0.sendsMail = sendsMail }) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (sentence, advice) = ("Wie deze mailbox leest, kan als jou binnenkomen.", "Voeg ook een privéadres toe")
            let noor = try await Browser(client, test, as: cast.noor)
            let page = try await noor.get("/account/addresses").text
            #expect(page.contains(sentence) == sendsMail && page.contains(advice) == sendsMail)
            #expect(try await noor.post("/account/password", ["password": "vier losse woorden samen"]).status == .seeOther)
            #expect(try await noor.get("/account/addresses").text.contains(sentence) == sendsMail)
            let now = test.clock.now
            try await test.archive.write {
                try $0.insert(try EmailAddress("noor@thuis.test"), of: cast.noor.id, isPrivate: true, verifiedAt: now)
            }
            let both = try await noor.get("/account/addresses").text
            #expect(both.components(separatedBy: sentence).count - 1 == (sendsMail ? 1 : 0) && !both.contains(advice))
        }
    }

    /// The link in the mail that came to an address.
    private func checkLink(_ test: TestSite, _ tray: MailTray, to address: String) async throws -> String {
        try await Postman(site: test.site).deliverDue()
        return try #require(tray.path(to: address))
    }
}
