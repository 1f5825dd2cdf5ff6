package import Foundation

package enum FitAnswer: String, CaseIterable, Sendable, Codable {
    case good, notSureYet, notForMe
}

/// The question whether it fits, to each in private, the day after the first and the third meeting.
package struct FitCheck: Hashable, Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        case notAsked
        /// What was said last has already ended the match.
        case alreadyEnded
    }

    package enum Effect: Hashable, Sendable {
        /// The match ends without fault; the other hears kindly that it ends, without a reason.
        case end(by: Side)
    }

    package static let afterMeetings = [1, 3]
    /// Who has said nothing by then is not asked any more, in days: the talks go on, and that says enough.
    package static let askedFor = 14

    /// The meeting after which it is asked: 1 or 3.
    package let number: Int
    package let side: Side
    package private(set) var answer: FitAnswer?

    package init?(after number: Int, for side: Side, answer: FitAnswer? = nil) {
        guard Self.afterMeetings.contains(number) else { return nil }
        self.number = number
        self.side = side
        self.answer = answer
    }

    /// The day on which it is asked, where the reader lives; nil before that meeting.
    package func askedOn(after meetings: Meetings, in zone: TimeZone) -> Day? {
        let held = meetings.held
        guard held.count >= number else { return nil }
        return Day(held[number - 1].end, in: zone).adding(days: 1)
    }

    /// Whether it waits for an answer today.
    package func isAsked(after meetings: Meetings, today: Day, in zone: TimeZone) -> Bool {
        guard answer == nil, let day = askedOn(after: meetings, in: zone) else { return false }
        return day <= today && today.days(since: day) < Self.askedFor
    }

    /// An answer may change until it ends the match; the same again changes nothing.
    package mutating func give(_ answer: FitAnswer, after meetings: Meetings, today: Day, in zone: TimeZone) throws(Refusal) -> [Effect] {
        guard let day = askedOn(after: meetings, in: zone), day <= today else { throw .notAsked }
        if self.answer == answer { return [] }
        guard self.answer != .notForMe else { throw .alreadyEnded }
        self.answer = answer
        return answer == .notForMe ? [.end(by: side)] : []
    }
}
