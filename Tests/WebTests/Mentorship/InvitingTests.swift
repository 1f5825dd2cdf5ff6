import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing
import Web

@Suite("Inviting")
struct InvitingTests {
    static let good = [
        "role": "mentor", "kind": "met", "way": "link", "purpose": "Je praatte zo helder over kiezen.", "invitation": "a1b2c3d4e5f6g7h8j9k0m1n2p3",
    ]

    @Test("an invitation by link shows its link and a code for a camera, now and later", arguments: Engine.available)
    func byLink(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let sent = try await noor.post("/invitations", Self.good)
            #expect(sent.status == .seeOther)
            for _ in 1...2 {
                let page = try await noor.get(try #require(sent.location)).text
                #expect(page.contains("<code>https://lampion.test/invitations/a1b2") && page.contains("class=\"qr\""))
            }
            #expect(try await noor.get("/invitations").text.contains("Iemand die je ontmoette"))
        }
    }

    @Test("the link is there to copy and to share, and opens nothing", arguments: Engine.available)
    func toPassOn(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let page = try await noor.get(try #require(try await noor.post("/invitations", Self.good).location)).text
            #expect(
                page.contains("<p class=\"link\" data-copy=\"Link kopiëren\" data-copied=\"Gekopieerd\" data-share=\"Link delen\"><code>https://"))
            #expect(!page.contains("href=\"https://lampion.test/invitations/"))
        }
    }

    @Test("what was typed is kept for its writer until the invitation is made", arguments: Engine.available)
    func draft(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            #expect(try await noor.get("/invitations/new").text.contains("data-draft=\"/drafts/invitation\""))
            #expect(try await noor.post("/invitations", ["purpose": "Halve reden", "then": "later"]).location == "/invitations?left")
            #expect(try await noor.get("/invitations/new").text.contains("Halve reden"))
            #expect(try await Browser(client, test, as: cast.amira).get("/invitations/new").text.contains("Halve reden") == false)
            #expect(try await noor.post("/drafts/invitation", ["purpose": "Vanzelf bewaard"]).status == .noContent)
            #expect(try await noor.get("/invitations/new").text.contains("Vanzelf bewaard"))
            #expect(try await noor.post("/invitations", Self.good).status == .seeOther)
            #expect(try await noor.get("/invitations/new").text.contains("Vanzelf bewaard") == false)
        }
    }

    @Test("the same form sent twice makes one invitation", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let first = try await noor.post("/invitations", Self.good)
            let second = try await noor.post("/invitations", Self.good)
            #expect(first.status == .seeOther && first.location == second.location)
            let all = try await test.archive.read { try $0.invitations(from: cast.noor.id) }
            #expect(all.count == 1)
        }
    }

    @Test(
        "a refused form names the field and keeps what was typed", arguments: Engine.available,
        [
            ("role", ""), ("role", "boss"), ("kind", ""), ("way", ""), ("purpose", "  "), ("purpose", String(repeating: "x", count: 601)),
            ("purpose", "a\u{7}b"),
        ])
    func refused(engine: Engine, wrong: (field: String, value: String)) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            var fields = Self.good
            fields[wrong.field] = wrong.value
            let answer = try await noor.post("/invitations", fields)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("href=\"#\(wrong.field)\"") && answer.text.contains("id=\"\(wrong.field)-error\""))
            if wrong.field != "purpose" { #expect(answer.text.contains("Je praatte zo helder over kiezen.")) }
            if wrong.field != "kind" { #expect(answer.text.contains("value=\"met\" checked")) }
            #expect(try await test.archive.read { try $0.invitations(from: cast.noor.id) }.isEmpty)
        }
    }

    @Test("who reads the purpose is said as it is", arguments: [true, false])
    func readers(sendsMail: Bool) async throws {
        try await TestSite.with(.sqlite, adjust: { $0.sendsMail = sendsMail }) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let page = try await Browser(client, test, as: cast.noor).get("/invitations/new").text
            #expect(page.contains(sendsMail ? "iedereen die de link of de mail heeft" : "iedereen die de link heeft"))
        }
    }

    @Test("nothing is chosen beforehand", arguments: Engine.available)
    func unchosen(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            #expect(try await Browser(client, test, as: cast.noor).get("/invitations/new").text.contains("checked") == false)
        }
    }

    @Test(
        "an address that cannot be invited is said at the field", arguments: Engine.available,
        ["", "geen adres", "NOOR@waterlijn.test", "a@b", "x@y.test, z@y.test"])
    func address(engine: Engine, typed: String) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let answer = try await noor.post("/invitations", Self.good.merging(["way": "mail", "address": typed]) { $1 })
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("id=\"address-error\""))
        }
    }

    @Test("the same person twice is said kindly while the first is open, and possible again after it closed", arguments: Engine.available)
    func sameAddress(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            func send(_ id: String, _ address: String) async throws -> HTTPResponse.Status {
                try await noor.post(
                    "/invitations", Self.good.merging(["way": "mail", "address": address, "invitation": "\(id)b2c3d4e5f6g7h8j9k0m1n2p3"]) { $1 }
                ).status
            }
            #expect(try await send("a1", "Lea@verweg.test") == .seeOther)
            #expect(try await send("a2", "lea@verweg.test") == .unprocessableContent)
            test.clock.move(days: 14)
            #expect(try await send("a3", "lea@verweg.test") == .seeOther)
            let states = try await test.archive.read { try $0.invitations(from: cast.noor.id).map(\.invitation.state) }
            #expect(states == [.open, .closed])
        }
    }

    @Test("who sent it takes it back; others cannot, and it is not there for them", arguments: Engine.available)
    func withdrawal(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now)
            let own = "/invitations/\(invitation.id.rawValue)"
            let stranger = try await Browser(client, test, as: cast.stranger)
            #expect(try await stranger.get(own).status == .notFound)
            #expect(try await stranger.post("\(own)/withdrawal").status == .notFound)
            let noor = try await Browser(client, test, as: cast.noor)
            for _ in 1...2 { #expect(try await noor.post("\(own)/withdrawal").status == .seeOther) }
            #expect(try await Browser(client).get(test.path(to: invitation)).status == .gone)
        }
    }
}
