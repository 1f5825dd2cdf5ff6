import Database
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("How a concern arrives, and its answer")
struct ConcernArrivalTests {
    private static let noor = "noor@waterlijn.test"

    /// The cast's stranger is the confidant, with a browser of their own.
    private static func with(
        _ engine: Engine, sendsMail: Bool = true, _ body: @escaping @Sendable (Duet, Browser, MailTray) async throws -> Void
    ) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray, adjust: { $0.sendsMail = sendsMail }) { test, client async throws in
            let duet = try await Duet.made(test, client)
            try await test.archive.write { try $0.nameConfidant(duet.cast.stranger.id) }
            try await body(duet, try await Browser(client, test, as: duet.cast.stranger), tray)
        }
    }

    private static func fields(_ duet: Duet, _ text: String = "Ik ben bang", id: ID<Concern> = Randomness.system.id()) -> [String: String] {
        ["text": text, "kind": "safety", "confidant": duet.cast.stranger.id.rawValue, "concern": id.rawValue]
    }

    private static func bring(_ duet: Duet) async throws -> String {
        try #require(try await duet.noor.post("/concerns", fields(duet)).location).replacing("?sent", with: "")
    }

    private static func deliver(_ duet: Duet) async throws {
        try await Postman(site: duet.test.site).deliverDue()
    }

    @Test("it is the first thing on Today until it is read, and so is the answer; neither names anybody", arguments: Engine.available)
    func today(engine: Engine) async throws {
        try await Self.with(engine) { duet, confidant, _ in
            #expect(try await !confidant.get("/").text.contains("/concerns"))
            let path = try await Self.bring(duet)
            let waiting = try await confidant.get("/").text
            let first = try #require(waiting.split(separator: "<li class=\"light stack\">").last?.split(separator: "</li>").first)
            #expect(first.contains("Iemand wil graag met je praten.") && first.contains("href=\"\(path)\""))
            #expect(!waiting.contains("Noor") && !waiting.contains("bang"))
            _ = try await confidant.post("\(path)/reading")
            #expect(try await !confidant.get("/").text.contains("/concerns"))
            #expect(try await !duet.noor.get("/").text.contains("/concerns"))
            _ = try await confidant.post("\(path)/words", ["text": "Kom morgen om 9 uur"])
            let answered = try await duet.noor.get("/").text
            #expect(answered.contains("De vertrouwenspersoon heeft je geantwoord.") && answered.contains("href=\"\(path)\""))
            #expect(!answered.contains("9 uur"))
            _ = try await duet.noor.post("\(path)/closing")
            #expect(try await !duet.noor.get("/").text.contains("/concerns"))
            for browser in [duet.noor, confidant] { #expect(try await browser.get("/account").text.contains("href=\"/concerns\"")) }
        }
    }

    @Test("where no mail goes, or the relay refuses it, its writer reads so, and whom to call", arguments: Engine.available, [true, false])
    func noMail(engine: Engine, sendsMail: Bool) async throws {
        try await Self.with(engine, sendsMail: sendsMail) { duet, confidant, tray in
            let form = try await duet.noor.get("/concerns/new").text
            #expect(form.contains("We mailen Wout Peeters meteen dat er iets wacht.") == sendsMail)
            #expect(form.contains("Hier gaat geen mail uit") == !sendsMail)
            let safety = try await duet.noor.get("\(duet.path)/safety").text
            #expect(safety.contains("Hier gaat geen mail uit") == !sendsMail)
            tray.meets(.permanent("550 no such user"))
            let path = try await Self.bring(duet)
            #expect(try await duet.noor.get(path).text.contains("We mailen Wout Peeters meteen") == sendsMail)
            try await Self.deliver(duet)
            let page = try await duet.noor.get(path).text
            #expect(page.contains("Er komt geen mail aan bij Wout Peeters") && page.contains("tel:106"))
            _ = try await confidant.post("\(path)/reading")
            #expect(try await !duet.noor.get(path).text.contains("Er komt geen mail aan"))
        }
    }

    @Test("the answer comes at any hour, whatever kinds of mail were stopped, and its mail gives nothing away", arguments: Engine.available)
    func answer(engine: Engine) async throws {
        try await Self.with(engine) { duet, confidant, tray in
            let (reader, now) = (MailReader(duet.cast.noor.id), duet.test.clock.now)
            try await duet.test.archive.write { store in for topic in MailTopic.allCases { try store.stop(topic, reader, at: now) } }
            let path = try await Self.bring(duet)
            _ = try await confidant.post("\(path)/reading")
            // Ten in the evening.
            duet.test.clock.move(seconds: 12 * 3_600)
            let late = try await Browser(duet.client, duet.test, as: duet.cast.stranger)
            _ = try await late.post("\(path)/words", ["text": "Kom morgen om 9 uur"])
            try await Self.deliver(duet)
            let mail = try #require(tray.messages.last { $0.to.address == Self.noor })
            #expect(mail.unsubscribe == nil && mail.to.name == nil)
            #expect(!mail.text.contains("concern") && !mail.html.contains("concern") && tray.path(to: Self.noor) == "/")
        }
    }

    @Test("one's account shows which mail was stopped, and one press brings it back", arguments: Engine.available)
    func stopped(engine: Engine) async throws {
        try await Self.with(engine) { duet, _, _ in
            let (reader, now) = (MailReader(duet.cast.noor.id), duet.test.clock.now)
            #expect(try await !duet.noor.get("/account").text.contains("mail-stop"))
            try await duet.test.archive.write { try $0.stop(.questions, reader, at: now) }
            let undo = "\(duet.test.site.mailStopPath(.questions, reader))/undo"
            let page = try await duet.noor.get("/account").text
            #expect(page.contains("Mail die is gestopt") && page.contains("action=\"\(undo)\""))
            _ = try await duet.noor.post(undo)
            #expect(try await duet.test.archive.read { try !$0.hasStopped(.questions, reader) })
        }
    }

    @Test("one form brings one concern, the sixth waits, and one mail waits for each", arguments: Engine.available)
    func flood(engine: Engine) async throws {
        try await Self.with(engine) { duet, confidant, _ in
            let fields = Self.fields(duet)
            for _ in 1...5 { #expect(try await duet.noor.post("/concerns", fields).status == .seeOther) }
            let kept = try await duet.test.archive.read { [cast = duet.cast] in try $0.concerns(of: cast.noor.id) }
            #expect(kept.count == 1)
            for number in 2...5 { #expect(try await duet.noor.post("/concerns", Self.fields(duet, "\(number)")).status == .seeOther) }
            let sixth = try await duet.noor.post("/concerns", Self.fields(duet, "Kanarie"))
            #expect(sixth.status == .unprocessableContent && sixth.text.contains("id=\"text-error\"") && sixth.text.contains("Kanarie"))
            let path = "/concerns/\(fields["concern"] ?? "")"
            for number in 1...18 { #expect(try await duet.noor.post("\(path)/words", ["text": "\(number)"]).status == .seeOther) }
            _ = try await confidant.post("\(path)/reading")
            #expect(try await duet.noor.post("\(path)/words", ["text": "Nog iets"]).status == .seeOther)
            let more = try await duet.noor.post("\(path)/words", ["text": "Kanarie"])
            #expect(more.status == .unprocessableContent && more.text.contains("Kanarie"))
            let mails: Int? = try await duet.test.archive.database.read {
                try $0.value("SELECT COUNT(*) FROM outbox WHERE kind = \(MailKind.concernBrought.rawValue)")
            }
            #expect(mails == 5)
        }
    }

    @Test("somebody else's concern, typed into a form, is not touched", arguments: Engine.available)
    func others(engine: Engine) async throws {
        try await Self.with(engine) { duet, _, _ in
            let path = try await Self.bring(duet)
            let id = ID<Concern>(path.replacing("/concerns/", with: ""))
            let before = try await duet.test.archive.contents()
            let location = try await duet.amira.post("/concerns", Self.fields(duet, "Van mij", id: id)).location
            #expect(try await duet.amira.get(try #require(location)).status == .notFound)
            #expect(try await duet.test.archive.contents() == before)
        }
    }
}
