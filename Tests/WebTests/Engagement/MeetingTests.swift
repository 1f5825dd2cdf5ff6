import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

extension Duet {
    var room: String { "\(path)/engagement" }

    func meetings() async throws -> Meetings {
        try await test.archive.read { [id] in try $0.meetings(of: id) }
    }

    func first() async throws -> Meeting { try #require(try await meetings().all.first) }

    func posted(_ kind: MailKind, about meeting: Meeting) async throws -> [ID<Person>] {
        try await test.archive.posted(kind, about: meeting.id.rawValue)
    }

    static let form = ["when": "2026-12-08T14:00", "minutes": "60", "channel": "walk", "place": "Het park achter het station"]

    /// Noor proposes, and Amira says yes.
    func confirmed() async throws -> Meeting {
        _ = try await noor.post("\(room)/meetings", Self.form)
        _ = try await amira.post("\(room)/meetings/\(first().id.rawValue)/confirmation", ["number": "0"])
        return try await first()
    }
}

@Suite("Meetings")
struct MeetingTests {
    @Test(
        "S22: one proposal in four suggests a change from work, and begins with that way of talking", arguments: Engine.available,
        [(0, "bij een koffie?", "inPerson"), (3, nil, nil), (4, "al wandelend?", "walk")] as [(Int, String?, String?)])
    func setting(engine: Engine, suggested: (held: Int, words: String?, channel: String?)) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.sign()
            if suggested.held > 0 { try await duet.test.archive.talks(suggested.held, in: duet.id, before: duet.test.clock.now) }
            let page = try await duet.noor.get("\(duet.room)/meetings/new").text
            #expect(page.contains("Deze keer eens anders") == (suggested.words != nil))
            if let words = suggested.words { #expect(page.contains("Deze keer eens anders: \(words)")) }
            guard let channel = suggested.channel else { return }
            let chosen = try Regex("value=\"\(channel)\"[^>]* checked")
            #expect(page.contains(chosen))
        }
    }

