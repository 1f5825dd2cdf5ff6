import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("What the days bring to looking back")
struct ReviewRoundTests {
    @Test("both are reminded on the date and 7, 14 and 21 days after it, once each", arguments: Engine.available)
    func reminders(engine: Engine) async throws {
        try await Year.with(engine, days: 364) { year async throws in
            var counts: [Int] = []
            for _ in 0..<30 {
                try await year.walk()
                try await year.walk()
                counts.append(try await year.duet.mails(.reviewDue).count)
                year.test.clock.move(days: 1)
            }
            #expect(counts[0] == 0 && counts[1] == 2 && counts[7] == 2 && counts[8] == 4 && counts[15] == 6 && counts[22] == 8 && counts[29] == 8)
        }
    }

    @Test("after a standstill only the newest reminder goes, and none long after", arguments: Engine.available, [(16.0, 2), (60, 0)])
    func standstill(engine: Engine, late: (days: Double, mails: Int)) async throws {
        try await Year.with(engine, days: 365 + late.days) { year async throws in
            try await year.walk()
            #expect(try await year.duet.mails(.reviewDue).count == late.mails)
        }
    }

    @Test("who has looked back is not reminded, and nobody once it is decided", arguments: Engine.available)
    func awaited(engine: Engine) async throws {
        try await Year.with(engine) { year async throws in
            _ = try await year.noor.post("\(year.path)/evaluation", Year.noorsAnswers)
            try await year.walk()
            let asked = try await year.duet.mails(.reviewDue)
            #expect(asked == [year.duet.cast.amira.id])
            _ = try await year.amira.post("\(year.path)/evaluation", Year.amirasAnswers)
            try await year.choose(.newMission, .newMission)
            let later = try await year.after(days: 7)
            try await later.walk()
            #expect(try await later.duet.mails(.reviewDue).count == 1)
        }
    }

    @Test("in a pause nobody is reminded, and the newest reminder comes once it is over", arguments: Engine.available)
    func paused(engine: Engine) async throws {
        try await Year.with(engine, days: 360) { year async throws in
            let paused = try await year.noor.post("\(year.duet.path)/engagement/pause", ["return": "2027-12-10"])
            #expect(paused.status == .seeOther)
            var counts: [Int] = []
            for _ in 0..<24 {
                try await year.walk()
                counts.append(try await year.duet.mails(.reviewDue).count)
                year.test.clock.move(days: 1)
            }
            // They go on twenty-one days from here, which is sixteen days after the date.
            #expect(counts[20] == 0 && counts[21] == 2 && counts[23] == 2)
        }
    }

    @Test("S39: short looks are asked at months 3 and 6, once each", arguments: Engine.available)
    func looks(engine: Engine) async throws {
        try await Year.with(engine, days: 0) { year async throws in
            var days: [Int] = []
            for day in 0..<200 {
                try await year.walk()
                if try await year.duet.mails(.lookAsked).count > days.count * 2 { days.append(day) }
                year.test.clock.move(days: 1)
            }
            #expect(days == [92, 181])
        }
    }
}

@Suite("Short looks")
struct ShortLookTests {
    @Test("S3: two presses for oneself alone, with the own goal met again", arguments: Engine.available)
    func look(engine: Engine) async throws {
        try await Year.with(engine, days: 95) { year async throws in
            let path = "\(year.path)/looks/3"
            let page = try await year.amira.get(path).text
            #expect(page.contains("Leren luisteren") && page.contains("Past jullie missie nog bij wat je nu nodig hebt?"))
            #expect(try await year.amira.get("/").text.contains("href=\"\(path)\""))
            let refused = try await year.amira.post(path, ["answer-mission": "yes", "mission": "Bijna"])
            #expect(refused.status == .unprocessableContent && refused.text.contains("id=\"answer-contact-error\"") && refused.text.contains("Bijna"))
            for _ in 0..<2 {
                let kept = try await year.amira.post(path, ["answer-mission": "yes", "answer-contact": "partly", "contact": "Iets vaker"])
                #expect(kept.location == "\(year.path)?done=looked")
            }
            #expect(try await year.amira.get(path).text.contains("Iets vaker"))
            #expect(try await !year.noor.get(path).text.contains("Iets vaker"))
            #expect(try await !year.amira.get("/").text.contains("href=\"\(path)\""))
            #expect(try await !year.test.archive.holds("Iets vaker"))
        }
    }

    @Test("there is none before its days, and afterwards it takes nothing", arguments: Engine.available, [60.0, 140])
    func outside(engine: Engine, days: Double) async throws {
        try await Year.with(engine, days: days) { year async throws in
            let sent = try await year.noor.post("\(year.path)/looks/3", ["answer-mission": "yes", "answer-contact": "yes"])
            #expect(sent.status == .unprocessableContent)
            #expect(try await year.noor.get("\(year.path)/looks/3").text.contains("<textarea") == false)
            #expect(try await year.noor.get("\(year.path)/looks/4").status == .notFound)
            #expect(try await year.stranger().get("\(year.path)/looks/3").status == .notFound)
        }
    }
}
