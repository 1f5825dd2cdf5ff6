package import Foundation

/// Three lessons of five minutes for either role, without a test.
package struct Preparation: Hashable, Sendable {
    package enum Lesson: String, CaseIterable, Sendable, Codable {
        /// S1, S5, S19: both sides grow.
        case bothGrow
        /// S7 to S9: a mentor is not a coach.
        case notACoach
        /// S19: ask before you tell.
        case askFirst

        package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
    }

    package let role: Side
    package private(set) var read: [Lesson: Date]

    package init(role: Side, read: [Lesson: Date] = [:]) {
        self.role = role
        self.read = read
    }

    package var next: Lesson? { Lesson.allCases.first { read[$0] == nil } }
    package var isDone: Bool { next == nil }

    /// Reading again changes nothing.
    package mutating func read(_ lesson: Lesson, at now: Date) {
        read[lesson] = read[lesson] ?? now
    }
}
