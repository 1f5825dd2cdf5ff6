import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("The page of a mentorship")
struct StatePageTests {
    /// A mentorship of the two in one of its states.
    static func begin(_ state: Mentorship.State, _ test: TestSite, _ cast: Cast) async throws -> ID<Mentorship> {
        let id: ID<Mentorship> = Randomness.system.id()
        let now = test.clock.now
        let mentorship = try #require(
            Mentorship(
                id: id, mentor: cast.amira.id, mentee: cast.noor.id, startedAt: now, agreedAt: state == .exploring ? nil : now,
                activeAt: state == .active ? now : nil,
                closing: state == .closed ? Closing(.unplanned, at: now) : nil))
        try await test.archive.write { try $0.insert(mentorship, from: nil) }
        return id
    }

    static let words: [(Mentorship.State, String)] = [
        (.exploring, "Drie vragen voor jullie eerste gesprek"), (.agreeing, "Wat willen jullie samen bereiken?"),
        (.active, "En wat wil je zelf bereiken?"), (.closed, "Jullie mentorschap is gestopt."),
    ]

    @Test("every state has its page for either of the two, with six lamps and no link to what is not there", arguments: Engine.available, words)
    func pages(engine: Engine, expected: (state: Mentorship.State, words: String)) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let path = "/mentorships/\(try await Self.begin(expected.state, test, cast).rawValue)"
            for person in [cast.amira, cast.noor] {
                let browser = try await Browser(client, test, as: person)
                let page = try await browser.get(path).text
                #expect(page.contains(expected.words))
                #expect(page.components(separatedBy: "viewBox=\"0 0 48 64\" aria-hidden=\"true\"><use href=\"#lamp-").count - 1 >= 6)
                for link in page.matches(of: /href="(\/mentorships\/[^"#?]*)/) { #expect(try await browser.get(String(link.1)).status == .ok) }
                for link in page.matches(of: /href="#([a-z-]+)"/) { #expect(page.contains("id=\"\(link.1)\"")) }
                #expect(try await browser.get("/mentorships").text.contains("href=\"\(path)\""))
                #expect(try await browser.get("/").text.contains("href=\"\(path)\"") == (expected.state != .closed))
            }
        }
    }

    @Test("answering a click is possible only while getting to know each other", arguments: Engine.available, Mentorship.State.allCases)
    func clickByState(engine: Engine, state: Mentorship.State) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await Self.begin(state, test, cast)
            let noor = try await Browser(client, test, as: cast.noor)
            let before = try await test.archive.read { try $0.duo(id, seenBy: cast.noor.id)?.mentorship }
            #expect(try await noor.get("/mentorships/\(id.rawValue)/click").status == .ok)
            #expect(try await noor.post("/mentorships/\(id.rawValue)/click", ClickPageTests.fields(.ratherNot, "noor")).status == .seeOther)
            #expect(try await test.archive.read { try $0.duo(id, seenBy: cast.noor.id)?.mentorship } == before)
            let hasOwn = try await test.archive.read { try $0.clicks(of: try #require(before)).own(.mentee) } != nil
            #expect(hasOwn == (state == .exploring))
        }
    }

    @Test("other question cards are other ones, the same for both of the two", arguments: Engine.available)
    func cards(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let path = "/mentorships/\(try await Self.begin(.exploring, test, cast).rawValue)"
            func drawn(_ person: Person, _ query: String) async throws -> [String] {
                try await Browser(client, test, as: person).get(path + query).text.matches(of: /<li class="serif">(.*?)<\/li>/).map { String($0.1) }
            }
            let first = try await drawn(cast.amira, "")
            #expect(first.count == 3 && Set(first).count == 3)
            #expect(try await drawn(cast.noor, "") == first)
            #expect(Set(try await drawn(cast.noor, "?cards=1")).isDisjoint(with: first))
            #expect(try await drawn(cast.noor, "?cards=-9223372036854775808").count == 3)
            #expect(try await drawn(cast.noor, "?cards=9223372036854775807").count == 3)
        }
    }

    @Test("Today begins with what another waits for, and shows three things at most", arguments: Engine.available)
    func today(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            #expect(try await noor.get("/").text.contains("Goedemorgen Noor van der Berg."))
            _ = try await Self.begin(.agreeing, test, cast)
            let invitation = Invitation(
                id: Randomness.system.id(), from: cast.stranger.id, address: try EmailAddress("noor@waterlijn.test"), role: .mentee, kind: .known,
                purpose: "Graag", sentAt: test.clock.now)
            try await test.archive.write { try $0.insert(invitation) }
            let page = try await noor.get("/").text
            let first = try #require(page.range(of: "Wout Peeters wil graag je mentor zijn."))
            let second = try #require(page.range(of: "Wat willen jullie samen bereiken?"))
            #expect(first.lowerBound < second.lowerBound)
            #expect(page.components(separatedBy: "<li class=\"stack near\">").count - 1 == 2)
            let answer = try await noor.get("/invitations/\(invitation.id.rawValue)/answer")
            #expect(try await noor.get(try #require(answer.location)).text.contains("Je antwoordt als Noor van der Berg."))
            let stranger = try await Browser(client, test, as: cast.amira)
            #expect(try await stranger.get("/invitations/\(invitation.id.rawValue)/answer").status == .notFound)
        }
    }
}
