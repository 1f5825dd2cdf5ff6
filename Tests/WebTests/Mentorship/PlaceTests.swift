import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("One place is never given twice")
struct PlaceTests {
    /// A mentee of Amira, who asks in Noor's stead.
    private static func takePlace(_ test: TestSite, _ cast: Cast) async throws {
        let now = test.clock.now
        let taken = try #require(Mentorship(id: Randomness.system.id(), mentor: cast.amira.id, mentee: cast.stranger.id, startedAt: now))
        try await test.archive.write { try $0.insert(taken, from: nil) }
    }

    private static func say(_ capacity: Capacity, to audience: Audience = .partners, of person: Person, _ test: TestSite) async throws {
        let profile = Profile(capacity: capacity, audiences: [.capacity: audience])
        try await test.archive.write { try $0.save(profile, of: person.id, at: test.clock.now) }
    }

    @Test("twenty who accept at the same moment for one place: one wins, and the other links stay open", arguments: Engine.available)
    func twenty(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            try await Self.say(Capacity(places: 1), of: cast.noor, test)
            var paths: [String] = []
            for _ in 1...20 { paths.append(test.path(to: try await test.archive.invitation(cast, at: test.clock.now, role: .mentee))) }
            let answers = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for (number, path) in paths.enumerated() {
                    group.addTask {
                        try await Browser(client).post("\(path)/acceptance", ["name": "Léa \(number)", "address": "lea\(number)@verweg.test"]).status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.filter { $0 == .seeOther }.count == 1)
            #expect(answers.filter { $0 == .conflict }.count == 19)
            #expect(try await test.archive.read { try $0.duos(of: cast.noor.id) }.count == 1)
            let open = try await test.archive.read { try $0.invitations(from: cast.noor.id) }.filter { $0.invitation.state == .open }
            #expect(open.count == 19)
        }
    }

    static let full: [(Capacity?, String)] = [
        (Capacity(places: 0), "Je zei dat je geen ruimte hebt als mentor."), (Capacity(places: 1), "Je hebt zoveel mentees als je ruimte hebt."),
        (nil, "Je hebt zoveel mentees als je ruimte hebt."), (Capacity(places: 5, notNowUntil: Day("2026-11-25")), "Je zei: nu even niet, tot"),
    ]

    @Test("who is asked and is full reads so, with the way to change it, and can then accept", arguments: Engine.available, full)
    func asked(engine: Engine, full: (capacity: Capacity?, words: String)) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            try await Self.takePlace(test, cast)
            if let capacity = full.capacity { try await Self.say(capacity, of: cast.amira, test) }
            let invitation = try await test.archive.invitation(cast, at: test.clock.now)
            let amira = try await Browser(client, test, as: cast.amira)
            let refused = try await amira.post("\(test.path(to: invitation))/acceptance")
            #expect(refused.status == .conflict && refused.text.contains(full.words) && refused.text.contains("href=\"/profile/room\""))
            #expect(try await test.archive.read { try $0.duos(of: cast.noor.id) }.isEmpty)
            #expect(try await amira.submit("/profile/room", ["places": "2"]).status == .seeOther)
            #expect(try await amira.post("\(test.path(to: invitation))/acceptance").status == .seeOther)
        }
    }

    @Test("who asks as a mentor and is full hears it when inviting, with the way to change it", arguments: Engine.available)
    func inviting(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            try await Self.takePlace(test, cast)
            let amira = try await Browser(client, test, as: cast.amira)
            let asMentor = InvitingTests.good.merging(["role": "mentee"]) { $1 }
            let refused = try await amira.post("/invitations", asMentor)
            #expect(refused.status == .unprocessableContent && refused.text.contains("Je hebt zoveel mentees als je ruimte hebt."))
            #expect(refused.text.contains("href=\"/profile/room\"") && refused.text.contains("Je praatte zo helder over kiezen."))
            #expect(try await test.archive.read { try $0.invitations(from: cast.amira.id) }.isEmpty)
            #expect(try await amira.post("/invitations", InvitingTests.good).status == .seeOther)
            try await Self.say(Capacity(places: 2), of: cast.amira, test)
            #expect(try await amira.post("/invitations", asMentor.merging(["invitation": "z1b2c3d4e5f6g7h8j9k0m1n2p3"]) { $1 }).status == .seeOther)
        }
    }

    @Test("a place that filled up meanwhile is said to who accepts, and to who asked", arguments: Engine.available)
    func meanwhile(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let invitation = try await test.archive.invitation(cast, at: test.clock.now, role: .mentee)
            let noor = try await Browser(client, test, as: cast.noor)
            let own = "/invitations/\(invitation.id.rawValue)"
            #expect(try await noor.get(own).text.contains("/profile/room") == false)
            try await Self.say(Capacity(places: 0), to: .onlyMe, of: cast.noor, test)
            let refused = try await Browser(client, test, as: cast.amira).post("\(test.path(to: invitation))/acceptance")
            #expect(refused.status == .conflict && refused.text.contains("Noor van der Berg heeft nu geen ruimte voor nog een mentee."))
            #expect(!refused.text.contains("/profile/room"))
            let page = try await noor.get(own).text
            #expect(page.contains("Je zei dat je geen ruimte hebt als mentor.") && page.contains("href=\"/profile/room\""))
        }
    }
}
