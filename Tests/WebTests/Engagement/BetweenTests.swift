import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

extension Duet {
    func walk() async throws {
        try await Rounds(site: test.site).walk(at: test.clock.now)
    }

    /// A talk of today that nobody had planned.
    func talk() async throws {
        let wall = WallTime(test.clock.now - 3_600, in: cast.noor.timeZone)
        let fields = ["day": wall.day.iso, "time": wall.clock, "minutes": "45", "channel": "walk"]
        #expect(try await noor.post("\(room)/meetings/held", fields).status == .seeOther)
    }

    /// Mission, letter and both names.
    func sign() async throws {
        try await propose()
        for person in [noor, amira] { _ = try await person.sign(1, self) }
    }
}

@Suite("Between two meetings")
struct BetweenTests {
    @Test("S23, S36: who promised a step says that it is done, the other hears of it once, and it does not lie open", arguments: Engine.available)
    func steps(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let promise = ["step": "Tom om een gesprek vragen", "until": "2026-12-01"]
            for _ in 0..<2 { #expect(try await duet.noor.post("\(duet.room)/steps", promise).status == .seeOther) }
            let mentorship = try #require(try await duet.mentorship())
            let steps = try await duet.test.archive.read { try $0.steps(of: mentorship) }
            let step = try #require(steps.first)
            #expect(steps.count == 1 && step.promisedBy == .mentee)
            let path = "\(duet.room)/steps/\(step.id.rawValue)"
            #expect(try await duet.amira.get(duet.room).text.contains("Tom om een gesprek vragen"))
            #expect(try await duet.amira.post(path, ["change": "done"]).status == .forbidden)
            for _ in 0..<2 { #expect(try await duet.noor.post(path, ["change": "done"]).status == .seeOther) }
            #expect(try await duet.test.archive.posted(.stepTaken, about: step.id.rawValue) == [duet.cast.amira.id])
            #expect(try await duet.amira.get(duet.room).text.contains("Noor van der Berg, stappen gezet: 1, nog te doen: 0"))
            #expect(try await !duet.test.archive.holds("Tom om een gesprek"))
            let refused = try await duet.noor.post("\(duet.room)/steps", ["step": "Nog iets", "until": "2026-11-01"])
            #expect(refused.status == .unprocessableContent && refused.text.contains("Nog iets"))
        }
    }

    @Test("S31: a question comes halfway, a mentor's own for the mentor, and what is written is for its writer alone", arguments: Engine.available)
    func reflection(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.sign()
            _ = try await duet.noor.post("\(duet.path)/goal", ["goal": "Durven vragen"])
            try await duet.talk()
            duet.test.clock.move(days: 6)
            try await duet.walk()
            #expect(try await duet.mails(.reflection).isEmpty)
            duet.test.clock.move(days: 1)
            for _ in 0..<2 { try await duet.walk() }
            #expect(Set(try await duet.mails(.reflection)) == [duet.cast.amira.id, duet.cast.noor.id])
            #expect(try await duet.mails(.reflection).count == 2)
            let journal = "\(duet.room)/journal"
            #expect(try await duet.amira.get(journal).text.contains("Als mentor: wat zag je bij de ander"))
            #expect(try await duet.noor.get("/mentorships/\(duet.id.rawValue)").text.contains("Wat uit jullie vorige gesprek houdt je nog bezig?"))

            let note = ["words": "Ik stel het gesprek uit.", "line": "Ik durf meer dan ik dacht.", "prompt": "stillOnYourMind", "answer": "1"]
            #expect(try await duet.noor.post(journal, note).status == .seeOther)
            #expect(try await !duet.noor.get("/mentorships/\(duet.id.rawValue)").text.contains("Wat uit jullie vorige gesprek"))
            #expect(try await duet.noor.get(journal).text.contains("Ik stel het gesprek uit."))
            #expect(try await duet.amira.get(duet.path).text.contains("Noor van der Berg deelde een regel uit het dagboek met je."))
            #expect(try await !duet.noor.get(duet.path).text.contains("deelde een regel"))
            let others = try await duet.amira.get(journal).text
            #expect(others.contains("Ik durf meer dan ik dacht.") && !others.contains("Ik stel het gesprek uit."))
            for words in ["Ik stel het gesprek", "Ik durf meer"] { #expect(try await !duet.test.archive.holds(words)) }
        }
    }

    @Test("a shared line is taken back, a note is deleted, and neither by anybody else", arguments: Engine.available)
    func journal(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let (journal, noor, id) = ("\(duet.room)/journal", duet.cast.noor.id, duet.id)
            _ = try await duet.noor.post(journal, ["words": "Voor mezelf", "line": "Voor ons"])
            let entry = try #require(try await duet.test.archive.read { try $0.journal(of: noor, in: id) }.first)
            let path = "\(journal)/\(entry.id.rawValue)"
            for act in ["line", "removal"] { #expect(try await duet.amira.post("\(path)/\(act)", ["line": "Iets anders"]).status == .notFound) }
            let refused = try await duet.noor.post("\(path)/line", ["line": String(repeating: "x", count: 301)])
            #expect(refused.status == .unprocessableContent && refused.text.contains(String(repeating: "x", count: 301)))
            #expect(try await duet.noor.post("\(path)/line", ["line": ""]).status == .seeOther)
            #expect(try await !duet.amira.get(journal).text.contains("Voor ons"))
            #expect(try await duet.noor.post("\(path)/removal").status == .seeOther)
            #expect(try await !duet.noor.get(journal).text.contains("Voor mezelf"))
        }
    }

    @Test("the day after the first meeting each is asked whether it fits, in private; an answer lies sealed", arguments: Engine.available)
    func fit(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.sign()
            try await duet.talk()
            #expect(try await duet.noor.get("\(duet.room)/fit/1").status == .notFound)
            duet.test.clock.move(days: 1)
            for _ in 0..<2 { try await duet.walk() }
            #expect(Set(try await duet.mails(.fitAsked)) == [duet.cast.amira.id, duet.cast.noor.id])
            #expect(try await duet.mails(.fitAsked).count == 2)
            #expect(try await duet.noor.get("/").text.contains("Bevalt het je tot nu toe?"))
            #expect(try await duet.noor.post("\(duet.room)/fit/1").status == .unprocessableContent)
            #expect(try await duet.noor.post("\(duet.room)/fit/1", ["fit": "notSureYet"]).status == .seeOther)
            #expect(try await !duet.noor.get("/").text.contains("Bevalt het je tot nu toe?"))
            #expect(try await duet.amira.get("/").text.contains("Bevalt het je tot nu toe?"))
            #expect(try await !duet.amira.get("\(duet.room)/fit/1").text.contains("checked"))
            #expect(try await !duet.test.archive.holds("notSureYet"))
        }
    }

