import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Saying goodbye")
struct FarewellTests {
    private static func parting(_ engine: Engine, _ body: @escaping @Sendable (Year) async throws -> Void) async throws {
        try await Year.with(engine) { year async throws in
            try await year.lookBack()
            try await year.choose(.extend, .close)
            try await body(year)
        }
    }

    @Test("C11: one door that closes leads both to a goodbye, and with the second goodbye it is closed as planned", arguments: Engine.available)
    func goodbye(engine: Engine) async throws {
        try await Self.parting(engine) { year async throws in
            #expect(try await year.duet.state() == .active)
            for reader in [year.noor, year.amira] {
                let page = try await reader.get("\(year.path)/farewell").text
                #expect(page.contains("Een laatste gesprek") && page.contains("Wat neem ik van jou mee?"))
                #expect(try await reader.get("/").text.contains("om afscheid te nemen."))
            }
            for _ in 0..<2 { _ = try await year.noor.post("\(year.path)/farewell/goodbye") }
            #expect(try await year.duet.state() == .active)
            #expect(try await year.amira.get("/").text.contains("Noor van der Berg zegt dat jullie laatste gesprek er geweest is. Jij ook?"))
            _ = try await year.amira.post("\(year.path)/farewell/goodbye")
            #expect(try await year.duet.state() == .closed)
            let told = try await year.duet.mails(.mentorshipEnded)
            #expect(Set(told) == [year.duet.cast.noor.id, year.duet.cast.amira.id] && told.count == 2)
            #expect(try await year.noor.get(year.duet.path).text.contains("Jullie mentorschap is afgerond."))
            #expect(try await year.noor.get("\(year.path)/farewell").text.contains("Jullie hebben afscheid genomen."))
        }
    }

