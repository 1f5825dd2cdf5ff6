import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing
import Web

@Suite("How many invitations go out by mail")
struct InvitationLimitTests {
    private static let words = "Je praatte zo helder over kiezen."

    private static func fields(_ address: String) -> [String: String] {
        ["role": "mentor", "kind": "met", "way": "mail", "purpose": words, "address": address]
    }

    @Test("ten in an hour, also where they were taken back; the eleventh waits, with all that was typed", arguments: Engine.available)
    func hour(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            for number in 1...10 {
                let sent = try await noor.post("/invitations", Self.fields("lea\(number)@verweg.test"))
                #expect(sent.status == .seeOther)
                _ = try await noor.post("\(try #require(sent.location))/withdrawal")
            }
            let refused = try await noor.post("/invitations", Self.fields("lea11@verweg.test"))
            #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == "3600")
            #expect(refused.text.contains("id=\"address-error\"") && refused.text.contains(Self.words))
            #expect(refused.text.contains("value=\"lea11@verweg.test\""))
            #expect(try await test.archive.read { try $0.invitations(from: cast.noor.id) }.count == 10)
            // A link is no mail, and another sender another matter.
            #expect(try await noor.post("/invitations", Self.fields("x@y.test").merging(["way": "link"]) { $1 }).status == .seeOther)
            let amira = try await Browser(client, test, as: cast.amira)
            #expect(try await amira.post("/invitations", Self.fields("lea11@verweg.test")).status == .seeOther)
            test.clock.move(seconds: 3_600)
            #expect(try await noor.post("/invitations", Self.fields("lea11@verweg.test")).status == .seeOther)
        }
    }

    @Test("thirty in a day", arguments: Engine.available)
    func day(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            for number in 1...30 {
                if number % 10 == 1 { test.clock.move(seconds: 3_600) }
                #expect(try await noor.post("/invitations", Self.fields("lea\(number)@verweg.test")).status == .seeOther)
            }
            test.clock.move(seconds: 3_600)
            let refused = try await noor.post("/invitations", Self.fields("lea31@verweg.test"))
            #expect(refused.status == .tooManyRequests && refused.text.contains("morgen"))
        }
    }

    @Test("three a day to one address, whoever sends them", arguments: Engine.available)
    func receiver(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            for person in [cast.amira, cast.stranger, cast.noor] {
                let sent = try await Browser(client, test, as: person).post("/invitations", Self.fields("Lea@verweg.test"))
                #expect(sent.status == .seeOther)
                if person.id == cast.noor.id {
                    let noor = try await Browser(client, test, as: person)
                    _ = try await noor.post("\(try #require(sent.location))/withdrawal")
                    #expect(try await noor.post("/invitations", Self.fields("lea@verweg.test")).status == .tooManyRequests)
                }
            }
        }
    }

    @Test("so many from one client", arguments: Engine.available)
    func client(engine: Engine) async throws {
        let adjust = { (settings: inout SiteSettings) in settings.invitationLimits.client = Throttle(limit: 1, window: 3_600) }
        try await TestSite.with(engine, adjust: adjust) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (noor, amira) = (try await Browser(client, test, as: cast.noor), try await Browser(client, test, as: cast.amira))
            #expect(try await noor.post("/invitations", Self.fields("lea@verweg.test")).status == .seeOther)
            #expect(try await amira.post("/invitations", Self.fields("tom@verweg.test")).status == .tooManyRequests)
        }
    }

    @Test(
        "an id that is none of ours is made anew, and never the end of a request", arguments: Engine.available,
        ["a\u{0}b2c3d4e5f6g7h8j9k0m1n2p3", "a\nb2c3d4e5f6g7h8j9k0m1n2p3", "A1B2C3D4E5F6G7H8J9K0M1N2P3", "../../../../../../../../..", ""])
    func ids(engine: Engine, typed: String) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let answer = try await noor.post("/invitations", Self.fields("lea@verweg.test").merging(["invitation": typed]) { $1 })
            #expect(answer.status == .seeOther)
            let id = try #require(try await test.archive.read { try $0.invitations(from: cast.noor.id) }.first?.invitation.id.rawValue)
            #expect(id != typed && id.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) } && id.count == 26)
            #expect(try await noor.get("/invitations/%00%0a").status == .notFound)
        }
    }
}
