import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("An address that somebody only claimed")
struct ClaimedAddressTests {
    private static let petra = "petra@waterlijn.test"

    @Test("the administrator's link passes over who only claimed its address", arguments: Engine.available)
    func administrator(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let address = try EmailAddress(Self.petra)
            try await test.claim(address, by: cast.stranger)
            let secret = try await test.archive.makeAdministratorLink(for: address, now: test.clock.now, chance: .system)
            let petra = Browser(client)
            #expect(try await petra.get("/administrator/\(secret)").text.contains(cast.stranger.name) == false)
            #expect(try await petra.submit("/administrator/\(secret)").status == .seeOther)
            let made = try #require(try await test.archive.read { try $0.person(address: address) })
            #expect(made.isAdministrator && made.id != cast.stranger.id)
            #expect(try await test.archive.read { try $0.person(cast.stranger.id) }?.isAdministrator == false)
            #expect(try await test.archive.read { try $0.addresses(of: cast.stranger.id) }.map(\.text) == ["wout@elders.test"])
        }
    }

    @Test("its owner still registers by a mail, and the claim is gone", arguments: Engine.available)
    func bySignIn(engine: Engine) async throws {
        try await TestSite.with(engine, adjust: { $0.signUp = .open }) { test, client async throws in
            let (squatter, address) = try await test.squat(on: Self.petra, client)
            let petra = Browser(client)
            _ = try await petra.submit("/sign-in", ["address": Self.petra])
            let link = try await test.lastLink()
            #expect(try await petra.submit(link, ["name": "Petra Wouters"]).status == .seeOther)
            #expect(try await petra.get("/account").status == .ok)
            #expect(try await test.archive.read { try $0.person(address: address) }?.name == "Petra Wouters")
            #expect(try await test.archive.read { try $0.addresses(of: squatter) }.isEmpty)
        }
    }

    @Test("its owner still accepts by a mailed invitation, and can come in with the address", arguments: Engine.available)
    func byInvitation(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let (squatter, address) = try await test.squat(on: Self.petra, client)
            let stranger = try #require(try await test.archive.read { try $0.person(address: try EmailAddress("wout@elders.test")) })
            let invitation = Invitation(
                id: Randomness.system.id(), from: stranger.id, address: address, role: .mentor, kind: .known, purpose: "Samen leren",
                sentAt: test.clock.now)
            try await test.archive.write { try $0.insert(invitation) }
            let petra = Browser(client)
            #expect(try await petra.post("\(test.path(to: invitation))/acceptance", ["name": "Petra Wouters"]).status == .seeOther)
            #expect(try await test.archive.read { try $0.person(address: address) }?.name == "Petra Wouters")
            #expect(try await test.archive.read { try $0.addresses(of: squatter) }.isEmpty)
            let later = Browser(client)
            _ = try await later.submit("/sign-in", ["address": Self.petra])
            let link = try await test.lastLink()
            #expect(try await later.submit(link).status == .seeOther && later.isSignedIn)
        }
    }

    @Test("its owner still adds it to an account, and a claim of one's own comes to count", arguments: Engine.available)
    func byCheck(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (address, now) = (try EmailAddress(Self.petra), test.clock.now)
            try await test.claim(address, by: cast.stranger)
            for person in [cast.noor, cast.noor, cast.amira] {
                let answer = try await test.archive.write { try $0.add(address, to: person.id, at: now, event: Randomness.system.id()) }
                #expect((answer == .added) == (person.id == cast.noor.id))
            }
            #expect(try await test.archive.read { try $0.person(address: address) }?.id == cast.noor.id)
            let own = try EmailAddress("wout@thuis.test")
            try await test.claim(own, by: cast.stranger)
            _ = try await test.archive.write { try $0.add(own, to: cast.stranger.id, at: now, event: Randomness.system.id()) }
            #expect(try await test.archive.read { try $0.addresses(of: cast.stranger.id) }.map(\.text) == ["wout@elders.test", own.text])
        }
    }

    @Test("an invitation to it waits only for who has shown it to be theirs", arguments: Engine.available)
    func received(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (address, now) = (try EmailAddress(Self.petra), test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: now, address: Self.petra)
            try await test.claim(address, by: cast.stranger)
            #expect(try await test.archive.read { try $0.invitations(to: cast.stranger.id, now: now) }.isEmpty)
            _ = try await test.archive.write { try $0.add(address, to: cast.stranger.id, at: now, event: Randomness.system.id()) }
            #expect(try await test.archive.read { try $0.invitations(to: cast.stranger.id, now: now) }.map(\.id) == [invitation.id])
        }
    }

    @Test("the page of the link names whom it makes administrator, and since when that person is here")
    func named() async throws {
        try await TestSite.with(.sqlite, adjust: { $0.sendsMail = false }) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let stranger = try await Browser(client, test, as: cast.stranger)
            #expect(try await stranger.post("/account/addresses", ["address": Self.petra]).status == .seeOther)
            let secret = try await test.archive.makeAdministratorLink(for: EmailAddress(Self.petra), now: test.clock.now, chance: .system)
            let page = try await Browser(client).get("/administrator/\(secret)").text
            #expect(page.contains("This makes Wout Peeters administrator, who has been here since Tuesday 24"))
        }
    }
}

extension TestSite {
    /// Somebody accepts an invitation by link with an address that is not theirs.
    fileprivate func squat(on text: String, _ client: any TestClientProtocol) async throws -> (squatter: ID<Person>, address: EmailAddress) {
        let cast = try await Cast.enter(archive, now: clock.now)
        let invitation = try await archive.invitation(cast, at: clock.now)
        #expect(try await Browser(client).post("\(path(to: invitation))/acceptance", ["name": "Mallory", "address": text]).status == .seeOther)
        let duo = try #require(try await archive.read { try $0.duos(of: cast.noor.id) }.first)
        let address = try EmailAddress(text)
        // As it was kept when a claim still stood among the addresses.
        if try await archive.read({ try $0.addresses(of: duo.mentor.id) }).isEmpty { try await claim(address, by: duo.mentor) }
        return (duo.mentor.id, address)
    }

    /// Somebody says that an address is theirs, and no mail has shown it.
    func claim(_ address: EmailAddress, by person: Person) async throws {
        try await archive.write { try $0.insert(address, of: person.id, isPrivate: true, verifiedAt: nil) }
    }
}
