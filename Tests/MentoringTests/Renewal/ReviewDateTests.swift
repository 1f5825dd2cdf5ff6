import Testing

@testable import Mentoring

@Suite struct ReviewDateTests {
    @Test("one year after, unless chosen", arguments: [("2026-01-12", "2027-01-12"), ("2024-02-29", "2025-02-28")])
    func suggested(today: String, suggested: String) throws {
        #expect(try ReviewDate.suggested(from: day(today)) == day(suggested))
        #expect(ReviewDate.lookMonths == [3, 6])
    }

    @Test("from tomorrow to three years on", arguments: [(-1, false), (0, false), (1, true), (1096, true), (1097, false)])
    func range(days: Int, isTaken: Bool) throws {
        let today = try day("2026-01-12")
        let expected: ReviewDate.Refusal? = isTaken ? nil : days < 1 ? .notAhead : .tooFar(latest: try day("2029-01-12"))
        var refusal: ReviewDate.Refusal?
        do throws(ReviewDate.Refusal) { try ReviewDate.check(today.adding(days: days), today: today) } catch { refusal = error }
        #expect(refusal == expected)
    }
}
