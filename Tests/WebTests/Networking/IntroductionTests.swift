import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@Suite("Introductions")
struct IntroductionPageTests {
    @Test("S35: one asks, the owner decides, the contact is asked by mail and says yes, and a word comes back", arguments: Engine.available)
    func wayThrough(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.ask()
            try await scene.deliver()
            let mail = try #require(scene.tray.messages.last { $0.to.address == Introducing.address })
            #expect(mail.subject == "Amira Haddou vraagt of je een keer wilt praten met Noor van der Berg")
            #expect(mail.text.contains("> Noor denkt aan een stap naar houtbouw, jouw vak."))
            let page = try await Browser(scene.duet.client).get(try #require(scene.tray.path(to: Introducing.address))).text
            #expect(page.contains("Noor van der Berg, werkt in de waterzuivering"))
            #expect(page.contains("Amira Haddou, je oude collega bij Bouwhuis Leie"))
            try await scene.answer(id, "acceptance")
            #expect(try await scene.noor.get(scene.room).text.contains("mailto:pieter@houtbouw.test"))
            let words = ["word": "Ik mag een dag meelopen", "thanks": "Dank je wel"]
            let word = try await scene.noor.post("\(scene.room)/introductions/\(id)/word", words)
            #expect(word.location == "\(scene.room)?just=word")
            #expect(try await scene.amira.get(scene.room).text.contains("Ik mag een dag meelopen"))
            try await scene.deliver()
            #expect(scene.tray.messages.contains { $0.to.address == Introducing.address && $0.text.contains("> Dank je wel") })
        }
    }

