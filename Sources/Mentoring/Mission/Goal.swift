package import Foundation

/// What one of the two wants to reach for themselves; the mentor's is required and counts as much (S3).
package struct Goal: Hashable, Sendable {
    package static let rule = TextRule.lines(600)

    package let side: Side
    package let text: String
    package let at: Date

    package init(side: Side, text: String, at: Date) {
        self.side = side
        self.text = text
        self.at = at
    }

    package static func checked(_ side: Side, _ typed: String, at now: Date) throws(TextRefusal) -> Goal {
        Goal(side: side, text: try rule.check(typed), at: now)
    }
}
