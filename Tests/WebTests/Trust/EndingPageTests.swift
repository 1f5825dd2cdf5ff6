import Database
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("Ending a mentorship")
struct EndingPageTests {
    private static let words = "Ik verhuis naar Gent en laat het los"

    @Test("either ends it at any time, without a reason; both get the same mail, and the other reads kind words", arguments: Engine.available)
    func ends(engine: Engine) async throws {
        for state in [Mentorship.State.exploring, .agreeing] {
            try await Duet.with(engine, state) { duet async throws in
                let page = try await duet.noor.get("\(duet.path)/ending").text
                #expect(page.contains("Het mentorschap met Amira Haddou stoppen") && page.contains("Dat is niemands schuld."))
                let ended = try await duet.noor.post("\(duet.path)/ending")
                #expect(ended.location == "\(duet.path)/ending")
                #expect(try await duet.state() == .closed)
                #expect(Set(try await duet.mails(.mentorshipEnded)) == [duet.cast.noor.id, duet.cast.amira.id])
                let theirs = try await duet.amira.get("\(duet.path)/ending").text
                #expect(theirs.contains("Het is gestopt, en dat is goed") && !theirs.contains("Wat je voor jezelf bewaarde"))
                #expect(try await duet.noor.post("\(duet.path)/ending").location == "\(duet.path)/ending")
                #expect(try await duet.mails(.mentorshipEnded).count == 2)
            }
        }
    }

    @Test(
        "why it ended is for its writer alone, and neither why nor by whom lies in the database", arguments: Engine.available, FarewellReason.choices
    )
    func sealed(engine: Engine, ending: Ending) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.noor.post("\(duet.path)/ending", ["ending": ending.rawValue, "words": Self.words])
            #expect(try await duet.noor.get("\(duet.path)/ending").text.contains(Self.words))
            #expect(try await duet.amira.get("\(duet.path)/ending").text.contains(Self.words) == false)
            let contents = try await duet.test.archive.contents()
            for word in ["verhuis", "'\(ending.rawValue)'", "\"\(ending.rawValue)\""] { #expect(try await !duet.test.archive.holds(word)) }
            let events = try #require(contents["event"]).split(separator: "\n").filter { $0.contains("mentorship ended") }
            #expect(events.count == 1 && !events[0].contains(duet.cast.noor.id.rawValue))
            #expect(try #require(contents["mentorship"]).contains("unplanned"))
        }
    }

    @Test("the rows of both sides have the same length, so that none tells who ended it", arguments: Engine.available, ["", Self.words])
    func sameLength(engine: Engine, words: String) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.amira.post("\(duet.path)/ending", ["ending": "safety", "words": words])
            let lengths: [Int] = try await duet.test.archive.database.read {
                try $0.values("SELECT CAST(length(words) AS BIGINT) FROM ending_reason ORDER BY side")
            }
            #expect(lengths.count == 2 && Set(lengths).count == 1)
        }
    }

    @Test("a reason that is none, or words without end, are refused with what was typed", arguments: Engine.available)
    func refused(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            for fields in [["ending": "noClick", "words": Self.words], ["words": String(repeating: "lang ", count: 300)]] {
                let page = try await duet.noor.post("\(duet.path)/ending", fields)
                let typed = try #require(fields["words"]).prefix(20)
                #expect(page.status == .unprocessableContent && page.text.contains(typed))
            }
            #expect(try await duet.state() == .agreeing)
        }
    }

    @Test("for a stranger there is nothing to end, and no page of help", arguments: Engine.available)
    func stranger(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let stranger = try await Browser(duet.client, duet.test, as: duet.cast.stranger)
            for path in ["ending", "safety"] { #expect(try await stranger.get("\(duet.path)/\(path)").status == .notFound) }
            #expect(try await stranger.post("\(duet.path)/ending").status == .notFound)
            #expect(try await duet.state() == .agreeing)
        }
    }

    @Test("who does not feel safe finds help outside at once, before and after the end", arguments: Engine.available)
    func safety(engine: Engine) async throws {
        try await Duet.with(engine, .exploring) { duet async throws in
            for _ in 0..<2 {
                let page = try await duet.noor.get("\(duet.path)/safety").text
                #expect(page.contains("Bel 112.") && page.contains("tel:106") && !page.contains("action=\"/concerns\""))
                _ = try await duet.noor.post("\(duet.path)/ending", ["ending": "safety"])
            }
        }
    }
}
