import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Three taps and honest words")
struct HonestyTests {
    private static let well = ["heard": "2", "honest": "2", "useful": "2"]
    private static let worse = ["heard": "2", "honest": "0", "useful": "1"]

    private static func talks(_ count: Int, _ duet: Duet) async throws {
        try await duet.test.archive.talks(count, in: duet.id, before: duet.test.clock.now)
    }

    @Test(
        "after the first and the third talk each is asked, answers in private, and a falling line asks its owner alone", arguments: Engine.available)
    func pulse(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = "\(duet.path)/trust/pulse"
            try await Self.talks(1, duet)
            #expect(try await duet.noor.get("\(duet.path)/trust").text.contains("Hoe was jullie laatste gesprek voor jou?"))
            let half = try await duet.noor.post(path, ["heard": "2", "meeting": "1"])
            #expect(half.status == .unprocessableContent && half.text.contains("id=\"honest-error\""))
            #expect(try await duet.noor.post(path, Self.well.merging(["meeting": "1"]) { $1 }).location == path)
            duet.test.clock.move(days: 5)
            try await Self.talks(2, duet)
            let (noor, amira) = (
                try await Browser(duet.client, duet.test, as: duet.cast.noor), try await Browser(duet.client, duet.test, as: duet.cast.amira)
            )
            #expect(try await noor.post(path, Self.worse.merging(["meeting": "3"]) { $1 }).location == path)
            let own = try await noor.get(path).text
            #expect(own.contains("Het was een beetje minder dan eerst.") && own.contains("niet echt") && own.contains("class=\"pulse-line\""))
            let theirs = try await amira.get(path).text
            #expect(!theirs.contains("een beetje minder") && !theirs.contains("<td>niet echt") && !theirs.contains("pulse-line"))
            #expect(try await noor.post("\(path)/shared", ["meeting": "3"]).location == path)
            #expect(try await amira.get(path).text.contains("<td>niet echt"))
            #expect(try await noor.post(path, Self.well.merging(["meeting": "3"]) { $1 }).location == path)
            #expect(try await amira.get(path).text.contains("<td>niet echt"), "what was shared stays as it was")
        }
    }

    @Test("by mail the two are asked in the same transaction as the sixth talk", arguments: Engine.available)
    func asked(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let duet = try await Duet.made(test, client)
            try await Self.talks(6, duet)
            test.clock.move(seconds: 60)
            try await Postman(site: test.site).deliverDue()
            let path = try #require(tray.path(to: "noor@waterlijn.test"))
            #expect(path.hasPrefix("/pulses/"))
            #expect(try await Browser(client, language: "nl").post(path, Self.well).text.contains("Je antwoorden zijn bewaard."))
        }
    }

    @Test("S36: from the third talk an honest word is asked, never forced, and read by the other once given", arguments: Engine.available)
    func word(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = "\(duet.path)/trust/word"
            try await Self.talks(3, duet)
            #expect(try await duet.noor.get("\(duet.path)/trust").text.contains("Eén ding dat helpt, en één dat je graag anders zou zien."))
            let empty = try await duet.noor.post(path, ["helps": " ", "different": ""])
            #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"helps-error\""))
            #expect(try await duet.amira.get(path).text.contains("Je vraagt door") == false)
            for _ in 0..<2 {
                let given = try await duet.noor.post(path, ["helps": "Je vraagt door", "different": "Meer tijd"])
                #expect(given.location == "\(path)?done=given")
            }
            let given = try await duet.noor.get("\(path)?done=given").text
            #expect(given.contains("Gegeven. Amira Haddou krijgt een mail") && given.contains("Nog een eerlijk woord geven"))
            let reading = try await duet.amira.get(path).text
            let (word, form) = (try #require(reading.firstRange(of: "Je vraagt door")), try #require(reading.firstRange(of: "name=\"helps\"")))
            #expect(word.lowerBound < form.lowerBound, "what there is to read comes first")
            #expect(try await duet.mails(.honestWordGiven) == [duet.cast.amira.id])
            #expect(try await duet.amira.get(path).text.contains("Je vraagt door"))
            #expect(try await duet.amira.get("\(duet.path)/trust").text.contains("Noor van der Berg gaf je een eerlijk woord."))
            #expect(try await duet.noor.get("\(duet.path)/trust").text.contains("Eén ding dat helpt, en één") == false)
            for _ in 0..<2 { #expect(try await duet.amira.post("\(path)/later").location == "\(duet.path)/trust") }
            #expect(try await duet.amira.get("\(duet.path)/trust").text.contains("Eén ding dat helpt, en één") == false)
            #expect(try await !duet.test.archive.holds("vraagt door"))
        }
    }

    @Test("S37: two cancelled in a row, and a long silence, make Lampion ask both", arguments: Engine.available)
    func asks(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            for person in [duet.noor, duet.amira] { _ = try await person.sign(1, duet) }
            for day in ["2026-12-01T14:00", "2026-12-04T14:00"] {
                _ = try await duet.noor.post("\(duet.path)/engagement/meetings", ["when": day, "minutes": "60", "channel": "walk"])
                let meeting = try #require(try await duet.meetings().all.last)
                _ = try await duet.amira.post("\(duet.path)/engagement/meetings/\(meeting.id.rawValue)/cancellation", ["number": "0"])
            }
            for browser in [duet.noor, duet.amira] {
                #expect(try await browser.get(duet.path).text.contains("Twee gesprekken na elkaar zijn afgezegd. Hoe gaat het?"))
            }
            duet.test.clock.move(days: 15)
            try await Self.talks(1, duet)
            duet.test.clock.move(days: 21)
            for person in [duet.cast.noor, duet.cast.amira] {
                let page = try await Browser(duet.client, duet.test, as: person).get(duet.path).text
                #expect(page.contains("Het is stil sinds 8\u{A0}december. Hoe gaat het?") && !page.contains("Wanneer praten jullie weer?"))
            }
        }
    }
}
