import Foundation
import Hummingbird
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("The page of a contact")
struct ContactPageTests {
    @Test("a wrong seal, another's seal, and an introduction whose contact was not asked have no page", arguments: Engine.available)
    func seals(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.ask()
            let browser = Browser(scene.duet.client)
            let other = Randomness.system.id(Introduction.self)
            let seal = scene.page(id).split(separator: "/").last ?? ""
            for path in ["/introductions/\(id)/none", "/introductions/\(other)/\(seal)", scene.page(other)] {
                #expect(try await browser.get(path).status == .notFound, "\(path)")
                for act in ["acceptance", "refusal", "forgetting", "never", "misuse"] {
                    #expect(try await browser.send("\(path)/\(act)", "").status == .notFound, "\(path) \(act)")
                }
            }
            _ = try await scene.noor.post("\(scene.room)/request", ["why": "Nog iemand", "about": "werkt"])
            let requested = try #require(try await scene.seen(by: .mentee).first { $0.introduction.state == .requested }).introduction.id
            #expect(try await browser.get(scene.page(requested)).status == .notFound)
            try await scene.answer(requested, "forgetting")
            #expect(Set(try await scene.seen(by: .mentor).map(\.introduction.state)) == [.asked, .requested])
        }
    }

    @Test("reading it changes nothing, however often a scanner opens it, in whatever state", arguments: Engine.available)
    func reading(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.ask()
            for act in [nil, "acceptance", "misuse", "forgetting"] {
                if let act { try await scene.answer(id, act) }
                let before = try await scene.test.archive.contents()
                for _ in 1...3 { #expect(try await Browser(scene.duet.client).get(scene.page(id)).status == .ok) }
                #expect(try await scene.test.archive.contents() == before)
            }
        }
    }

    @Test("each of its pages says what has happened, and offers what is left", arguments: Engine.available)
    func standing(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let contact = Browser(scene.duet.client, language: "nl")
            let id = try await scene.ask()
            let asked = try await contact.get(scene.page(id)).text
            #expect(asked.contains("Ja, geef Noor van der Berg mijn adres") && asked.contains("Vraag mij dit nooit meer"))
            #expect(asked.contains("vervalt de vraag op 8\u{A0}december") && !asked.contains("/misuse"))
            try await scene.answer(id, "acceptance")
            let agreed = try await contact.get(scene.page(id)).text
            #expect(agreed.contains("Dank je, Pieter Lemmens.") && agreed.contains("Misbruik melden") && !agreed.contains("/acceptance"))
            try await scene.answer(id, "misuse")
            #expect(try await contact.get(scene.page(id)).text.contains("ontmoet geen nieuwe mensen tot het bekeken is"))
            try await scene.answer(id, "forgetting")
            let gone = try await contact.get(scene.page(id)).text
            #expect(gone.contains("Hier staat niets meer over jou.") && !gone.contains("Pieter") && !gone.contains("/never"))
        }
    }

    @Test("never again is kept for every owner, and read by nobody as more than ‘not now’", arguments: Engine.available, [true, false])
    func never(engine: Engine, byMailProgram: Bool) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.ask()
            try await scene.deliver()
            if byMailProgram {
                let stop = try #require(scene.tray.messages.last { $0.to.address == Introducing.address }?.unsubscribe)
                _ = try await Browser(scene.duet.client).send(stop.path(), "List-Unsubscribe=One-Click")
            } else {
                try await scene.answer(id, "never")
            }
            #expect(try await scene.introduction().state == .declined)
            let again = try await scene.noor.post("\(scene.room)/offer", ["why": "Ik ken iemand"].merging(Introducing.contact) { $1 })
            #expect(again.status == .unprocessableContent && again.text.contains("Dit contact kun je nu niets vragen."))
        }
    }

    @Test("an address is asked twice in thirty days at most, whoever asks", arguments: Engine.available)
    func rest(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            for expected in [HTTPResponse.Status.seeOther, .seeOther, .unprocessableContent] {
                _ = try await scene.noor.post("\(scene.room)/request", ["why": "Iemand", "about": "werkt"])
                let id = try await scene.introduction().id
                #expect(try await scene.amira.post("\(scene.room)/introductions/\(id)/question", Introducing.contact).status == expected)
                scene.test.clock.move(seconds: 1)
            }
        }
    }

    @Test("S34: a report stops every introduction of that person until the owner has looked", arguments: Engine.available)
    func misuse(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            try await scene.answer(id, "misuse")
            #expect(try await scene.noor.post("\(scene.room)/request", ["why": "Nog iemand", "about": "werkt"]).location == scene.room)
            #expect(try await scene.noor.get(scene.room).text.contains("Je kunt nu geen nieuwe mensen ontmoeten"))
            #expect(try await !scene.amira.get(scene.room).text.contains("href=\"\(scene.room)/offer\""))
            _ = try await scene.noor.post("\(scene.room)/introductions/\(id)/look")
            #expect(try await scene.introduction().misuse?.isOpen(at: scene.test.clock.now) == true)
            _ = try await scene.amira.post("\(scene.room)/introductions/\(id)/look")
            #expect(try await scene.introduction().misuse?.isOpen(at: scene.test.clock.now) == false)
            let asked = try await scene.noor.post("\(scene.room)/request", ["why": "Nog iemand", "about": "werkt"])
            #expect(asked.location == "\(scene.room)?just=requested")
        }
    }

    @Test("a report that nobody looks at stops nobody after thirty days, and is made once", arguments: Engine.available)
    func misuseEnds(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            try await scene.answer(id, "misuse")
            scene.test.clock.move(days: 30)
            try await scene.answer(id, "misuse")
            let noor = try await Browser(scene.duet.client, scene.test, as: scene.duet.cast.noor)
            #expect(try await noor.get(scene.duet.path).text.contains("<strong>Netwerken</strong> <span>brandt</span>"))
            let asked = try await noor.post("\(scene.room)/request", ["why": "Nog iemand", "about": "werkt"])
            #expect(asked.location == "\(scene.room)?just=requested")
        }
    }

    @Test("also after the end the owner can look at a report, so that it stops nobody elsewhere", arguments: Engine.available)
    func lookAfterEnd(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            try await scene.answer(id, "misuse")
            try await scene.duet.close()
            let look = "\(scene.room)/introductions/\(id)/look"
            #expect(try await scene.amira.get(scene.room).text.contains("action=\"\(look)\""))
            #expect(try await scene.amira.post(look).status == .seeOther)
            #expect(try await scene.introduction().misuse?.isOpen(at: scene.test.clock.now) == false)
        }
    }

    @Test("a report shows to nobody outside: its mail is stopped as a question, and no mail shows its lamp", arguments: Engine.available)
    func reportOutside(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            try await scene.answer(id, "misuse")
            try await scene.deliver()
            let mail = try #require(scene.tray.messages.last { $0.subject == "Er is nieuws voor je in Lampion" })
            #expect(!mail.text.contains("introducties") && !mail.html.contains("introducties"))
            for message in scene.tray.messages { #expect(!message.text.contains("◐") && !message.html.contains("◐"), "\(message.subject)") }
        }
    }

    @Test("of offers five wait at a time, and the list of contacts holds thirty, whichever form fills it", arguments: Engine.available)
    func limits(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            func offer(_ number: Int, _ amira: Browser) async throws -> TestResponse {
                let contact = ["contact_address": "contact\(number)@houtbouw.test", "why": "Kanarie"]
                return try await amira.post("\(scene.room)/offer", Introducing.contact.merging(contact) { $1 })
            }
            for number in 1...5 { #expect(try await offer(number, scene.amira).location == "\(scene.room)?just=offered") }
            let sixth = try await offer(6, scene.amira)
            #expect(sixth.status == .unprocessableContent && sixth.text.contains("id=\"why-error\"") && sixth.text.contains("Kanarie"))
            let (owner, now, secrets) = (scene.duet.cast.amira.id, scene.test.clock.now, scene.test.archive.secrets)
            try await scene.test.archive.write { store in
                for number in 1...25 {
                    let details = ContactDetails(name: "\(number)", address: try EmailAddress("lijst\(number)@houtbouw.test"))
                    try store.save(Contact(id: Randomness.system.id(), owner: owner, details: details, madeAt: now, usedAt: now), secrets)
                }
            }
            for seen in try await scene.seen(by: .mentor) {
                _ = try await scene.amira.post("\(scene.room)/introductions/\(seen.introduction.id)/release")
            }
            #expect(try await offer(7, scene.amira).text.contains("id=\"why-error\""), "five of today are enough, let go or not")
            scene.test.clock.move(days: 1)
            let amira = try await Browser(scene.duet.client, scene.test, as: scene.duet.cast.amira)
            let full = try await offer(7, amira)
            #expect(full.status == .unprocessableContent && full.text.contains("Je lijst is vol: 30 contacten."))
            let listed = try await amira.post("/contacts", ["contact_name": "X", "contact_address": "x@houtbouw.test"])
            #expect(listed.status == .unprocessableContent && listed.text.contains("Je lijst is vol: 30 contacten."))
            #expect(try await scene.test.archive.read { try $0.contacts(of: owner) }.count == 30)
        }
    }

    @Test("while a report is open a question that already lies with another contact can't be agreed to", arguments: Engine.available)
    func onHold(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let first = try await scene.agree()
            _ = try await scene.noor.post("\(scene.room)/request", ["why": "Nog iemand", "about": "werkt"])
            let second = try #require(try await scene.seen(by: .mentor).first { $0.introduction.state == .requested }).introduction.id
            let fields = Introducing.contact.merging(["contact_name": "Zoë Claes", "contact_address": "zoe@elders.test"]) { $1 }
            _ = try await scene.amira.post("\(scene.room)/introductions/\(second)/question", fields)
            try await scene.answer(first, "misuse")
            try await scene.answer(second, "acceptance")
            #expect(try await !scene.noor.get(scene.room).text.contains("Zoë"))
            let page = try await Browser(scene.duet.client).get(scene.page(second)).text
            #expect(!page.contains("/acceptance"))
        }
    }

    @Test("once the mentorship has ended nobody is asked any more, and the contact may still be forgotten", arguments: Engine.available)
    func ended(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.ask()
            try await scene.duet.close()
            try await scene.deliver()
            #expect(!scene.tray.messages.contains { $0.to.address == Introducing.address })
            try await scene.answer(id, "acceptance")
            #expect(try await scene.introduction().state == .asked)
            try await scene.answer(id, "forgetting")
            #expect(try await scene.introduction().state == .declined)
        }
    }

    @Test("while the two pause no word back is asked for", arguments: Engine.available)
    func paused(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            let today = Day(scene.test.clock.now, in: .gmt)
            try await scene.test.archive.write { [duet = scene.duet] store in
                try store.save(Pause(from: today, until: today.adding(days: 40), by: .mentee), of: duet.id)
            }
            for (days, count) in [(22.0, 0), (20, 1)] {
                scene.test.clock.move(days: days)
                try await Rounds(site: scene.test.site).walk(at: scene.test.clock.now)
                #expect(try await scene.test.archive.posted(.wordReminder, about: id.rawValue).count == count)
            }
        }
    }

    @Test("S35: a word back is reminded of once, after three weeks", arguments: Engine.available)
    func reminder(engine: Engine) async throws {
        try await Introducing.with(engine) { scene async throws in
            let id = try await scene.agree()
            for (days, count) in [(20.0, 0), (1, 1), (7, 1)] {
                scene.test.clock.move(days: days)
                try await Rounds(site: scene.test.site).walk(at: scene.test.clock.now)
                #expect(try await scene.test.archive.posted(.wordReminder, about: id.rawValue).count == count)
            }
        }
    }
}