    @Test("who chose to go on reads that the choice was kept, and why they close; what else there was to do is at rest", arguments: Engine.available)
    func differing(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            try await year.lookBack()
            _ = try await year.amira.post("\(year.path)/door", ["door": "close"])
            let chosen = try await year.noor.post("\(year.path)/door", ["door": "extend", "until": "2028-11-24"])
            #expect(chosen.location == "\(year.path)/farewell?done=decided")
            #expect(try await year.noor.get("\(year.path)/farewell?done=decided").text.contains("Je keuze is bewaard. Amira Haddou rondt liever af"))
            #expect(try await year.noor.get(year.path).text.contains("Jij koos: Verder met deze missie. Amira Haddou koos: Afronden met dank."))
            let today = try await year.noor.get("/").text
            #expect(today.contains("Praat nog één keer met elkaar") && today.contains("hebben afscheid genomen"))
            #expect(!today.contains("stel een datum voor") && !today.contains("denk aan één persoon"))
        }
    }

    @Test("for two weeks after the end Today leads to what is still to be said, and asks for a rest", arguments: Engine.available)
    func afterwards(engine: Engine) async throws {
        try await Self.parting(engine) { year async throws in
            for person in [year.noor, year.amira] { _ = try await person.post("\(year.path)/farewell/goodbye") }
            let today = try await year.noor.get("/").text
            #expect(today.contains("href=\"\(year.path)/farewell\"") && today.contains("Neem rust tot"))
            #expect(!today.contains("Met wie wil je een tijdje meelopen?"))
            let rested = try await year.after(days: 14.1)
            #expect(try await rested.noor.get("/").text.contains("Met wie wil je een tijdje meelopen?"))
        }
    }

    @Test("without a last talk it closes by itself after fourteen days, once", arguments: Engine.available)
    func byItself(engine: Engine) async throws {
        try await Self.parting(engine) { year async throws in
            year.test.clock.move(days: 13.9)
            try await year.walk()
            #expect(try await year.duet.state() == .active)
            year.test.clock.move(days: 0.2)
            for _ in 0..<2 { try await year.walk() }
            #expect(try await year.duet.state() == .closed)
            #expect(try await year.duet.mails(.mentorshipEnded).count == 2)
        }
    }

    @Test("a letter is its writer's alone until it is sent, then the other's too, and it lies sealed", arguments: Engine.available)
    func letter(engine: Engine) async throws {
        try await Self.parting(engine) { year async throws in
            let path = "\(year.path)/farewell"
            _ = try await year.noor.post("\(path)/letter", ["goodbye-letter": "Nog niet af", "then": "later"])
            #expect(try await year.noor.get(path).text.contains("Nog niet af"))
            #expect(try await !year.amira.get(path).text.contains("Nog niet af"))
            let empty = try await year.noor.post("\(path)/letter", ["goodbye-letter": " "])
            #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"goodbye-letter-error\""))
            let sent = try await year.noor.post("\(path)/letter", ["goodbye-letter": "Dank je voor je vragen"])
            #expect(sent.location == "\(path)?done=letter")
            _ = try await year.noor.post("\(path)/letter", ["goodbye-letter": "Een tweede brief"])
            for reader in [year.noor, year.amira] {
                let page = try await reader.get(path).text
                #expect(page.contains("Dank je voor je vragen") && !page.contains("Een tweede brief"))
                #expect(try await reader.get("\(year.path)/year").text.contains("Dank je voor je vragen"))
            }
            let told = try await year.duet.mails(.farewellLetter)
            #expect(told == [year.duet.cast.amira.id])
            #expect(try await !year.test.archive.holds("Dank je voor je vragen"))
        }
    }

    @Test("how to stay in touch is told where both would, and a no to nobody", arguments: Engine.available, [true, false])
    func touch(engine: Engine, isWanted: Bool) async throws {
        try await Self.parting(engine) { year async throws in
            let path = "\(year.path)/farewell"
            let none = try await year.noor.post("\(path)/touch", ["how": "Koffie in mei"])
            #expect(none.status == .unprocessableContent && none.text.contains("id=\"touch-error\"") && none.text.contains("Koffie in mei"))
            _ = try await year.noor.post("\(path)/touch", ["touch": "yes", "how": "Koffie in mei"])
            #expect(try await !year.amira.get(path).text.contains("Koffie in mei"))
            _ = try await year.amira.post("\(path)/touch", ["touch": isWanted ? "yes" : "no"])
            #expect(try await year.amira.get(path).text.contains("Koffie in mei") == isWanted)
            #expect(try await year.duet.mails(.farewellTouch).count == (isWanted ? 1 : 0))
        }
    }

    @Test("who would stay in touch reads of the other's no what they read of no answer, until the rest is over", arguments: Engine.available)
    func silentNo(engine: Engine) async throws {
        try await Self.parting(engine) { year async throws in
            let path = "\(year.path)/farewell"
            func amiras(_ year: Year) async throws -> String { try await year.amira.get(path).text.replacing(year.amira.token, with: "") }
            _ = try await year.amira.post("\(path)/touch", ["touch": "yes"])
            let waiting = try await amiras(year)
            _ = try await year.noor.post("\(path)/touch", ["touch": "no"])
            #expect(try await amiras(year) == waiting)
            let kept = try await year.amira.post("\(path)/touch", ["touch": "yes", "how": "Bel me"])
            #expect(kept.location == "\(path)?done=touch")
            #expect(try await year.duet.mails(.farewellTouch).isEmpty)
            for person in [year.noor, year.amira] { _ = try await person.post("\(path)/goodbye") }
            #expect(try await amiras(year).contains("name=\"touch\""))
            let over = try await year.after(days: 14)
            let page = try await amiras(over)
            #expect(page.contains("Jullie laten het hierbij.") && !page.contains("name=\"touch\""))
            #expect(try await !over.noor.get(path).text.contains("Bel me"))
        }
    }

    @Test("a reason is its writer's alone, and lies sealed also where its category may count", arguments: Engine.available, [true, false])
    func reason(engine: Engine, isCounted: Bool) async throws {
        try await Self.parting(engine) { year async throws in
            let path = "\(year.path)/farewell"
            let none = try await year.noor.post("\(path)/reason", ["reason": "Geen tijd meer"])
            #expect(none.status == .unprocessableContent && none.text.contains("id=\"category-error\""))
            let fields = ["category": "tooLittleTime", "reason": "Geen tijd meer"].merging(isCounted ? ["counted": "yes"] : [:]) { $1 }
            _ = try await year.noor.post("\(path)/reason", fields)
            #expect(try await year.noor.get(path).text.contains("Geen tijd meer"))
            #expect(try await !year.amira.get(path).text.contains("Geen tijd meer"))
            let contents = try await year.test.archive.contents().values.joined()
            #expect(!contents.contains("tooLittleTime"))
            #expect(try await year.noor.get(path).text.contains("value=\"yes\" checked") == isCounted)
            #expect(try await !year.test.archive.holds("Geen tijd meer"))
        }
    }

    @Test("S6: after the rest a mentee becomes a mentor, with the profile carried over", arguments: Engine.available)
    func anotherLamp(engine: Engine) async throws {
        try await Self.parting(engine) { year async throws in
            let noor = year.duet.cast.noor
            try await year.test.archive.write { store in
                try store.save(Profile(gives: ["planning"], asks: ["speaking"]), of: noor.id, at: year.test.clock.now)
            }
            for person in [year.noor, year.amira] { _ = try await person.post("\(year.path)/farewell/goodbye") }
            _ = try await year.noor.post("\(year.path)/farewell/lamp")
            #expect(try await year.test.archive.read { try $0.profile(of: noor.id) }.capacity.places == nil)
            let later = try await year.after(days: 14)
            #expect(try await later.noor.get("\(later.path)/farewell").text.contains("Ik wil graag mentor zijn"))
            #expect(try await later.noor.post("\(later.path)/farewell/lamp").location == "/profile")
            let profile = try await later.test.archive.read { try $0.profile(of: noor.id) }
            #expect(profile.capacity.places == 1 && profile.gives == ["planning"] && profile.asks == ["speaking"])
        }
    }

    @Test("a debrief is asked once, and the other does not hear of it", arguments: Engine.available)
    func debrief(engine: Engine) async throws {
        try await Self.parting(engine) { year async throws in
            _ = try await year.noor.post("\(year.path)/farewell/debrief")
            let alone = try await year.noor.get("\(year.path)/farewell").text
            #expect(alone.contains("Je wilde erover praten op") && alone.contains("Hier is geen vertrouwenspersoon."))
            #expect(try await !year.amira.get("\(year.path)/farewell").text.contains("Je wilde erover praten op"))
            try await year.test.archive.write { [cast = year.duet.cast] in try $0.nameConfidant(cast.stranger.id) }
            let page = try await year.noor.get("\(year.path)/farewell").text
            #expect(page.contains("href=\"/concerns/new\">Schrijf naar Wout Peeters</a>"))
        }
    }

    @Test(
        "an end of another kind has what it offers, and where safety is at stake nothing brings the two together", arguments: Engine.available,
        [Ending.early, .sudden, .safety])
    func otherEndings(engine: Engine, ending: Ending) async throws {
        try await Year.with(engine) { year async throws in
            #expect(try await year.noor.get("\(year.path)/farewell").status == .notFound)
            try await year.end(ending)
            let path = "\(year.path)/farewell"
            let page = try await year.noor.get(path).text
            #expect(page.contains("name=\"goodbye-letter\"") == (ending != .safety) && page.contains("name=\"touch\"") == (ending != .safety))
            #expect(!page.contains("\(path)/goodbye"))
            _ = try await year.noor.post("\(path)/letter", ["goodbye-letter": "Dank je"])
            #expect(try await year.farewell()?.letters.count == (ending == .safety ? 0 : 1))
            // The other writes as after any end, and does not learn which it was; who ended it for safety is left in peace.
            let theirs = try await year.amira.get(path).text
            #expect(theirs.contains("name=\"goodbye-letter\"") && theirs.contains("Jullie nemen afscheid."))
            _ = try await year.amira.post("\(path)/letter", ["goodbye-letter": "Ik begrijp het"])
            for page in [path, "\(year.path)/year"] {
                #expect(try await year.noor.get(page).text.contains("Ik begrijp het") == (ending != .safety))
            }
            // A row for each letter, whatever the end: one that is missing would tell.
            let told = try await year.duet.mails(.farewellLetter)
            #expect(Set(told) == (ending == .safety ? [year.duet.cast.noor.id] : [year.duet.cast.amira.id, year.duet.cast.noor.id]))
            #expect(try await year.stranger().get(path).status == .notFound)
        }
    }
}
