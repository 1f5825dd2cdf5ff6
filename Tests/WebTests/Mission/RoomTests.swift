import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("Who may enter the rooms of a mentorship")
struct RoomTests {
    private static let read = [
        "/mission", "/goal", "/agreement", "/agreement/proposal", "/renewal", "/trust", "/trust/pulse", "/trust/word", "/trust/repairs",
    ]
    private static let changed = [
        "/mission", "/mission/beginning", "/goal", "/agreement", "/agreement/signature", "/renewal", "/trust/pulse", "/trust/word", "/trust/repairs",
    ]

    @Test("for a stranger there is nothing, the same as for no mentorship at all", arguments: Engine.available)
    func stranger(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let stranger = try await Browser(duet.client, duet.test, as: duet.cast.stranger)
            for room in Self.read + ["/mission/change", "/mission/question", "/mission/versions/1", "/agreement/versions/1", "/review-date.ics"] {
                let theirs = try await stranger.get(duet.path + room)
                let none = try await stranger.get("/mentorships/\(String(duet.id.rawValue.reversed()))\(room)")
                #expect(theirs.status == .notFound && theirs.text == none.text, "\(room)")
            }
            for room in Self.changed {
                #expect(try await stranger.post(duet.path + room, ["what": "x", "goal": "x", "number": "0"]).status == .notFound, "\(room)")
            }
        }
    }

    @Test("before both said yes a kind page says what comes first, and nothing is saved", arguments: Engine.available)
    func exploring(engine: Engine) async throws {
        try await Duet.with(engine, .exploring) { duet async throws in
            for room in Self.read {
                let page = try await duet.noor.get(duet.path + room)
                #expect(page.status == .ok && page.text.contains("Leer elkaar eerst kennen"), "\(room)")
            }
            for room in Self.changed {
                #expect(try await duet.noor.post(duet.path + room, ["what": "x", "goal": "x", "number": "0"]).status == .conflict, "\(room)")
            }
            #expect(try await duet.mission().latest == nil)
        }
    }

    @Test("once closed, what was written can be read and no longer changed", arguments: Engine.available)
    func closed(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            _ = try await duet.noor.post("\(duet.path)/mission", ["what": "Onze missie van toen", "number": "0"])
            try await duet.close()
            #expect(try await duet.noor.get("\(duet.path)/mission").text.contains("Onze missie van toen"))
            for room in Self.changed {
                #expect(try await duet.noor.post(duet.path + room, ["what": "x", "goal": "x", "number": "1"]).status == .conflict, "\(room)")
            }
            #expect(try await duet.mission().number == 1)
        }
    }
}