    @Test("S21: proposed, confirmed, taken place: each hears of it, the minutes add up and the lamp burns", arguments: Engine.available)
    func wayThrough(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            for person in [duet.noor, duet.amira] { _ = try await person.sign(1, duet) }
            #expect(try await duet.noor.get(duet.path).text.contains("stel een datum voor"))
            let offered = try await duet.noor.get("\(duet.room)/meetings/new").text
            #expect(offered.contains("2026-12-01T10:00") && offered.contains("over 7 dagen"))

            #expect(try await duet.noor.post("\(duet.room)/meetings", Duet.form).location == "\(duet.room)?just=proposed")
            let meeting = try await duet.first()
            let path = "\(duet.room)/meetings/\(meeting.id.rawValue)"
            #expect(try await duet.posted(.meetingProposed, about: meeting) == [duet.cast.amira.id])
            #expect(try await duet.amira.get("/").text.contains("Noor van der Berg stelt dinsdag 8\u{A0}december, 14.00\u{A0}uur voor."))
            #expect(try await duet.noor.get(duet.path).text.contains("een datum wacht op een ja"))

            #expect(try await duet.amira.post("\(path)/confirmation", ["number": "0"]).status == .seeOther)
            #expect(try await duet.posted(.meetingChanged, about: meeting) == [duet.cast.noor.id])
            let lit = try await duet.noor.get(duet.path).text
            #expect(lit.components(separatedBy: "lamp-lit\"/><text").count - 1 == 4)
            #expect(try await duet.noor.get("/").text.contains("Amira Haddou en jij praten: dinsdag 8\u{A0}december, 14.00\u{A0}uur"))

            duet.test.clock.move(days: 14.5)
            #expect(try await duet.amira.get("/").text.contains("Hoe was jullie gesprek?"))
            #expect(try await duet.amira.get(duet.room).text.contains("Het ging door"))
            #expect(try await duet.amira.post("\(path)/record", ["minutes": "45"]).location == "\(path)?just=held")
            let held = try await duet.first()
            #expect(held.state == .tookPlace && held.lasted == 45)
            #expect(try await duet.noor.get(duet.room).text.contains("Jullie hebben één keer gepraat, 45 minuten."))
        }
    }

    @Test("S4, B1: what each takes along is read by both, what it gave by its writer alone, and neither lies open", arguments: Engine.available)
    func takeAway(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = "\(duet.room)/meetings/\(try await duet.confirmed().id.rawValue)"
            duet.test.clock.move(days: 15)
            _ = try await duet.noor.post("\(path)/record", ["minutes": "60"])
            let fields = ["words": "Eerst vragen, dan vertellen.", "gift": "newView", "step": "Tom bellen", "until": "2026-12-20"]
            let early = fields.merging(["until": "2026-11-01"]) { $1 }
            #expect(try await duet.noor.post("\(path)/take-away", early).status == .unprocessableContent)
            for _ in 0..<2 { #expect(try await duet.noor.post("\(path)/take-away", fields).location == "\(path)?just=promised") }
            let taken = try await duet.noor.get("\(path)?just=promised").text
            #expect(taken.contains("Je stap staat bij jullie stappen onderweg") && taken.contains("Tom bellen"))
            #expect(try await duet.amira.get(duet.room).text.components(separatedBy: "Tom bellen").count == 2)
            #expect(try await duet.noor.get(path).text.contains("value=\"newView\" checked"))
            let others = try await duet.amira.get(path).text
            #expect(others.contains("Eerst vragen, dan vertellen.") && !others.contains("value=\"newView\" checked"))
            for words in ["Eerst vragen", "newView", "park achter het station"] { #expect(try await !duet.test.archive.holds(words)) }
            let refused = try await duet.noor.post("\(path)/take-away", ["words": String(repeating: "x", count: 301)])
            #expect(refused.status == .unprocessableContent && refused.text.contains(String(repeating: "x", count: 301)))
        }
    }

    @Test("when both move it at once, the second is shown both and sends nothing", arguments: Engine.available)
    func bothMove(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = "\(duet.room)/meetings/\(try await duet.confirmed().id.rawValue)"
            let first = ["day": "2026-12-09", "time": "10:00", "minutes": "60", "channel": "walk", "number": "1"]
            #expect(try await duet.amira.post(path, first).location == "\(duet.room)?just=moved")
            let second = first.merging(["day": "2026-12-10"]) { $1 }
            let refused = try await duet.noor.post(path, second)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("woensdag 9\u{A0}december") && refused.text.contains("value=\"2026-12-10\""))
            #expect(refused.text.contains("name=\"number\" value=\"2\""))
            #expect(try await duet.first().sequence == 2)
            #expect(try await duet.noor.post(path, second.merging(["number": "2"]) { $1 }).status == .seeOther)
            #expect(try await duet.first().by == .mentee)
        }
    }

    @Test("a move that is taken back leaves the talk as both had it, on every page and for both", arguments: Engine.available, [true, false])
    func movedBack(engine: Engine, isPressed: Bool) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = "\(duet.room)/meetings/\(try await duet.confirmed().id.rawValue)"
            let terms = ["day": "2026-12-08", "time": "14:00", "minutes": "60", "channel": "walk", "place": "Het park achter het station"]
            let same = try await duet.noor.post(path, terms.merging(["number": "1"]) { $1 })
            #expect(same.location == "\(duet.room)?just=unchanged")
            #expect(try await duet.noor.get("\(duet.room)?just=unchanged").text.contains("Er is niets veranderd"))

            _ = try await duet.noor.post(path, terms.merging(["day": "2026-12-09", "place": "Elders", "number": "1"]) { $1 })
            for reader in [duet.noor, duet.amira] {
                #expect(try await reader.get("/").text.contains("praten: dinsdag 8\u{A0}december, 14.00\u{A0}uur"))
                #expect(try await reader.get("\(path)/change").text.contains("Jullie zeiden allebei ja op dinsdag 8\u{A0}december"))
                #expect(try await reader.get(duet.room).text.contains("Het houden op dinsdag 8\u{A0}december"))
            }
            let act = isPressed ? "\(path)/standing" : path
            let back = try await duet.noor.post(act, terms.merging(["number": "2"]) { $1 })
            #expect(back.location == "\(duet.room)?just=kept")
            let kept = try await duet.first()
            #expect(kept.state == .confirmed && kept.terms.start.wall.iso == "2026-12-08T14:00" && kept.terms.place == "Het park achter het station")
            #expect(try await duet.amira.post("\(path)/confirmation", ["number": "2"]).status == .conflict)
            #expect(try await duet.posted(.meetingChanged, about: kept).count { $0 == duet.cast.amira.id } == 1)
        }
    }

    @Test("on the day of a talk Today says so first, with the way to prepare", arguments: Engine.available)
    func today(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.confirmed()
            #expect(try await !duet.noor.get("/").text.contains("praten vandaag"))
            duet.test.clock.move(days: 14)
            let noor = try await Browser(duet.client, duet.test, as: duet.cast.noor)
            let today = try await noor.get("/").text
            #expect(today.contains("Amira Haddou en jij praten vandaag") && today.contains("Voorbereiden"))
        }
    }

    @Test("a form sent twice makes one meeting, one yes and one mail of each", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            for _ in 0..<2 { #expect(try await duet.noor.post("\(duet.room)/meetings", Duet.form).status == .seeOther) }
            let meeting = try await duet.first()
            #expect(try await duet.meetings().all.count == 1)
            #expect(try await duet.posted(.meetingProposed, about: meeting).count == 1)
            let path = "\(duet.room)/meetings/\(meeting.id.rawValue)"
            for _ in 0..<2 { #expect(try await duet.amira.post("\(path)/confirmation", ["number": "0"]).status == .seeOther) }
            #expect(try await duet.posted(.meetingChanged, about: meeting) == [duet.cast.noor.id])
            for _ in 0..<2 { #expect(try await duet.amira.post("\(path)/cancellation", ["number": "1"]).status == .seeOther) }
            #expect(try await duet.first().sequence == 2)
        }
    }

    @Test("twenty presses at once are one yes and one mail", arguments: Engine.available)
    func atOnce(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.noor.post("\(duet.room)/meetings", Duet.form)
            let path = "\(duet.room)/meetings/\(try await duet.first().id.rawValue)/confirmation"
            let statuses = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for _ in 0..<20 { group.addTask { try await duet.amira.post(path, ["number": "0"]).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: .seeOther, count: 20))
            let meeting = try await duet.first()
            #expect(meeting.state == .confirmed && meeting.sequence == 1)
            #expect(try await duet.posted(.meetingChanged, about: meeting).count == 1)
        }
    }

    @Test("a press that comes too late changes nothing and shows how it stands", arguments: Engine.available)
    func late(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = "\(duet.room)/meetings/\(try await duet.confirmed().id.rawValue)"
            _ = try await duet.amira.post("\(path)/omission", ["number": "1"])
            for act in ["confirmation", "cancellation", "record"] {
                let answer = try await duet.noor.post("\(path)/\(act)", ["number": "1", "minutes": "60"])
                #expect(answer.status == .conflict && answer.text.contains("overgeslagen"), "\(act)")
            }
            #expect(try await duet.first().state == .skipped)
        }
    }

    @Test(
        "what cannot be proposed is said at its field, and what was typed stays",
        arguments: [
            ("when", "2026-11-20T10:00", "day"), ("when", "nonsense", "day"), ("minutes", "500", "minutes"), ("minutes", "veel", "minutes"),
            ("channel", "", "channel"), ("link", "javascript:alert(1)", "link"), ("place", String(repeating: "x", count: 201), "place"),
            ("when", "2030-01-01T10:00", "day"),
        ])
    func refusals(field: String, value: String, place: String) async throws {
        try await Duet.with(.sqlite) { duet async throws in
            let refused = try await duet.noor.post("\(duet.room)/meetings", Duet.form.merging([field: value]) { $1 })
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("href=\"#\(place)\"") && refused.text.contains("Het park achter het station") || place == "place")
            #expect(try await duet.meetings().all.isEmpty)
        }
    }

    @Test("a talk that nobody planned is noted afterwards, and taken back where it was a mistake", arguments: Engine.available)
    func noted(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let talk = ["day": "2026-11-20", "time": "10:00", "minutes": "30", "channel": "phone"]
            let early = talk.merging(["day": "2026-11-30"]) { $1 }
            #expect(try await duet.noor.post("\(duet.room)/meetings/held", early).status == .unprocessableContent)
            for _ in 0..<2 { #expect(try await duet.noor.post("\(duet.room)/meetings/held", talk).status == .seeOther) }
            #expect(try await duet.meetings().minutesInAll == 30)
            let path = "\(duet.room)/meetings/\(try await duet.first().id.rawValue)"
            #expect(try await duet.amira.post("\(path)/record", ["minutes": "40"]).location == "\(path)?just=noted")
            #expect(try await duet.meetings().minutesInAll == 30)
            #expect(try await duet.amira.post("\(path)/record", ["minutes": "40", "correction": "yes"]).location == "\(path)?just=held")
            #expect(try await duet.meetings().minutesInAll == 40)
            #expect(try await duet.amira.post("\(path)/record/removal").status == .seeOther)
            #expect(try await duet.meetings().held.isEmpty)
        }
    }

    @Test("a stranger meets no meeting, whatever the press", arguments: Engine.available)
    func stranger(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = "\(duet.room)/meetings/\(try await duet.confirmed().id.rawValue)"
            let stranger = try await Browser(duet.client, duet.test, as: duet.cast.stranger)
            let before = try await duet.test.archive.contents()
            #expect(try await stranger.get(path).status == .notFound)
            for act in ["", "/confirmation", "/omission", "/cancellation", "/record", "/take-away"] {
                #expect(try await stranger.post(path + act, ["number": "1"]).status == .notFound)
            }
            #expect(try await duet.test.archive.contents() == before)
        }
    }

    @Test("each reads the hour on the own clock, and the other's beside it where the two differ", arguments: Engine.available)
    func zones(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let (amira, language) = (duet.cast.amira, LanguageCode(rawValue: "nl"))
            try await duet.test.archive.write { try $0.rename(amira.id, to: amira.name, language: language, zone: "Asia/Kathmandu") }
            _ = try await duet.noor.post("\(duet.room)/meetings", Duet.form)
            let mine = try await duet.noor.get(duet.room).text
            #expect(mine.contains("14.00\u{A0}uur") && mine.contains("18.45\u{A0}uur bij Amira Haddou"))
            #expect(try await duet.amira.get(duet.room).text.contains("18.45\u{A0}uur (dinsdag 8\u{A0}december, 14.00\u{A0}uur bij Noor"))
        }
    }

    @Test("what has ended stays to be read and takes no more presses", arguments: Engine.available)
    func ended(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = "\(duet.room)/meetings/\(try await duet.confirmed().id.rawValue)"
            try await duet.close()
            #expect(try await duet.noor.get(duet.room).status == .ok)
            #expect(try await !duet.noor.get(path).text.contains("/change"))
            #expect(try await duet.noor.post("\(path)/cancellation", ["number": "1"]).status == .conflict)
            #expect(try await duet.first().state == .confirmed)
            // What stood in the calendar is no date any more.
            for page in [duet.room, path] {
                let text = try await duet.noor.get(page).text
                #expect(text.contains("afgezegd") && !text.contains("bevestigd") && !text.contains("Jullie volgende gesprek"))
            }
        }
    }

    @Test("'not now' for oneself alone is not read out of the dates", arguments: Engine.available, [Audience.onlyMe, .partners])
    func notNow(engine: Engine, audience: Audience) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.sign()
            let profile = Profile(capacity: Capacity(notNowUntil: Day("2027-01-20")), audiences: [.capacity: audience])
            try await duet.test.archive.write { [duet] in try $0.save(profile, of: duet.cast.noor.id, at: duet.test.clock.now) }
            let page = try await duet.amira.get("\(duet.room)/meetings/new").text
            #expect(page.contains("value=\"2026-12-") == (audience == .onlyMe))
        }
    }
}
