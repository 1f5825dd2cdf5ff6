import Foundation
import Testing

@testable import Mentoring

@Suite("The time that a page of the year tells of")
struct YearTimeTests {
    private static let end = start + 900 * dayInSeconds

    private static func review(_ number: Int, _ door: Door?, after days: Double) throws -> Review {
        Review(number: number, date: try day("2027-01-01"), decision: door.map { ReviewDecision($0, at: start + days * dayInSeconds) })
    }

    @Test(
        "each look back after which they went on keeps its own time, and the last goes on to the end",
        arguments: [(1, 0, 365), (2, 365, 730), (3, 730, 900), (4, 730, 900)] as [(Int, Double, Double)])
    func times(number: Int, from: Double, to: Double) throws {
        let reviews = try [
            Self.review(1, .extend, after: 365), Self.review(2, .newMission, after: 730), Self.review(3, .close, after: 890),
        ]
        let time = YearTogether.time(of: number, reviews, begun: start, until: Self.end)
        #expect(time == start + from * dayInSeconds...start + to * dayInSeconds)
    }

    @Test("before any is decided the time runs from the beginning until now")
    func first() throws {
        for reviews in [[], [try Self.review(1, nil, after: 0)]] {
            #expect(YearTogether.time(of: 1, reviews, begun: start, until: Self.end) == start...Self.end)
        }
    }
}
