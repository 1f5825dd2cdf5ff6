package import Foundation

/// What one writes to the other at the end; sealed with its writer's key, and read by the other once it is sent.
package struct FarewellLetter: Hashable, Sendable {
    package static let rule = TextRule.lines(4000)

    package let text: String
    package let sentAt: Date

    package init(text: String, sentAt: Date) {
        self.text = text
        self.sentAt = sentAt
    }
}

/// Whether one would gladly stay in touch, and how.
package struct StayingInTouch: Hashable, Sendable {
    package static let rule = TextRule.line(200, isRequired: false)

    package let isWanted: Bool
    package let how: String

    package init(isWanted: Bool, how: String = "") {
        self.isWanted = isWanted
        self.how = isWanted ? how : ""
    }

    package enum Outcome: Hashable, Sendable {
        /// Also where one of the two would rather not: a no reads as no answer.
        case waiting
        /// Both would: each reads how.
        case inTouch
        /// The rest is over, and not both would; nobody is told who.
        case leftAtThis
    }
}
