import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Looking back in two envelopes, and three doors")
struct LookingBackTests {
    @Test("neither reads the other's envelope until both are closed; then both do, at once", arguments: Engine.available)
    func together(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            #expect(try await year.noor.get(year.path).text.contains("href=\"\(year.path)/evaluation\""))
            let closed = try await year.noor.post("\(year.path)/evaluation", Year.noorsAnswers)
            #expect(closed.location == "\(year.path)?done=closed")
            for page in ["", "/evaluation", "/year"] {
                #expect(try await !year.amira.get(year.path + page).text.contains("Ik vraag nu uitleg"), "\(page)")
            }
            #expect(try await year.noor.get("\(year.path)/evaluation").text.contains("Wandelen hielp"))
            _ = try await year.amira.post("\(year.path)/evaluation", Year.amirasAnswers)
            for reader in [year.noor, year.amira] {
                let page = try await reader.get(year.path).text
                for words in ["Ik vraag nu uitleg", "Kort is genoeg", "5 van 6", "3 van 6", "niet van toepassing", "Drie deuren"] {
                    #expect(page.contains(words), "\(words)")
                }
            }
            let told = try await year.duet.mails(.reviewOpened)
            #expect(told == [year.duet.cast.noor.id])
        }
    }

    @Test("S3: who has an own goal meets it again before saying what the year brought; nobody meets the other's", arguments: Engine.available)
    func ownGoal(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            let page = try await year.amira.get("\(year.path)/evaluation").text
            let parts = page.components(separatedBy: "<p class=\"over\">Jouw eigen doel</p><p class=\"written\">Leren luisteren</p>")
            #expect(parts.count == 2 && parts[0].contains("name=\"learned\"") && parts.last?.contains("name=\"benefit\"") == true)
            #expect(try await !year.noor.get("\(year.path)/evaluation").text.contains("Leren luisteren"))
        }
    }

    @Test("an envelope and a choice lie sealed in the file", arguments: Engine.available)
    func sealed(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            try await year.lookBack()
            _ = try await year.noor.post("\(year.path)/door", ["door": "newMission"])
            for words in ["Ik vraag nu uitleg", "Kort is genoeg", "newMission"] {
                #expect(try await !year.test.archive.holds(words), "\(words)")
            }
            if let bytes = try await year.test.archive.database.bytesOnDisk() {
                #expect(bytes.firstRange(of: Data("Ik vraag nu uitleg".utf8)) == nil)
            }
        }
    }

    @Test("an envelope without an answer is refused where it stands, and one that was sent twice is one", arguments: Engine.available)
    func refused(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            let empty = try await year.noor.post("\(year.path)/evaluation", ["learned": " "])
            #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"rating-mission-error\""))
            let long = String(repeating: "x", count: 1001)
            let tooLong = try await year.noor.post("\(year.path)/evaluation", ["moved": long, "learned": "Luisteren"])
            #expect(tooLong.status == .unprocessableContent)
            #expect(tooLong.text.contains("id=\"moved-error\"") && tooLong.text.contains("Luisteren") && tooLong.text.contains(long))
            for _ in 0..<2 { #expect(try await year.noor.post("\(year.path)/evaluation", Year.noorsAnswers).status == .seeOther) }
            #expect(try await year.review()?.envelopes.count == 1)
            _ = try await year.amira.post("\(year.path)/evaluation", Year.amirasAnswers)
            let late = try await year.noor.post("\(year.path)/evaluation", ["learned": "Toch iets anders"])
            #expect(late.location == year.path)
            #expect(try await year.review()?.envelopes[.mentee]?.answers[.learned] == "Ik vraag nu uitleg")
        }
    }

    @Test("what is typed can be left for later, and is found again by its writer alone", arguments: Engine.available)
    func draft(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            let later = try await year.noor.post("\(year.path)/evaluation", ["learned": "Nog niet af", "then": "later"])
            #expect(later.location == year.duet.path)
            #expect(try await year.noor.get("\(year.path)/evaluation").text.contains("Nog niet af"))
            #expect(try await !year.amira.get("\(year.path)/evaluation").text.contains("Nog niet af"))
            #expect(try await year.review()?.envelopes.isEmpty == true)
            #expect(try await year.noor.post("/drafts/review-\(year.duet.id.rawValue)", ["learned": "Bewaard"]).status == .noContent)
        }
    }

    @Test("before its days nobody looks back, unless one asks to do so earlier", arguments: Engine.available)
    func earlier(engine: Engine) async throws {
        try await Year.with(engine, days: 200) { year async throws in
            #expect(try await year.noor.get("\(year.path)/evaluation").location == year.path)
            #expect(try await year.noor.post("\(year.path)/evaluation", Year.noorsAnswers).location == year.path)
            #expect(try await year.review()?.envelopes.isEmpty == true)
            for _ in 0..<2 { #expect(try await year.noor.post("\(year.path)/earlier").status == .seeOther) }
            let asked = try await year.duet.mails(.reviewAsked)
            #expect(asked == [year.duet.cast.amira.id])
            #expect(try await year.amira.get("/").text.contains("Noor van der Berg wil graag met je terugkijken."))
            try await year.lookBack()
            #expect(try await year.noor.get(year.path).text.contains("Drie deuren"))
        }
    }

    @Test("a choice is seen once both have chosen; without a door nothing is chosen", arguments: Engine.available)
    func choices(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            let early = try await year.noor.post("\(year.path)/door", ["door": "close"])
            #expect(early.location == year.path)
            try await year.lookBack()
            let none = try await year.noor.post("\(year.path)/door", ["door": "window"])
            #expect(none.status == .unprocessableContent && none.text.contains("id=\"door-error\""))
            let past = try await year.noor.post("\(year.path)/door", ["door": "extend", "until": "2027-11-24"])
            #expect(past.status == .unprocessableContent && past.text.contains("id=\"until-error\""))
            _ = try await year.noor.post("\(year.path)/door", ["door": "newMission"])
            let waiting = try await year.amira.get(year.path).text
            #expect(waiting.contains("Noor van der Berg heeft gekozen.") && !waiting.contains("Jij koos"))
            _ = try await year.amira.post("\(year.path)/door", ["door": "extend", "until": "2028-11-24"])
            let differing = try await year.noor.get(year.path).text
            #expect(differing.contains("Jij koos: Een nieuwe missie. Amira Haddou koos: Verder met deze missie."))
            #expect(try await year.review()?.decision == nil)
            let told = try await year.duet.mails(.reviewDecided)
            #expect(told == [year.duet.cast.noor.id])
        }
    }

    @Test("extended, the letter stays and names the earlier day, with both names under it at once", arguments: Engine.available)
    func extended(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            try await year.lookBack()
            let before = try await year.duet.agreement().inForce?.text
            try await year.choose(.extend, .extend, until: ("2028-11-24", "2028-06-01"))
            let agreement = try await year.duet.agreement()
            var expected = before
            expected?.reviewDate = Day("2028-06-01")
            #expect(agreement.inForce?.number == 2 && agreement.inForce?.text == expected)
            #expect(agreement.signature(of: .mentee, version: 2)?.name == "Noor van der Berg")
            #expect(try await year.duet.state() == .active)
            #expect(try await year.review()?.number == 2)
            let page = try await year.amira.get("\(year.path)?done=extended").text
            #expect(page.contains("Op donderdag 1\u{A0}juni"))
            #expect(try await year.amira.get("\(year.path)/year").text.contains("Ik vraag nu uitleg"))
            #expect(try await !year.noor.get("/").text.contains("terugblik"))
        }
    }

    @Test("with a new mission the room leads to writing it, and the old letter holds until both sign the next", arguments: Engine.available)
    func newMission(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            try await year.lookBack()
            try await year.choose(.newMission, .newMission)
            #expect(try await year.noor.get(year.path).text.contains("href=\"\(year.duet.path)/mission/change\""))
            #expect(try await year.noor.get("/").text.contains("Jullie gaan verder met een nieuwe missie."))
            _ = try await year.noor.post("\(year.duet.path)/mission", ["what": "Een ploeg leren leiden", "number": "1"])
            #expect(try await year.noor.get("\(year.duet.path)/agreement/proposal").text.contains("value=\"2028-11-24\""))
            _ = try await year.noor.post("\(year.duet.path)/agreement", ["review": "2028-11-24", "number": "1"])
            for person in [year.noor, year.amira] { _ = try await person.sign(2, year.duet) }
            #expect(try await year.duet.agreement().inForce?.text.mission?.what == "Een ploeg leren leiden")
            #expect(try await year.review()?.number == 2)
            #expect(try await year.noor.get("\(year.duet.path)/mission").text.contains("/mission/versions/1"))
        }
    }

    @Test("where only one looked back the doors open after fourteen days, and that envelope never", arguments: Engine.available)
    func alone(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            _ = try await year.noor.post("\(year.path)/evaluation", Year.noorsAnswers)
            let later = try await year.after(days: 14)
            let page = try await later.amira.get(later.path).text
            #expect(page.contains("Drie deuren") && !page.contains("Ik vraag nu uitleg"))
            try await later.choose(.newMission, .newMission)
            #expect(try await later.review()?.decision?.door == .newMission)
            #expect(try await !later.amira.get("\(later.path)/year").text.contains("Ik vraag nu uitleg"))
        }
    }

    @Test("twenty choices at once decide once", arguments: Engine.available)
    func atOnce(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            try await year.lookBack()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for turn in 0..<20 {
                    let browser = turn.isMultiple(of: 2) ? year.noor : year.amira
                    group.addTask { _ = try await browser.post("\(year.path)/door", ["door": "extend", "until": "2028-11-24"]) }
                }
                try await group.waitForAll()
            }
            #expect(try await year.duet.agreement().versions.count == 2)
            #expect(try await year.duet.mails(.reviewDecided).count == 1)
        }
    }

    @Test("the room and the year's page ask at most six times, open and once it is over", arguments: [Ending?.none, .asPlanned, .early])
    func queries(ending: Ending?) async throws {
        let statements = Statements()
        try await TestSite.with(.sqlite, statements: statements) { test, client async throws in
            let year = try await Year.signed(Duet.made(test, client))
            try await year.test.archive.talks(3, in: year.duet.id, before: year.test.clock.now)
            try await year.lookBack()
            if ending == .asPlanned { try await year.choose(.close, .close) }
            if let ending, ending != .asPlanned { try await year.end(ending) }
            for page in ["", "/year"] {
                _ = try await year.noor.get(year.path + page)
                statements.forget()
                #expect(try await year.noor.get(year.path + page).status == .ok)
                #expect(1...6 ~= statements.queries.count, "\(page): \(statements.queries)")
            }
        }
    }

    @Test("the page stays within 60 kB", arguments: ["", "/year"])
    func size(page: String) async throws {
        try await Year.with(.sqlite) { year async throws in
            try await year.lookBack()
            let text = try await year.noor.get(year.path + page).text
            #expect(text.utf8.count < 60_000)
        }
    }
}
