import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import lampion

@Suite("The sample on the site")
struct SampleSiteTests {
    @Test("every page of every person of the sample answers", arguments: Engine.available)
    func pages(engine: Engine) async throws {
        try await TestSite.with(engine, isDemo: true) { test, client async throws in
            try await Sample.fill(test.archive, now: test.clock.now)
            for sample in SamplePerson.all {
                let person = try #require(try await test.archive.read { try $0.person(sample.id) })
                let browser = try await Browser(client, test, as: person)
                let duos = try await test.archive.read { try $0.duos(of: person.id) }
                let own = duos.map { "/mentorships/\($0.mentorship.id.rawValue)" }
                for path in ["/", "/mentorships"] + own {
                    #expect(try await browser.get(path).status == .ok, "\(path) as \(sample.key)")
                }
            }
        }
    }

    @Test("what the people of the sample tell is kept, so that their letters begin with it")
    func forms() async throws {
        try await TestSite.with(.sqlite, isDemo: true) { test, _ async throws in
            try await Sample.fill(test.archive, now: test.clock.now)
            let open = try await test.archive.read { store in
                try store.duos(of: SamplePerson.all[0].id).map(\.mentorship).filter(\.isOpen).map { try store.forms(of: $0) }
            }
            #expect(!open.isEmpty && open.allSatisfy { $0 != nil })
        }
    }

    @Test("filling once more changes nothing, and each role is somebody", arguments: Engine.available)
    func again(engine: Engine) async throws {
        try await TestSite.with(engine, isDemo: true) { test, _ async throws in
            try await Sample.fill(test.archive, now: test.clock.now, people: 44)
            try await Sample.fill(test.archive, now: test.clock.now + 86_400, people: 90)
            let (roles, last, beyond) = try await test.archive.read { store in
                let roles = try Sample.roles.keys.compactMap { try store.setting("demo \($0)") }
                return (roles, try store.person(SampleCrowd.person(43).id), try store.person(SampleCrowd.person(44).id))
            }
            #expect(Set(roles).count == 5)
            #expect(last != nil && beyond == nil)
        }
    }

    @Test("a small sample has whom it can have", arguments: [5, 6, 17, 41])
    func small(people: Int) async throws {
        try await TestSite.with(.sqlite, isDemo: true) { test, client async throws in
            try await Sample.fill(test.archive, now: test.clock.now, people: people)
            let noor = try #require(try await test.archive.read { try $0.person(ID(rawValue: try $0.setting("demo mentee") ?? "")) })
            #expect(try await Browser(client, test, as: noor).get("/").status == .ok)
        }
    }
}
