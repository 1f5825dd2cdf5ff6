package import Foundation

/// A request to one person to get to know each other; a link without address asks whoever receives it.
package struct Invitation: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable, Codable {
        case known
        case met
    }

    package enum State: String, CaseIterable, Sendable, Codable {
        case open, accepted, declined, withdrawn
        /// Fourteen days went by.
        case closed
    }

    /// Seven days, in seconds.
    package static let reminderAfter: TimeInterval = 7 * 86_400
    /// Fourteen days, in seconds ('Capacity is a promise').
    package static let closedAfter: TimeInterval = 14 * 86_400
    package static let purposeRule = TextRule.lines(600)

    package let id: ID<Invitation>
    package let from: ID<Person>
    /// Nil for a link.
    package let address: EmailAddress?
    /// What the invited is asked to be.
    package let role: Side
    package let kind: Kind
    package let purpose: String
    package let sentAt: Date
    package internal(set) var state: State
    package internal(set) var remindedAt: Date?
    package internal(set) var endedAt: Date?

    /// As it was stored.
    package init(
        id: ID<Invitation>,
        from: ID<Person>,
        address: EmailAddress?,
        role: Side,
        kind: Kind,
        purpose: String,
        sentAt: Date,
        state: State = .open,
        remindedAt: Date? = nil,
        endedAt: Date? = nil
    ) {
        self.id = id
        self.from = from
        self.address = address
        self.role = role
        self.kind = kind
        self.purpose = purpose
        self.sentAt = sentAt
        self.state = state
        self.remindedAt = remindedAt
        self.endedAt = endedAt
    }

    package var remindsAt: Date { sentAt + Self.reminderAfter }
    package var closesAt: Date { sentAt + Self.closedAfter }

    /// Whether it can still be answered: past its days it is closed, even before anything has noted so.
    package func isOpen(at now: Date) -> Bool { state == .open && now < closesAt }
}
