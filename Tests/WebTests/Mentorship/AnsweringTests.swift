import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing
import Web

@Suite("Answering an invitation")
struct AnsweringTests {
    @Test("anyone with the link reads who asks, why, and how much time it takes", arguments: Engine.available)
    func reading(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now, purpose: "<b>Jij</b> & ik")
            let page = try await Browser(client).get(test.path(to: invitation))
            #expect(page.status == .ok && page.text.contains("Noor van der Berg"))
            #expect(page.text.contains("&lt;b&gt;Jij&lt;/b&gt; &amp; ik") && page.text.contains("About 2 hours a month"))
        }
    }

    @Test("a newcomer accepts with a name, gets in, and the two begin to get to know each other", arguments: Engine.available)
    func newcomer(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now, address: "lea@verweg.test")
            let accepted = try await Browser(client).post("\(test.path(to: invitation))/acceptance", ["name": "Léa Dubois"])
            #expect(accepted.status == .seeOther && accepted.headers[.setCookie] != nil)
            let duo = try #require(try await test.archive.read { try $0.duos(of: cast.noor.id) }.first)
            #expect(duo.mentor.name == "Léa Dubois" && duo.mentorship.state == .exploring)
            let owner = try await test.archive.read { try $0.person(address: try EmailAddress("lea@verweg.test")) }
            #expect(owner?.id == duo.mentor.id)
        }
    }

    @Test("a link proves no address: what a newcomer types there waits to be verified", arguments: Engine.available)
    func unproven(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now)
            let path = "\(test.path(to: invitation))/acceptance"
            let nameless = try await Browser(client).post(path, ["name": "", "address": "lea@verweg.test"])
            #expect(nameless.status == .unprocessableContent && nameless.text.contains("value=\"lea@verweg.test\""))
            #expect(try await Browser(client).post(path, ["name": "Léa", "address": "amira@waterlijn.test"]).status == .seeOther)
            let owner = try await test.archive.read { try $0.person(address: try EmailAddress("amira@waterlijn.test")) }
            #expect(owner?.id == cast.amira.id)
        }
    }

    @Test("who accepted by a link verifies the address from the mail, and comes back by mail", arguments: Engine.available)
    func verified(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now)
            let (lea, address) = (Browser(client), try EmailAddress("Lea@verweg.test"))
            let accepted = try await lea.post("\(test.path(to: invitation))/acceptance", ["name": "Léa", "address": address.text])
            let mentorship = try #require(accepted.location)
            #expect(try await lea.get("/account/addresses").text.contains(address.text))
            #expect(try await test.archive.contents()["outbox"]?.contains("@") == false)

            let postman = Postman(site: test.site)
            try await postman.deliverDue()
            let check = try #require(tray.path(to: address.text))
            #expect(try await test.archive.read { try $0.person(address: address) } == nil)
            #expect(try await lea.submit(check).status == .ok)
            _ = try await lea.get("/account")
            #expect(try await lea.post("/sign-out").status == .seeOther && !lea.isSignedIn)

            #expect(try await lea.submit("/sign-in", ["address": address.text]).location == "/sign-in/sent")
            try await postman.deliverDue()
            let door = try #require(tray.path(to: address.text))
            #expect(try await lea.submit(door).status == .seeOther && lea.isSignedIn)
            #expect(try await lea.get(mentorship).text.contains("Noor van der Berg"))
        }
    }

    @Test("an address typed with a link stands in nobody's way until its mail was answered", arguments: Engine.available)
    func squatted(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray, adjust: { $0.signUp = .open }) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now)
            let address = "lea@verweg.test"
            _ = try await Browser(client).post("\(test.path(to: invitation))/acceptance", ["name": "Iemand", "address": address])
            try await Postman(site: test.site).deliverDue()
            let check = try #require(tray.path(to: address))
            let lea = Browser(client)
            _ = try await lea.submit("/sign-in", ["address": address])
            #expect(try await lea.submit(try await test.lastLink(), ["name": "Léa Dubois"]).status == .seeOther)
            #expect(try await Browser(client).submit(check).status == .conflict)
            #expect(try await test.archive.read { try $0.person(address: try EmailAddress(address)) }?.name == "Léa Dubois")
        }
    }

    @Test("where no mail is sent, a newcomer chooses a password and comes in with it again", arguments: Engine.available)
    func withoutMail(engine: Engine) async throws {
        try await TestSite.with(engine, adjust: { $0.sendsMail = false }) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now)
            let path = "\(test.path(to: invitation))/acceptance"
            let password = "vier losse woorden samen"
            let refused = [
                ["name": "Léa", "address": "lea@verweg.test", "password": "kort"],
                ["name": "Léa", "address": "amira@waterlijn.test", "password": password],
            ]
            for fields in refused {
                let again = try await Browser(client).post(path, fields)
                #expect(again.status == .unprocessableContent && again.text.contains("value=\"Léa\"") && !again.text.contains(password))
            }
            #expect(try await test.archive.read { try $0.duos(of: cast.noor.id) }.isEmpty)
            let typed = ["name": "Léa", "address": "lea@verweg.test", "password": password]
            #expect(try await Browser(client).post(path, typed).status == .seeOther)
            let later = Browser(client)
            let entered = try await later.submit("/sign-in/password", ["address": "lea@verweg.test", "password": password])
            #expect(entered.status == .seeOther && later.isSignedIn)
        }
    }

    @Test("who is signed in accepts as that person", arguments: Engine.available)
    func signedIn(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now, role: .mentee)
            let amira = try await Browser(client, test, as: cast.amira)
            #expect(try await amira.get(test.path(to: invitation)).text.contains("Je antwoordt als Amira Haddou."))
            let accepted = try await amira.post("\(test.path(to: invitation))/acceptance")
            let page = try await amira.get(try #require(accepted.location))
            #expect(page.status == .ok && page.text.contains("Je zei ja. Noor van der Berg krijgt daar een mail over."))
            let duo = try #require(try await test.archive.read { try $0.duos(of: cast.noor.id) }.first)
            #expect(duo.mentor.id == cast.noor.id && duo.mentee.id == cast.amira.id)
            #expect(try await amira.get(test.path(to: invitation)).location == "/mentorships/\(duo.mentorship.id.rawValue)")
        }
    }

    @Test("the owner of an account accepts from the mail, and is not signed in by it", arguments: Engine.available)
    func owner(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now, address: "amira@waterlijn.test")
            let browser = Browser(client)
            let accepted = try await browser.post("\(test.path(to: invitation))/acceptance")
            #expect(accepted.status == .ok && !browser.isSignedIn)
            #expect(try await test.archive.read { try $0.duos(of: cast.amira.id) }.count == 1)
        }
    }

    @Test("the link that the sender sees does not open a mailed invitation", arguments: Engine.available)
    func notTheSenders(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now, address: "lea@verweg.test")
            let own = try await Browser(client, test, as: cast.noor).get("/invitations/\(invitation.id.rawValue)").text
            let seal = try #require(test.path(to: invitation).split(separator: "/").last)
            #expect(!own.contains(seal))
        }
    }

    @Test("a forged, truncated or made-up link says so and changes nothing", arguments: Engine.available)
    func forged(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now)
            let path = test.path(to: invitation)
            let id = invitation.id.rawValue
            for forged in [String(path.dropLast()), path + "x", "/invitations/\(id)/0000", "/invitations/\(id.reversed())/\(path.suffix(22))"] {
                let page = try await Browser(client).get(forged)
                #expect(page.status == .notFound && page.text.contains("This link is not complete."))
                #expect(try await Browser(client).post("\(forged)/acceptance", ["name": "Léa"]).status == .notFound)
                #expect(try await Browser(client).post("\(forged)/refusal").status == .notFound)
            }
            #expect(try await test.archive.read { try $0.invitation(invitation.id)?.invitation.state } == .open)
        }
    }

    @Test("a link opened by its own sender says so, and cannot be answered", arguments: Engine.available)
    func ownLink(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let path = test.path(to: invitation)
            #expect(try await noor.get(path).text.contains("Dit is je eigen uitnodiging."))
            #expect(try await noor.post("\(path)/acceptance").text.contains("Dit is je eigen uitnodiging."))
            #expect(try await noor.post("\(path)/refusal").text.contains("Dit is je eigen uitnodiging."))
            #expect(try await test.archive.read { try $0.invitation(invitation.id)?.invitation.state } == .open)
        }
    }

    static let changes: [(Invitation.State, String)] = [
        (.accepted, "was accepted"), (.declined, "was declined"), (.withdrawn, "took this invitation back"), (.closed, "Fourteen days went by"),
    ]

    @Test("whoever comes too late reads what became of it, whatever is pressed", arguments: Engine.available, changes)
    func over(engine: Engine, change: (state: Invitation.State, words: String)) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now)
            let now = test.clock.now
            switch change.state {
            case .accepted:
                try await test.archive.write {
                    try $0.accept(invitation.id, by: cast.amira.id, newcomer: nil, beginning: ID(rawValue: "m1"), at: now, chance: .system)
                }
            case .declined: try await test.archive.write { try $0.change(invitation.id, .declined(by: nil, at: now), at: now, chance: .system) }
            case .withdrawn:
                try await test.archive.write { try $0.change(invitation.id, .withdrawn(by: cast.noor.id, at: now), at: now, chance: .system) }
            case .closed, .open: test.clock.move(days: 14)
            }
            let path = test.path(to: invitation)
            let late = try await Browser(client).get(path)
            #expect(late.status == .gone && late.text.contains(change.words))
            #expect(try await Browser(client).post("\(path)/acceptance", ["name": "Léa", "address": "lea@verweg.test"]).status == .gone)
            let refused = try await Browser(client).post("\(path)/refusal")
            #expect(refused.status == (change.state == .declined ? .ok : .gone))
            #expect(try await test.archive.read { try $0.duos(of: cast.noor.id) }.count == (change.state == .accepted ? 1 : 0))
        }
    }

    @Test("the same acceptance sent twice leads one browser to the mentorship, and opens nothing to another", arguments: Engine.available)
    func acceptedTwice(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let path = test.path(to: try await test.archive.invitation(cast, at: test.clock.now))
            let page = try await Browser(client).get(path).text
            func hidden(_ name: String) throws -> String {
                String(try #require(page.components(separatedBy: "name=\"\(name)\" value=\"").last?.prefix { $0 != "\"" }))
            }
            let fields = [
                "name": "Léa", "address": "lea@verweg.test", "newcomer": try hidden("newcomer"), "newcomer_seal": try hidden("newcomer_seal"),
            ]
            let browser = Browser(client)
            let first = try await browser.post("\(path)/acceptance", fields)
            let second = try await browser.post("\(path)/acceptance", fields)
            #expect(first.status == .seeOther && first.location == second.location)
            #expect(try await browser.get(try #require(second.location)).status == .ok)
            let replay = Browser(client)
            let other = try await replay.post("\(path)/acceptance", fields)
            #expect(other.status == .ok && other.text.contains("You accepted.") && !replay.isSignedIn)
            _ = try await browser.post("/account/sessions/closure", ["session": "all"])
            #expect(try await browser.post("\(path)/acceptance", fields).status == .ok && !browser.isSignedIn)
            #expect(try await test.archive.read { try $0.duos(of: cast.noor.id) }.count == 1)
            test.clock.move(seconds: 700)
            #expect(try await Browser(client).post("\(path)/acceptance", fields).status == .gone)
        }
    }

    @Test("twenty acceptances at the same moment give one mentorship", arguments: Engine.available)
    func twenty(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let path = test.path(to: try await test.archive.invitation(cast, at: test.clock.now))
            let answers = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for number in 1...20 {
                    group.addTask {
                        try await Browser(client).post("\(path)/acceptance", ["name": "Léa \(number)", "address": "lea\(number)@verweg.test"]).status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.filter { $0 == .seeOther }.count == 1)
            #expect(answers.filter { $0 == .gone }.count == 19)
            #expect(try await test.archive.read { try $0.duos(of: cast.noor.id) }.count == 1)
        }
    }

    @Test("two people who are together already begin no second mentorship", arguments: Engine.available)
    func together(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            _ = try await test.archive.duo(cast, at: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now, role: .mentee)
            let answer = try await Browser(client, test, as: cast.amira).post("\(test.path(to: invitation))/acceptance")
            #expect(answer.status == .conflict)
            #expect(try await test.archive.read { try $0.duos(of: cast.noor.id) }.count == 1)
            #expect(try await test.archive.read { try $0.invitation(invitation.id)?.invitation.state } == .open)
        }
    }

    @Test("declining needs no account; the sender reads the very words that were promised, and no reason", arguments: Engine.available)
    func declining(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now, address: "lea@verweg.test")
            let invited = Browser(client, language: "nl")
            let words = "Dank je dat je aan mij dacht. Het past nu niet, en ik wens je iemand die goed bij je past."
            let promise = "Noor van der Berg leest dan: ‘\(words)’"
            #expect(try await invited.get(test.path(to: invitation)).text.contains(promise))
            let declined = try await invited.post("\(test.path(to: invitation))/refusal")
            #expect(declined.status == .ok && declined.text.contains("Je zei vriendelijk nee.") && declined.text.contains("leest nu: ‘\(words)’"))
            let noor = try await Browser(client, test, as: cast.noor)
            let own = try await noor.get("/invitations/\(invitation.id.rawValue)").text
            #expect(own.contains("<p>\(words)</p>") && own.contains("href=\"/invitations/new\">Iemand anders vragen</a>"))
            #expect(try await noor.get("/invitations").text.contains("Een vriendelijk nee."))
        }
    }
}