    @Test("S33: the owner may offer as well, and asks nobody before the other says that it helps", arguments: Engine.available)
    func offered(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let offer = ["why": "Ik ken iemand in de houtbouw. Zal ik het vragen?"].merging(Introducing.contact) { $1 }
            #expect(try await scene.amira.post("\(scene.room)/offer", offer).location == "\(scene.room)?just=offered")
            try await scene.deliver()
            #expect(!scene.tray.messages.contains { $0.to.address == Introducing.address })
            let id = try await scene.introduction().id
            #expect(try await !scene.knows(scene.noor))
            let yes = try await scene.noor.post("\(scene.room)/introductions/\(id)/question", ["about": "werkt met water"])
            #expect(yes.location == "\(scene.room)?just=asked")
            try await scene.deliver()
            #expect(scene.tray.messages.contains { $0.to.address == Introducing.address })
        }
    }

    @Test("both lamps: one introduction asked or offered lights it, an open report asks for care", arguments: Engine.available)
    func lamp(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            #expect(try await scene.noor.get(scene.duet.path).text.contains("<strong>Netwerken</strong> <span>komt later, zonder haast</span>"))
            let id = try await scene.agree()
            #expect(try await scene.noor.get(scene.duet.path).text.contains("<strong>Netwerken</strong> <span>brandt</span>"))
            try await scene.answer(id, "misuse")
            #expect(try await scene.noor.get(scene.duet.path).text.contains("<strong>Netwerken</strong> <span>vraagt aandacht"))
        }
    }

    @Test("without a signed letter nothing can be begun, and the room says what comes first", arguments: Engine.available)
    func unsigned(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let room = "\(duet.path)/networking"
            let page = try await duet.noor.get(room).text
            #expect(page.contains("Eerst ondertekenen jullie allebei jullie brief") && !page.contains("\(room)/request"))
            for (form, fields) in [("request", ["why": "x", "about": "x"]), ("offer", ["why": "x"].merging(Introducing.contact) { $1 })] {
                #expect(try await duet.noor.post("\(room)/\(form)", fields).location == room)
            }
            let count: Int? = try await duet.test.archive.database.read { try $0.value("SELECT COUNT(*) FROM introduction") }
            #expect(count == 0)
        }
    }

    @Test(
        "what is refused stands at its field, and what was typed stays",
        arguments: Engine.available,
        [
            ("why", ""), ("about", " "), ("about", "twee\nregels"), ("why", String(repeating: "k", count: 401)), ("contact_name", ""),
            ("contact_address", "pieter"), ("ask", ""), ("contact_address", "amira@waterlijn.test"),
        ])
    func refusals(engine: Engine, refused: (field: String, value: String)) async throws {
        try await Introducing.with(engine) { scene async throws in
            let isRequest = refused.field == "about"
            let good = ["why": "Kanariewens"].merging(isRequest ? ["about": "Kanarieregel"] : Introducing.contact) { $1 }
            let fields = good.merging([refused.field: refused.value]) { $1 }
            let page = try await scene.amira.post("\(scene.room)/\(isRequest ? "request" : "offer")", fields)
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("<a href=\"#\(refused.field)\">") && page.text.contains("id=\"\(refused.field)-error\""))
            if refused.field != "why" { #expect(page.text.contains("Kanariewens")) }
            #expect(try await scene.seen(by: .mentor).isEmpty)
        }
    }

    @Test("forms and presses that come twice begin one introduction, write one contact down, and ask once", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = Randomness.system.id(Introduction.self)
            let new = ["new": Randomness.system.id(Contact.self).rawValue]
            for _ in 1...2 {
                _ = try await scene.noor.post("\(scene.room)/request", ["introduction": id.rawValue, "why": "Iemand", "about": "werkt"])
                _ = try await scene.amira.post("\(scene.room)/introductions/\(id)/question", Introducing.contact.merging(new) { $1 })
                try await scene.answer(id, "acceptance")
                _ = try await scene.noor.post("\(scene.room)/introductions/\(id)/word", ["word": "Goed"])
            }
            let contacts = try await scene.test.archive.read { [scene] in try $0.contacts(of: scene.duet.cast.amira.id) }
            #expect(contacts.count == 1)
            #expect(try await scene.seen(by: .mentor).map(\.introduction.state) == [.wordGiven])
            #expect(try await scene.test.archive.posted(.introductionOpened, about: id.rawValue) == [scene.duet.cast.amira.id])
            try await scene.deliver()
            #expect(scene.tray.messages.count { $0.to.address == Introducing.address } <= 1)
        }
    }

    @Test("S35: the note of a talk leads to offering an introduction, once the letter is signed", arguments: Engine.available)
    func fromTheNote(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let engagement = "\(scene.duet.path)/engagement"
            let talk = ["day": "2026-11-23", "time": "10:00", "minutes": "60", "channel": "video"]
            let note = try #require(try await scene.amira.post("\(engagement)/meetings/held", talk).location)
            #expect(try await scene.amira.get(note).text.contains("<a href=\"\(scene.room)/offer\">Een introductie aanbieden</a>"))
            #expect(try await scene.amira.get("\(scene.room)/offer").status == .ok)
        }
    }

    @Test("a draft comes back without the contact’s name and address, and goes once it is sent", arguments: Engine.available)
    func drafts(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let offer = ["why": "Kanariewens"].merging(Introducing.contact) { $1 }
            for (form, fields) in [("offer", offer), ("request", ["why": "Kanariewens", "about": "werkt"])] {
                let draft = "/drafts/\(form)-\(scene.duet.id.rawValue)"
                #expect(try await scene.amira.get("\(scene.room)/\(form)").text.contains("data-draft=\"\(draft)\""))
                let later = try await scene.amira.post("\(scene.room)/\(form)", fields.merging(["then": "later"]) { $1 })
                #expect(later.location == "\(scene.room)?left")
                #expect(try await scene.amira.post(draft, fields).status == .noContent)
                let page = try await scene.amira.get("\(scene.room)/\(form)").text
                #expect(page.contains("Kanariewens") && !page.contains(Introducing.name) && !page.contains(Introducing.address))
                #expect(try await !scene.noor.get("\(scene.room)/\(form)").text.contains("Kanariewens"))
                _ = try await scene.amira.post("\(scene.room)/\(form)", fields)
                #expect(try await !scene.amira.get("\(scene.room)/\(form)").text.contains("Kanariewens"))
            }
            #expect(try await scene.seen(by: .mentor).count == 2)
        }
    }

    @Test("only who decides decides; either lets it go, and the other reads that it does not suit now", arguments: Engine.available)
    func deciding(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            _ = try await scene.noor.post("\(scene.room)/request", ["why": "Iemand", "about": "werkt"])
            let id = try await scene.introduction().id
            let own = try await scene.noor.post("\(scene.room)/introductions/\(id)/question", Introducing.contact)
            #expect(own.location == scene.room)
            #expect(try await scene.introduction().state == .requested)
            _ = try await scene.amira.post("\(scene.room)/introductions/\(id)/release")
            #expect(try await scene.noor.get(scene.room).text.contains("Het komt nu niet uit. Dat zegt niets over jou."))
            try await scene.deliver()
            #expect(scene.tray.messages.allSatisfy { $0.to.address != "noor@waterlijn.test" || !$0.subject.contains("contact") })
        }
    }

    @Test("Today asks for a decision, for a word back from the fourteenth day, and for a look at a report", arguments: Engine.available)
    func today(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            _ = try await scene.noor.post("\(scene.room)/request", ["why": "Iemand", "about": "werkt"])
            #expect(try await scene.amira.get("/").text.contains("Noor van der Berg vraagt of jij iemand kent."))
            let id = try await scene.introduction().id
            _ = try await scene.amira.post("\(scene.room)/introductions/\(id)/question", Introducing.contact)
            try await scene.answer(id, "acceptance")
            #expect(try await !scene.noor.get("/").text.contains("wat er van de introductie kwam"))
            scene.test.clock.move(days: 14)
            let noor = try await Browser(scene.duet.client, scene.test, as: scene.duet.cast.noor)
            #expect(try await noor.get("/").text.contains("Vertel Amira Haddou wat er van de introductie kwam."))
            try await scene.answer(id, "misuse")
            let amira = try await Browser(scene.duet.client, scene.test, as: scene.duet.cast.amira)
            #expect(try await amira.get("/").text.contains("Een contact schreef ons. Bekijk het snel."))
        }
    }

    @Test("for a stranger, and in another mentorship, there is no introduction", arguments: Engine.available)
    func strangers(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            let stranger = try await Browser(scene.duet.client, scene.test, as: scene.duet.cast.stranger)
            let now = scene.test.clock.now
            let made = Mentorship(
                id: Randomness.system.id(), mentor: scene.duet.cast.stranger.id, mentee: scene.duet.cast.noor.id, startedAt: now, agreedAt: now)
            let other = try #require(made)
            try await scene.test.archive.write { try $0.insert(other, from: nil) }
            for act in ["question", "release", "look", "word"] {
                for room in [scene.room, "/mentorships/\(other.id)/networking"] {
                    #expect(try await stranger.post("\(room)/introductions/\(id)/\(act)", ["word": "x"]).status == .notFound, "\(act)")
                }
                let elsewhere = try await scene.noor.post("/mentorships/\(other.id)/networking/introductions/\(id)/\(act)", ["word": "x"])
                #expect(elsewhere.status == .notFound)
            }
            #expect(try await stranger.get(scene.room).status == .notFound)
            #expect(try await scene.introduction().state == .agreed)
        }
    }

    @Test("the room asks the database at most six times")
    func queries() async throws {
        let statements = Statements()
        try await TestSite.with(.sqlite, statements: statements) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let duet = try await Duet(test, client, cast, try await test.archive.duo(cast, at: test.clock.now))
            try await duet.sign()
            _ = try await duet.noor.post("\(duet.path)/networking/request", ["why": "Iemand", "about": "werkt"])
            _ = try await duet.noor.get("\(duet.path)/networking")
            statements.forget()
            let page = try await duet.noor.get("\(duet.path)/networking")
            #expect(page.text.contains("Iemand") && 1...6 ~= statements.queries.count, "\(statements.queries)")
        }
    }
}
