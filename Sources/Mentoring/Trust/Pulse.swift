package import Foundation

/// Three taps after some meetings, private to who gives them unless they share them (P1 to P3).
package struct Pulse: Hashable, Sendable {
    package enum Question: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
        /// P1: I felt heard.
        case heard
        /// P2: I could be honest.
        case honest
        /// P3: I can go on with what we talked about.
        case useful
    }

    package enum Answer: Int, CaseIterable, Sendable, Codable {
        case notReally, aLittle, yes
    }

    /// Which of their meetings it is about, counted from 1.
    package let meeting: Int
    package let answers: [Question: Answer]
    package let at: Date
    /// From when the other may read it too; nil while it is private.
    package internal(set) var sharedAt: Date?

    package init(meeting: Int, answers: [Question: Answer], at: Date, sharedAt: Date? = nil) {
        self.meeting = meeting
        self.answers = answers
        self.at = at
        self.sharedAt = sharedAt
    }

    package var isShared: Bool { sharedAt != nil }

    /// The height of the line: from 0 to 6.
    package var height: Int { answers.values.reduce(0) { $0 + $1.rawValue } }

    /// After meetings 1 and 3, then after each third (C6, ours).
    package static func isAsked(afterMeeting number: Int) -> Bool {
        number == 1 || (number > 0 && number.isMultiple(of: 3))
    }

    /// After the first and the third, the question whether the two fit goes out by mail already: then the pulse waits on *Today* alone.
    package static func isMailed(afterMeeting number: Int) -> Bool {
        isAsked(afterMeeting: number) && number > 3
    }

    /// The last of so many meetings after which one was asked; nil before the first.
    package static func meetingAsked(of meetings: Int) -> Int? {
        if meetings >= 3 { return meetings - meetings % 3 }
        return meetings >= 1 ? 1 : nil
    }
}
