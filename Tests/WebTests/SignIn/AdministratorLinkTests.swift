import Foundation
import HTTPTypes
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("The administrator's link")
struct AdministratorLinkTests {
    @Test("it makes its person administrator and signs them in, once", arguments: Engine.available)
    func once(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let address = try EmailAddress("petra@waterlijn.test")
            let secret = try await test.archive.makeAdministratorLink(for: address, now: test.clock.now, chance: .system)
            let browser = Browser(client)
            #expect(try await browser.get("/administrator/\(secret)").text.contains("petra@waterlijn.test"))
            #expect(try await test.archive.read { try $0.person(address: address) } == nil)
            #expect(try await browser.submit("/administrator/\(secret)").status == .seeOther)
            #expect(try await test.archive.read { try $0.person(address: address) }?.isAdministrator == true)
            #expect(try await browser.get("/mentorships").status == .ok)
            #expect(try await browser.get("/administrator/\(secret)").status == .notFound)
            #expect(try await browser.submit("/mentorships", to: "/administrator/\(secret)").status == .notFound)
        }
    }

    @Test("a member becomes administrator by it and stays who they are")
    func member() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let secret = try await test.archive.makeAdministratorLink(for: EmailAddress("Amira@waterlijn.test"), now: test.clock.now, chance: .system)
            _ = try await Browser(client).submit("/administrator/\(secret)")
            let amira = try await test.archive.read { try $0.person(cast.amira.id) }
            #expect(amira?.isAdministrator == true && amira?.name == cast.amira.name)
        }
    }

    @Test("after its hour, replaced by a newer one, or guessed, it is not there")
    func worn() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let address = try EmailAddress("petra@waterlijn.test")
            let first = try await test.archive.makeAdministratorLink(for: address, now: test.clock.now, chance: .system)
            let second = try await test.archive.makeAdministratorLink(for: address, now: test.clock.now, chance: .system)
            test.clock.move(seconds: 3_601)
            for secret in [first, second, String(second.dropLast()), "x"] {
                #expect(try await Browser(client).get("/administrator/\(secret)").status == .notFound)
            }
            #expect(try await test.archive.read { try $0.person(address: address) } == nil)
        }
    }
}
