import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("What an end leaves in the database")
struct EndingTracesTests {
    @Test("the answer that it does not fit leaves no hour by which the end could be laid at somebody's door", arguments: Engine.available)
    func fit(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.sign()
            try await duet.talk()
            duet.test.clock.move(days: 1)
            try await duet.walk()
            _ = try await duet.noor.post("\(duet.room)/fit/1", ["fit": "notForMe"])
            #expect(try await duet.state() == .closed)
            let answered: [String] = try await duet.test.archive.database.read {
                try $0.values("SELECT side FROM fit_check WHERE answered_at IS NOT NULL OR words IS NOT NULL")
            }
            #expect(answered.isEmpty)
            let asked: [Date] = try await duet.test.archive.database.read { try $0.values("SELECT asked_at FROM fit_check WHERE number = 1") }
            #expect(asked.count == 2 && Set(asked).count == 1)
            let mentorship = try #require(try await duet.mentorship())
            let reasons = try await duet.test.archive.read { store in
                try Side.allCases.map { try store.endingReason(of: mentorship, by: $0)?.ending }
            }
            #expect(reasons == [nil, .noFit])
        }
    }

    private static func lengths(_ duet: Duet) async throws -> [Int] {
        try await duet.test.archive.database.read {
            try $0.values("SELECT CAST(length(words) AS BIGINT) FROM ending_reason ORDER BY side")
        }
    }

    @Test("where both end it at once each finds the own words again, and neither the other's", arguments: Engine.available)
    func both(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            // Either may be first: the second press comes to what has ended.
            async let noors = duet.noor.post("\(duet.path)/ending", ["ending": "sudden", "words": "Ik verhuis"])
            async let amiras = duet.amira.post(
                "\(duet.path)/ending", ["ending": "safety", "words": String(repeating: "Het gaat niet meer. ", count: 40)])
            for ended in [try await noors, try await amiras] { #expect(ended.location == "\(duet.path)/ending") }
            let pages = [try await duet.noor.get("\(duet.path)/ending").text, try await duet.amira.get("\(duet.path)/ending").text]
            #expect(pages[0].contains("Ik verhuis") && !pages[0].contains("Het gaat niet meer."))
            #expect(pages[1].contains("Het gaat niet meer.") && !pages[1].contains("Ik verhuis"))
            #expect(try await duet.mails(.mentorshipEnded).count == 2)
            #expect(Set(try await Self.lengths(duet)).count == 1)
        }
    }

    @Test("what one said first stays, however often the form comes", arguments: Engine.available)
    func first(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            for words in ["Ik verhuis", "Iets anders"] {
                #expect(try await duet.noor.post("\(duet.path)/ending", ["words": words]).status == .seeOther)
            }
            let page = try await duet.noor.get("\(duet.path)/ending").text
            #expect(page.contains("Ik verhuis") && !page.contains("Iets anders"))
            #expect(try await duet.mails(.mentorshipEnded).count == 2)
        }
    }
}
