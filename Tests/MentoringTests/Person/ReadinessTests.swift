import Foundation
import Testing

@testable import Mentoring

@Suite struct ReadinessTests {
    static func refusal(_ readiness: Readiness) throws -> Readiness.Refusal? {
        let today = try day("2026-01-01")
        do throws(Readiness.Refusal) {
            _ = try readiness.checked(today: today)
            return nil
        } catch { return error }
    }

    @Test("1 to 20 hours a month are taken", arguments: [(0, false), (1, true), (2, true), (20, true), (21, false), (-1, false)])
    func hours(hours: Int, isTaken: Bool) throws {
        #expect(try Self.refusal(Readiness(hoursAMonth: hours)) == (isTaken ? nil : .hours(1...20)))
    }

    @Test("two hours a month unless said, and nothing has to be written")
    func empty() throws {
        #expect(Readiness().hoursAMonth == 2)
        #expect(try Self.refusal(Readiness()) == nil)
    }

    @Test("'not now' names a day ahead", arguments: [("2025-12-31", true), ("2026-01-01", true), ("2026-01-02", false)])
    func notNow(until: String, isOver: Bool) throws {
        #expect(try Self.refusal(Readiness(openness: .notNow(until: day(until)))) == (isOver ? .notNowIsOver : nil))
    }

    @Test("'not now' may leave the day open")
    func notNowOpen() throws {
        #expect(try Self.refusal(Readiness(openness: .notNow(until: nil))) == nil)
        let kept = Readiness(openness: .notNow(until: nil))
        #expect(try JSONDecoder().decode(Readiness.self, from: JSONEncoder().encode(kept)) == kept)
    }

    @Test("each text is kept trimmed and refused at its own field", arguments: Readiness.Field.allCases)
    func texts(field: Readiness.Field) throws {
        let long = String(repeating: "x", count: 1001)
        let typed = { (text: String) in
            Readiness(why: field == .why ? text : "", hope: field == .hope ? text : "", give: field == .give ? text : "")
        }
        #expect(try Self.refusal(typed(long)) == .text(field, .tooLong(limit: 1000)))
        #expect(try Self.refusal(typed(String(long.dropLast()))) == nil)
        #expect(try typed(" a ").checked(today: day("2026-01-01")) == typed("a"))
    }
}
