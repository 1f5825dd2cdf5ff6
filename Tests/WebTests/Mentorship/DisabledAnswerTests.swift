import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing
import Web

@Suite("Invitations and disabled people")
struct DisabledAnswerTests {
    @Test("a disabled owner of an address meets the closed door, and begins nothing", arguments: Engine.available)
    func owner(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let now = test.clock.now
            let invitation = try await test.archive.invitation(cast, at: now, address: "amira@waterlijn.test")
            try await test.archive.write { try $0.disable(cast.amira.id, at: now) }
            let path = test.path(to: invitation)
            for answer in [try await Browser(client).get(path), try await Browser(client).post("\(path)/acceptance")] {
                #expect(answer.status == .gone && answer.text.contains("There is no account with this address"))
            }
            #expect(try await test.archive.read { try $0.duos(of: cast.amira.id) }.isEmpty)
            await #expect(throws: (any Error).self) {
                try await test.archive.write {
                    try $0.accept(invitation.id, by: cast.amira.id, newcomer: nil, beginning: ID(rawValue: "m1"), at: now, chance: .system)
                }
            }
        }
    }

    @Test("of a disabled sender's invitation no mail goes out any more", arguments: Engine.available)
    func mail(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let now = test.clock.now
            for isShut in [false, true] {
                let invitation = try await test.archive.invitation(cast, at: now, address: "lea\(isShut)@verweg.test")
                let mail = Posted(.invitation, to: nil, about: invitation.id.rawValue, due: now, id: Randomness.system.id())
                try await test.archive.write { store in
                    try store.post(mail, now: now)
                    if isShut { try store.disable(cast.noor.id, at: now) }
                }
                test.clock.move(seconds: 120)
                try await Postman(site: test.site).deliverDue()
                #expect(tray.messages.count == 1)
            }
        }
    }

    @Test("an invitation from a disabled sender reads as closed, whatever is pressed", arguments: Engine.available)
    func sender(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let now = test.clock.now
            let path = test.path(to: try await test.archive.invitation(cast, at: now))
            let mailed = try await test.archive.invitation(cast, at: now, address: "amira@waterlijn.test")
            try await test.archive.write { try $0.disable(cast.noor.id, at: now) }
            let amira = try await Browser(client, test, as: cast.amira)
            let answers = [
                try await Browser(client).get(path), try await Browser(client).post("\(path)/refusal"), try await amira.post("\(path)/acceptance"),
                try await Browser(client).post("\(path)/acceptance", ["name": "Léa", "address": "lea@verweg.test"]),
            ]
            for answer in answers { #expect(answer.status == .gone) }
            #expect(answers[0].text.contains("This invitation is closed."))
            #expect(try await test.archive.read { try $0.duos(of: cast.noor.id) }.isEmpty)
            #expect(try await test.archive.read { try $0.invitations(to: cast.amira.id, now: now) }.isEmpty)
            await #expect(throws: Invitation.Refusal.notOpen(.closed)) {
                try await test.archive.write {
                    try $0.accept(mailed.id, by: cast.amira.id, newcomer: nil, beginning: ID(rawValue: "m1"), at: now, chance: .system)
                }
            }
        }
    }
}
