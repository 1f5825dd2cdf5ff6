package import Foundation

/// 'I am ten minutes late': one press, shortly before or after the hour.
package enum Lateness {
    package enum Refusal: Error, Hashable, Sendable {
        case notConfirmed
        case notAroundTheHour
    }

    package static let minutes = 10
    /// In seconds: who knows it earlier proposes another time.
    package static let before: TimeInterval = 3_600
    package static let after: TimeInterval = 1_800

    package static func check(_ meeting: Meeting, at now: Date) throws(Refusal) {
        guard meeting.state == .confirmed else { throw .notConfirmed }
        guard meeting.start - before <= now, now <= meeting.start + after else { throw .notAroundTheHour }
    }
}
