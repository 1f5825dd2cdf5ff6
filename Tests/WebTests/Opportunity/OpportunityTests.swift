import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("Opportunities")
struct OpportunityPageTests {
    @Test("S38: a chance is offered, taken, and what it brought is noted; both read all of it", arguments: Engine.available)
    func wayThrough(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let room = "\(duet.path)/opportunity"
            #expect(try await duet.amira.get(room).text.contains("kleine dingen openen deuren"))
            let offered = try await duet.amira.post("\(room)/offer", ["kind": "shadowDay", "what": "Een dag mee naar het zuiveringsstation"])
            #expect(offered.location == "\(room)?just=offered")
            #expect(try await duet.mails(.opportunityOffered) == [duet.cast.noor.id])
            let chance = try #require(try await duet.growth().opportunities.first)
            let page = try await duet.noor.get(room).text
            #expect(page.contains("Een dag mee naar het zuiveringsstation") && page.contains("Een dag meelopen: aangeboden"))
            #expect(try await duet.noor.post("\(room)/chances/\(chance.id)/taking").location == "\(room)?just=taken")
            #expect(try await duet.noor.get(room).text.contains("Een dag meelopen: gegrepen"))
            let noted = try await duet.noor.post("\(room)/chances/\(chance.id)/lesson", ["learned": "Hoe een ploeg beslist"])
            #expect(noted.location == "\(room)?just=learned")
            for browser in [duet.noor, duet.amira] {
                let page = try await browser.get(room).text
                #expect(page.contains("Hoe een ploeg beslist") && page.contains("Een dag meelopen: geleerd"))
            }
        }
    }

    @Test("S5: the lamp burns once both have noted something, with a chance or without", arguments: Engine.available)
    func lamp(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            for (browser, words) in [(duet.noor, "Eerst luisteren"), (duet.amira, "Hoe jongeren overleggen")] {
                #expect(try await !duet.opportunityBurns())
                _ = try await browser.post("\(duet.path)/opportunity/lesson", ["learned": words])
            }
            #expect(try await duet.opportunityBurns())
            duet.test.clock.move(days: 91)
            #expect(try await !duet.opportunityBurns())
        }
    }

    @Test("the picture has a stone for each thing, a name and a table behind it", arguments: Engine.available)
    func picture(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let room = "\(duet.path)/opportunity"
            #expect(try await !duet.noor.get(room).text.contains("class=\"growth\""))
            _ = try await duet.amira.post("\(room)/offer", ["kind": "book", "what": "Een boek"])
            _ = try await duet.noor.post("\(room)/lesson", ["learned": "Vragen stellen"])
            let page = try await duet.noor.get(room).text
            #expect(page.ranges(of: "class=\"stone offered\"").count == 1 && page.ranges(of: "class=\"stone learned\"").count == 1)
            #expect(page.contains("Jij. Kansen die je kreeg: 1. Dingen die je leerde: 1.") && page.contains("<caption>"))
        }
    }

    @Test(
        "what is refused stands at its field, and what was typed stays",
        arguments: Engine.available,
        [
            ("/offer", ["kind": "", "what": "Kanarie"], "kind"), ("/offer", ["kind": "book", "what": " "], "what"),
            ("/offer", ["kind": "book", "what": String(repeating: "k", count: 401)], "what"), ("/lesson", ["learned": ""], "learned"),
            ("/lesson", ["learned": String(repeating: "k", count: 601)], "learned"), ("/offer", ["kind": "bribe", "what": "Kanarie"], "kind"),
        ])
    func refusals(engine: Engine, refused: (path: String, fields: [String: String], field: String)) async throws {
        try await Duet.with(engine) { duet async throws in
            let page = try await duet.noor.post("\(duet.path)/opportunity\(refused.path)", refused.fields)
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("<a href=\"#\(refused.field)\">") && page.text.contains("id=\"\(refused.field)-error\""))
            for typed in refused.fields.values where typed.contains("k") && typed != "bribe" { #expect(page.text.contains(typed)) }
            let growth = try await duet.growth()
            #expect(growth.opportunities.isEmpty && growth.learned.isEmpty)
        }
    }

    @Test("a form sent twice offers one chance and one mail, and notes one thing", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let room = "\(duet.path)/opportunity"
            let id = Randomness.system.id(Opportunity.self).rawValue
            let lesson = Randomness.system.id(Learned.self).rawValue
            for _ in 1...2 {
                _ = try await duet.amira.post("\(room)/offer", ["chance": id, "kind": "event", "what": "Een avond"])
                _ = try await duet.noor.post("\(room)/chances/\(id)/taking")
                _ = try await duet.noor.post("\(room)/chances/\(id)/lesson", ["lesson": lesson, "learned": "Een les"])
            }
            let growth = try await duet.growth()
            #expect(growth.opportunities.map(\.state) == [.learned] && growth.learned.map(\.opportunity) == [ID(id)])
            #expect(try await duet.mails(.opportunityOffered) == [duet.cast.noor.id])
        }
    }

    @Test("the giver can't take an own chance; either lets it go without a mail, and what was left may still be taken", arguments: Engine.available)
    func whoMay(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let chance = try await duet.chance()
            let path = "\(duet.path)/opportunity/chances/\(chance)"
            _ = try await duet.amira.post("\(path)/taking")
            #expect(try await duet.growth().opportunities.map(\.state) == [.offered])
            _ = try await duet.noor.post("\(path)/release")
            #expect(try await duet.growth().opportunities.map(\.state) == [.letGo])
            _ = try await duet.noor.post("\(path)/taking")
            #expect(try await duet.growth().opportunities.map(\.state) == [.taken])
            _ = try await duet.amira.post("\(path)/release")
            _ = try await duet.noor.post("\(path)/lesson", ["learned": "Toch iets"])
            let growth = try await duet.growth()
            #expect(growth.opportunities.map(\.state) == [.letGo] && growth.learned.map(\.opportunity) == [nil])
        }
    }

    @Test("another mentorship's chance is not there, whoever asks", arguments: Engine.available)
    func others(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let chance = try await duet.chance()
            let other = Mentorship(
                id: Randomness.system.id(), mentor: duet.cast.noor.id, mentee: duet.cast.stranger.id, startedAt: duet.test.clock.now,
                agreedAt: duet.test.clock.now)
            let theirs = try #require(other)
            try await duet.test.archive.write { try $0.insert(theirs, from: nil) }
            let stranger = try await Browser(duet.client, duet.test, as: duet.cast.stranger)
            for browser in [stranger, duet.noor] {
                for act in ["taking", "release", "lesson"] {
                    let path = "/mentorships/\(theirs.id)/opportunity/chances/\(chance)/\(act)"
                    #expect(try await browser.post(path, ["learned": "x"]).status == .notFound, "\(act)")
                }
            }
            #expect(try await stranger.get("\(duet.path)/opportunity").status == .notFound)
            #expect(try await duet.growth().opportunities.map(\.state) == [.offered])
        }
    }

    @Test("neither a chance nor what was learned lies readable in the database", arguments: Engine.available)
    func sealed(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.amira.post("\(duet.path)/opportunity/offer", ["kind": "book", "what": "Kanarieboek"])
            _ = try await duet.noor.post("\(duet.path)/opportunity/lesson", ["learned": "Kanarieles"])
            #expect(try await duet.noor.get("\(duet.path)/opportunity").text.contains("Kanarieboek"))
            #expect(try await !duet.test.archive.holds("Kanarie"))
        }
    }

    @Test("Today says that a chance waits, until it is taken or let go", arguments: Engine.available)
    func today(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.sign()
            let chance = try await duet.chance()
            #expect(try await duet.noor.get("/").text.contains("Amira Haddou biedt je een kans aan."))
            #expect(try await !duet.amira.get("/").text.contains("biedt je een kans aan"))
            _ = try await duet.noor.post("\(duet.path)/opportunity/chances/\(chance)/taking")
            #expect(try await !duet.noor.get("/").text.contains("biedt je een kans aan"))
        }
    }

    @Test("once the mentorship has ended, all stays to be read and nothing changes", arguments: Engine.available)
    func closed(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let chance = try await duet.chance()
            try await duet.close()
            let page = try await duet.noor.get("\(duet.path)/opportunity").text
            #expect(page.contains("Een boek over water") && !page.contains("/taking") && !page.contains("/offer"))
            #expect(try await duet.noor.post("\(duet.path)/opportunity/chances/\(chance)/taking").status == .conflict)
            #expect(try await duet.noor.get("\(duet.path)/opportunity/offer").status == .notFound)
            #expect(try await duet.growth().opportunities.map(\.state) == [.offered])
        }
    }

    @Test("the page asks the database at most six times")
    func queries() async throws {
        let statements = Statements()
        try await TestSite.with(.sqlite, statements: statements) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let duet = try await Duet(test, client, cast, try await test.archive.duo(cast, at: test.clock.now))
            try await duet.sign()
            _ = try await duet.chance()
            _ = try await duet.noor.get("\(duet.path)/opportunity")
            statements.forget()
            _ = try await duet.noor.get("\(duet.path)/opportunity")
            #expect(1...6 ~= statements.queries.count, "\(statements.queries)")
        }
    }
}

extension Duet {
    init(_ test: TestSite, _ client: any TestClientProtocol, _ cast: Cast, _ id: ID<Mentorship>) async throws {
        self.init(
            test: test, client: client, cast: cast, id: id, amira: try await Browser(client, test, as: cast.amira),
            noor: try await Browser(client, test, as: cast.noor))
    }

    func growth() async throws -> Growth {
        try await test.archive.read { [id] store in
            let mentorship = try #require(try store.duo(id)?.mentorship)
            return try store.growth(of: mentorship)
        }
    }

    /// A chance that the mentor offers the mentee.
    fileprivate func chance() async throws -> ID<Opportunity> {
        _ = try await amira.post("\(path)/opportunity/offer", ["kind": "book", "what": "Een boek over water"])
        return try #require(try await growth().opportunities.first).id
    }

    fileprivate func opportunityBurns() async throws -> Bool {
        let noor = try await Browser(client, test, as: cast.noor)
        return try await noor.get(path).text.contains("<strong>Kansen</strong> <span>brandt</span>")
    }
}
