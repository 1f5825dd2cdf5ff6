import Foundation
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

/// A duo whose letter is signed, and what each does about introductions. The mentor knows Pieter; the mentee would like to meet him.
struct Introducing: Sendable {
    let duet: Duet
    let tray: MailTray

    static let name = "Pieter Lemmens"
    static let address = "pieter@houtbouw.test"
    static let words = "Noor denkt aan een stap naar houtbouw, jouw vak."

    var test: TestSite { duet.test }
    var amira: Browser { duet.amira }
    var noor: Browser { duet.noor }
    var room: String { "\(duet.path)/networking" }

    static func with(_ engine: Engine, _ body: @escaping @Sendable (Introducing) async throws -> Void) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let duet = try await Duet(test, client, cast, try await test.archive.duo(cast, at: test.clock.now))
            try await duet.sign()
            try await body(Introducing(duet: duet, tray: tray))
        }
    }

    /// The fields of somebody new and what is written to them.
    static let contact = [
        "contact": "new", "contact_name": name, "contact_address": address, "contact_bond": "je oude collega bij Bouwhuis Leie", "ask": words,
    ]

    func introduction() async throws -> Introduction {
        try #require(try await seen(by: .mentor).first).introduction
    }

    func seen(by side: Side) async throws -> [SeenIntroduction] {
        try await test.archive.read { [duet] store in
            let mentorship = try #require(try store.duo(duet.id)?.mentorship)
            return try store.introductions(of: mentorship, seenBy: side)
        }
    }

    /// Noor asks, Amira asks Pieter.
    @discardableResult
    func ask() async throws -> ID<Introduction> {
        _ = try await noor.post("\(room)/request", ["why": "Iemand die van vak veranderde", "about": "werkt in de waterzuivering"])
        let id = try await introduction().id
        let asked = try await amira.post("\(room)/introductions/\(id)/question", Self.contact)
        #expect(asked.location == "\(room)?just=asked")
        return id
    }

    /// And Pieter says yes.
    @discardableResult
    func agree() async throws -> ID<Introduction> {
        let id = try await ask()
        try await answer(id, "acceptance")
        return id
    }

    /// The path of the contact's own page.
    func page(_ id: ID<Introduction>) -> String { test.site.contactPath(id) }

    func answer(_ id: ID<Introduction>, _ act: String) async throws {
        let answered = try await Browser(duet.client).send("\(page(id))/\(act)", "")
        #expect(answered.location == page(id))
    }

    func deliver() async throws {
        test.clock.move(seconds: 60)
        try await Postman(site: test.site).deliverDue()
    }

    /// Everything that one of the two can read about introductions and contacts.
    func readable(by browser: Browser) async throws -> String {
        var pages = try await [browser.get(room).text, browser.get("/").text, browser.get(duet.path).text, browser.get("/contacts").text]
        for one in try await seen(by: .mentor) {
            for act in ["question", "word"] { pages.append(try await browser.get("\(room)/introductions/\(one.introduction.id)/\(act)").text) }
        }
        return pages.joined()
    }

    func knows(_ browser: Browser) async throws -> Bool {
        let all = try await readable(by: browser)
        return all.contains("Lemmens") || all.contains("houtbouw.test")
    }
}