    @Test("'not for me' ends the match without fault: the other hears that it ends, and not why", arguments: Engine.available)
    func notForMe(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.sign()
            try await duet.talk()
            duet.test.clock.move(days: 1)
            #expect(try await duet.noor.post("\(duet.room)/fit/1", ["fit": "notForMe"]).location == duet.path)
            #expect(try await duet.state() == .closed)
            #expect(Set(try await duet.mails(.mentorshipEnded)) == [duet.cast.amira.id, duet.cast.noor.id])
            let page = try await duet.amira.get(duet.path)
            #expect(page.status == .ok && !page.text.contains("niets voor mij"))
        }
    }

    @Test("while paused everything waits: nothing is asked, meetings in between are skipped, and the other hears of it", arguments: Engine.available)
    func pause(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.sign()
            try await duet.talk()
            _ = try await duet.confirmed()
            #expect(try await duet.noor.post("\(duet.room)/pause", ["return": "2026-11-24"]).status == .unprocessableContent)
            for _ in 0..<2 { #expect(try await duet.noor.post("\(duet.room)/pause", ["return": "2027-01-05"]).status == .seeOther) }
            #expect(try await duet.mails(.pauseChanged) == [duet.cast.amira.id])
            #expect(try await duet.meetings().ahead(now: duet.test.clock.now).isEmpty)
            _ = try await duet.amira.post("\(duet.path)/trust/repairs", ["noticed": "Stilte", "need": "Een woord"])
            let paused = try await duet.noor.get(duet.path).text
            #expect(paused.contains("Jullie pauzeren tot dinsdag 5\u{A0}januari") && !paused.contains("merkte iets"))
            #expect(try await !duet.noor.get("/").text.contains("merkte iets"))
            duet.test.clock.move(days: 22)
            #expect(try await duet.amira.get(duet.path).text.contains("gepauzeerd tot 5\u{A0}januari"))
            try await duet.walk()
            #expect(try await duet.mails(.reflection).isEmpty)
            #expect(try await !duet.amira.get("/").text.contains("Wanneer praten jullie weer?"))
            #expect(try await duet.amira.post("\(duet.room)/pause/removal").status == .seeOther)
            #expect(try await duet.mails(.pauseChanged) == [duet.cast.amira.id, duet.cast.noor.id])
        }
    }

    @Test("'ten minutes late' goes to the other at once, around the hour and once", arguments: Engine.available)
    func late(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let meeting = try await duet.confirmed()
            let path = "\(duet.room)/meetings/\(meeting.id.rawValue)/lateness"
            #expect(try await duet.noor.post(path).status == .conflict)
            duet.test.clock.move(seconds: meeting.start.timeIntervalSince(duet.test.clock.now) - 600)
            #expect(try await duet.noor.get(duet.room).text.contains("Ik kom tien minuten later"))
            for _ in 0..<2 { #expect(try await duet.noor.post(path).status == .seeOther) }
            #expect(try await duet.posted(.meetingLate, about: meeting) == [duet.cast.amira.id])
        }
    }

    @Test("once somebody is erased, the other still reads the room, without their words", arguments: Engine.available)
    func erased(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.sign()
            try await duet.talk()
            let path = "\(duet.room)/meetings/\(try await duet.first().id.rawValue)"
            _ = try await duet.noor.post("\(path)/take-away", ["words": "Eerst vragen."])
            _ = try await duet.noor.post("\(duet.room)/steps", ["step": "Tom bellen"])
            _ = try await duet.noor.post("\(duet.room)/journal", ["words": "Voor mezelf", "line": "Voor ons"])
            _ = try await duet.noor.post("\(duet.room)/reach", ["number": "012"])
            let pages = [duet.room, path, "\(duet.room)/journal", "\(duet.room)/reach"]
            for page in pages { #expect(try await duet.amira.get(page).status == .ok) }
            try await duet.test.archive.keys.erase(.person(duet.cast.noor.id))
            for page in pages {
                let left = try await duet.amira.get(page)
                #expect(left.status == .ok)
                for words in ["Eerst vragen", "Tom bellen", "Voor ons", ">012"] { #expect(!left.text.contains(words), "\(page)") }
            }
        }
    }

    @Test("S32: what each shows of address and number opens with the signed letter, and only what each chose", arguments: Engine.available)
    func reach(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let reach = "\(duet.room)/reach"
            let shown = ["address": "noor@waterlijn.test", "number": "+32 2 555 01 02"]
            #expect(try await duet.noor.post(reach, shown).status == .seeOther)
            #expect(try await duet.noor.post(reach, ["address": "amira@waterlijn.test"]).status == .unprocessableContent)
            #expect(try await !duet.amira.get(reach).text.contains("555 01 02"))
            try await duet.sign()
            let page = try await duet.amira.get(reach).text
            #expect(page.contains("+32 2 555 01 02") && page.contains("mailto:noor@waterlijn.test"))
            #expect(try await !duet.test.archive.holds("555 01 02"))
        }
    }

    @Test("S32: what the other calls urgent, and how to ring then, stands there; not for who keeps it to themselves", arguments: Engine.available)
    func urgent(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let reach = "\(duet.room)/reach"
            #expect(try await duet.noor.get(reach).text.contains("Amira Haddou liet nog niet weten wat niet kan wachten"))
            _ = try await duet.amira.post("/profile/urgent", ["urgent": "Bel na vijf, als je binnen twee dagen moet kiezen."])
            let page = try await duet.noor.get(reach).text
            #expect(page.contains("Bel na vijf, als je binnen twee dagen moet kiezen.") && !page.contains("liet nog niet weten"))
            _ = try await duet.amira.post("/profile/urgent", ["urgent": "Bel na vijf.", "sees-urgent": "onlyMe"])
            #expect(try await !duet.noor.get(reach).text.contains("Bel na vijf"))
        }
    }

    @Test("S23: a note may be an answer that one found, and says so to its writer alone", arguments: Engine.available)
    func answerFound(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let journal = "\(duet.room)/journal"
            #expect(try await duet.noor.get(journal).text.contains("Dit is een antwoord dat ik vond"))
            _ = try await duet.noor.post(journal, ["words": "Ik mag nog twijfelen."])
            #expect(try await !duet.noor.get(journal).text.contains(", een antwoord dat ik vond"))
            _ = try await duet.noor.post(journal, ["words": "Ik blijf bij water.", "answer": "1"])
            let notes = try await duet.noor.get(journal).text.components(separatedBy: ", een antwoord dat ik vond")
            #expect(notes.count == 2 && notes.last?.contains("Ik blijf bij water.") == true)
            #expect(try await !duet.amira.get(journal).text.contains(", een antwoord dat ik vond"))
        }
    }

    @Test("once it has ended, for whatever reason, neither reads any more how the other is reached", arguments: Engine.available, ["", "safety"])
    func reachAfterEnd(engine: Engine, ending: String) async throws {
        try await Duet.with(engine) { duet async throws in
            let reach = "\(duet.room)/reach"
            _ = try await duet.noor.post(reach, ["address": "noor@waterlijn.test", "number": "+32 2 555 01 02"])
            try await duet.sign()
            _ = try await duet.noor.post("\(duet.path)/ending", ["ending": ending])
            let (noor, now) = (duet.cast.noor.id, duet.test.clock.now)
            try await duet.test.archive.write { try $0.save(Profile(form: WorkingForm(urgent: "Bel na vijf uur")), of: noor, at: now) }
            for reader in [duet.amira, duet.noor] {
                let page = try await reader.get(reach).text
                #expect(page.contains("Het is gestopt."))
                for words in ["555 01 02", "noor@waterlijn.test", "Bel na vijf uur"] { #expect(!page.contains(words)) }
                #expect(try await !reader.get(duet.room).text.contains(reach))
            }
        }
    }

    @Test("the page of a full year asks the database six times at most, in 60 kB")
    func queries() async throws {
        let statements = Statements()
        try await TestSite.with(.sqlite, statements: statements) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await test.archive.duo(cast, at: test.clock.now)
            let now = test.clock.now
            try await test.archive.write { store in
                guard let mentorship = try store.duo(id)?.mentorship else { return }
                let act = MeetingAct(in: mentorship, by: .mentor, at: now, chance: .system)
                for week in 1...26 {
                    let wall = WallTime(now - Double(week) * 14 * 86_400, in: .gmt)
                    let talk = try store.noteTalk(MeetingTerms(start: ZonedTime(wall, in: "GMT"), minutes: 60, channel: .walk), act)
                    let words = TakeAway(words: "Wat ik meeneem uit gesprek \(week).")
                    for side in Side.allCases { try store.save(words, of: side, after: talk.id, in: mentorship, at: now) }
                }
            }
            let noor = try await Browser(client, test, as: cast.noor)
            let path = "/mentorships/\(id.rawValue)"
            for page in ["/", path, "\(path)/engagement", "\(path)/engagement/journal", "\(path)/engagement/reach"] {
                _ = try await noor.get(page)
                statements.forget()
                let answer = try await noor.get(page)
                #expect(answer.status == .ok && answer.text.utf8.count < 60_000, "\(page): \(answer.text.utf8.count)")
                #expect(1...6 ~= statements.queries.count, "\(page): \(statements.queries)")
            }
        }
    }
}

extension Duet {
    func mentorship() async throws -> Mentorship? {
        try await test.archive.read { [id] in try $0.duo(id)?.mentorship }
    }
}
