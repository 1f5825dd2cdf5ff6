import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("A contact's privacy")
struct ContactPrivacyTests {
    @Test("S34: until the contact's yes only the owner can read who it is; then the one introduced, and nobody else", arguments: Engine.available)
    func beforeAndAfter(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.ask()
            let stranger = try await Browser(scene.duet.client, scene.test, as: scene.duet.cast.stranger)
            #expect(try await scene.knows(scene.amira))
            #expect(try await !scene.knows(scene.noor))
            try await scene.answer(id, "acceptance")
            #expect(try await scene.knows(scene.noor))
            #expect(try await !scene.knows(stranger))
            try await scene.answer(id, "forgetting")
            for browser in [scene.noor, scene.amira] { #expect(try await !scene.knows(browser)) }
        }
    }

    @Test("a no, and no answer at all, never show the contact to the other", arguments: Engine.available, ["refusal", "never", nil])
    func silence(engine: Engine, act: String?) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.ask()
            if let act { try await scene.answer(id, act) }
            scene.test.clock.move(days: 15)
            try await Rounds(site: scene.test.site).walk(at: scene.test.clock.now)
            let noor = try await Browser(scene.duet.client, scene.test, as: scene.duet.cast.noor)
            #expect(try await !scene.knows(noor))
            #expect(try await noor.get(scene.room).text.contains("Het komt nu niet uit."))
        }
    }

    @Test("neither name nor address nor any word lies readable in the database, the outbox included", arguments: Engine.available)
    func sealed(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            _ = try await scene.noor.post("\(scene.room)/introductions/\(id)/word", ["word": "Kanariewoord", "thanks": "Kanariedank"])
            for word in ["Lemmens", "houtbouw", "Bouwhuis", "waterzuivering", "van vak veranderde", "Kanarie"] {
                #expect(try await !scene.test.archive.holds(word), "\(word)")
            }
        }
    }

    @Test("no mail to the two names a contact", arguments: Engine.available)
    func mails(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            try await scene.deliver()
            _ = try await scene.noor.post("\(scene.room)/introductions/\(id)/word", ["word": "Goed"])
            try await scene.deliver()
            try await scene.answer(id, "misuse")
            try await scene.answer(id, "forgetting")
            try await scene.deliver()
            let mails = scene.tray.messages.filter { $0.to.address != Introducing.address }
            #expect(mails.count > 5)
            for mail in mails {
                for words in [mail.subject, mail.text, mail.html] { #expect(!words.contains("Lemmens") && !words.contains("houtbouw")) }
            }
        }
    }

    @Test("S34: a yes that is taken back after the two have ended is told, and names nobody", arguments: Engine.available)
    func afterEnding(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            _ = try await scene.amira.post("\(scene.duet.path)/ending")
            try await scene.deliver()
            let before = scene.tray.messages.count
            try await scene.answer(id, "forgetting")
            try await scene.deliver()
            let told = scene.tray.messages.dropFirst(before)
            #expect(told.map(\.to.address) == ["noor@waterlijn.test"])
            let mail = try #require(told.first)
            #expect(mail.text.contains("Gebruik het adres niet meer."))
            for words in [mail.subject, mail.text, mail.html] {
                #expect(!words.contains("Amira") && !words.contains("Lemmens") && !words.contains(scene.duet.id.rawValue))
            }
            #expect(try await !scene.knows(scene.noor))
        }
    }

    @Test("S34: erased on request, everything about the address goes, in every list", arguments: Engine.available)
    func erased(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            _ = try await scene.noor.post("/contacts", ["contact_name": "P. Lemmens", "contact_address": Introducing.address])
            try await scene.answer(id, "forgetting")
            for person in [scene.duet.cast.amira.id, scene.duet.cast.noor.id] {
                #expect(try await scene.test.archive.read { try $0.contacts(of: person) }.isEmpty)
            }
            let left: Int? = try await scene.test.archive.database.read {
                try $0.value("SELECT COUNT(*) FROM introduction WHERE ask IS NOT NULL OR reader IS NOT NULL OR contact IS NOT NULL")
            }
            #expect(left == 0)
            #expect(try await Browser(scene.duet.client).get(scene.page(id)).text.contains("There is nothing about you here any more."))
        }
    }

    @Test("let go while the contact thinks it over, the address goes at once", arguments: Engine.available, [true, false])
    func letGo(engine: Engine, byOwner: Bool) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.ask()
            _ = try await (byOwner ? scene.amira : scene.noor).post("\(scene.room)/introductions/\(id)/release")
            let contacts = try await scene.test.archive.read { [scene] in try $0.contacts(of: scene.duet.cast.amira.id) }
            #expect(contacts.map(\.details.address) == [""])
            let seen = try await scene.seen(by: .mentor)
            #expect(seen.count == 1 && seen.allSatisfy { $0.contact == nil && $0.ask == nil })
            let page = try await Browser(scene.duet.client, language: "nl").get(scene.page(id)).text
            #expect(page.contains("De vraag is ingetrokken, dus hebben we het adres gewist.") && !page.contains("/forgetting"))
            try await scene.deliver()
            #expect(!scene.tray.messages.contains { $0.to.address == Introducing.address })
        }
    }

    @Test("an address of the other is known only where it is shown: no form lets it be guessed", arguments: Engine.available)
    func guessing(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let (noor, now) = (scene.duet.cast.noor.id, scene.test.clock.now)
            let hidden = try EmailAddress("noor@thuis.test")
            try await scene.test.archive.write { try $0.insert(hidden, of: noor, isPrivate: true, verifiedAt: now) }
            func offer(_ address: String) async throws -> TestResponse {
                try await scene.amira.post(
                    "\(scene.room)/offer", ["why": "Ik ken iemand"].merging(Introducing.contact) { $1 }.merging(["contact_address": address]) { $1 })
            }
            let (guess, miss) = try await (offer("noor@thuis.test"), offer("niemand@thuis.test"))
            #expect(guess.status == .seeOther && guess.status == miss.status && guess.location == miss.location)
            _ = try await scene.noor.post("\(scene.duet.path)/engagement/reach", ["address": "noor@thuis.test", "number": ""])
            #expect(try await offer("noor@thuis.test").status == .unprocessableContent)
        }
    }

    @Test("each field of a contact says who sees it, and the question says which mail may follow", arguments: Engine.available)
    func promises(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            for path in ["/contacts", "\(scene.room)/offer"] {
                let page = try await scene.amira.get(path).text
                let field = try #require(page.split(separator: "id=\"contact_bond-sees\"").last?.split(separator: "</p>").first)
                #expect(field.contains("Jij, en het contact zodra het gevraagd wordt"), "\(path)")
            }
            #expect(try await scene.amira.get("/contacts").text.contains("Hoe jullie elkaar kennen: ook het contact"))
            _ = try await scene.noor.post("\(scene.room)/request", ["why": "Iemand", "about": "werkt"])
            let form = try await scene.amira.get("\(scene.room)/introductions/\(scene.introduction().id)/question").text
            #expect(form.contains("na een ja alleen een bedankje"))
            try await scene.ask()
            try await scene.deliver()
            let mail = try #require(scene.tray.messages.last { $0.to.address == Introducing.address })
            #expect(mail.text.contains("Na een ja komt er misschien een bedankje") && !mail.text.contains("enige mail"))
        }
    }

    @Test("without an answer the question passes after fourteen days, and the address with it", arguments: Engine.available)
    func expired(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.ask()
            scene.test.clock.move(days: 14)
            for _ in 1...2 { try await Rounds(site: scene.test.site).walk(at: scene.test.clock.now) }
            let contacts = try await scene.test.archive.read { [scene] in try $0.contacts(of: scene.duet.cast.amira.id) }
            #expect(contacts.map(\.details.name) == [Introducing.name] && contacts.map(\.details.address) == [""])
            #expect(try await scene.introduction().state == .expired)
            #expect(try await scene.test.archive.posted(.introductionNews, about: id.rawValue) == [scene.duet.cast.amira.id])
            try await scene.answer(id, "acceptance")
            #expect(try await scene.introduction().state == .expired)
        }
    }

    @Test("S34: after a year without use a contact is gone, from the list and from what is over", arguments: Engine.available)
    func year(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            try await scene.agree()
            scene.test.clock.move(days: 364)
            try await Rounds(site: scene.test.site).walk(at: scene.test.clock.now)
            let owner = scene.duet.cast.amira.id
            #expect(try await scene.test.archive.read { try $0.contacts(of: owner) }.count == 1)
            scene.test.clock.move(days: 1)
            try await Rounds(site: scene.test.site).walk(at: scene.test.clock.now)
            #expect(try await scene.test.archive.read { try $0.contacts(of: owner) }.isEmpty)
            let seen = try await scene.seen(by: .mentor)
            #expect(seen.count == 1 && seen.allSatisfy { $0.contact == nil && $0.ask == nil })
        }
    }

    @Test("a list changed after the question passes nobody else on", arguments: Engine.available)
    func changedList(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.ask()
            let contacts = try await scene.test.archive.read { [scene] in try $0.contacts(of: scene.duet.cast.amira.id) }
            let contact = try #require(contacts.first)
            _ = try await scene.amira.post("/contacts/\(contact.id)", ["contact_name": "Zoë Claes", "contact_address": "zoe@elders.test"])
            try await scene.answer(id, "acceptance")
            let page = try await scene.noor.get(scene.room).text
            #expect(page.contains("Pieter Lemmens") && !page.contains("Zoë"))
        }
    }

    @Test("each has their own list, and another's contact is not there", arguments: Engine.available)
    func lists(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let new = Randomness.system.id(Contact.self).rawValue
            let fields = ["new": new, "contact_name": Introducing.name, "contact_address": Introducing.address]
            for _ in 1...2 { #expect(try await scene.amira.post("/contacts", fields).location == "/contacts?just=added") }
            #expect(try await scene.amira.get("/contacts/\(new)").text.contains(Introducing.address))
            #expect(try await scene.noor.get("/contacts/\(new)").status == .notFound)
            #expect(try await scene.noor.post("/contacts/\(new)", fields).status == .notFound)
            #expect(try await scene.noor.post("/contacts/\(new)/removal").status == .notFound)
            // The same id typed into one's own form takes nothing over.
            _ = try await scene.noor.post("/contacts", ["new": new, "contact_name": "Dief", "contact_address": "dief@elders.test"])
            #expect(try await scene.amira.get("/contacts/\(new)").text.contains(Introducing.name))
            _ = try await scene.amira.post("/contacts/\(new)/removal")
            #expect(try await scene.amira.get("/contacts/\(new)").status == .notFound)
        }
    }
}
