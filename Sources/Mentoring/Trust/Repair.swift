package import Foundation

/// 'Something is off': what one noticed and needs, the talk, what was agreed, and looking at it again, until both say it is solved (S37).
package struct Repair: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable, Codable {
        case opened
        /// The two have talked; nothing is agreed yet.
        case talked
        case agreed
        /// Both said so.
        case solved
        /// Taken back before the two talked.
        case withdrawn
    }

    package enum Field: String, CaseIterable, Sendable {
        case noticed, need
        /// What the two agreed, in words of both.
        case agreed

        package var rule: TextRule { .lines(1000) }
    }

    /// Seven days after it was agreed, or found not solved yet, in seconds.
    package static let lookedAtAfter: TimeInterval = 7 * 86_400

    package let id: ID<Repair>
    package let opener: Side
    package let noticed: String
    package let need: String
    package let openedAt: Date
    package internal(set) var state: State
    package internal(set) var agreement: String?
    /// When the two look at it again; nil until something is agreed.
    package internal(set) var looksAt: Date?
    /// Who says that it is solved.
    package internal(set) var solvedBy: Set<Side>
    /// When it last changed hands: who waits, waits since then.
    package internal(set) var changedAt: Date

    /// As it was stored.
    package init(
        id: ID<Repair>, opener: Side, noticed: String, need: String, openedAt: Date, state: State = .opened, agreement: String? = nil,
        looksAt: Date? = nil, solvedBy: Set<Side> = [], changedAt: Date? = nil
    ) {
        self.id = id
        self.opener = opener
        self.noticed = noticed
        self.need = need
        self.openedAt = openedAt
        self.state = state
        self.agreement = agreement
        self.looksAt = looksAt
        self.solvedBy = solvedBy
        self.changedAt = changedAt ?? openedAt
    }

    package var isOpen: Bool { state != .solved && state != .withdrawn }

    /// When what is agreed was agreed, or last put off.
    package var agreedAt: Date { looksAt.map { $0 - Self.lookedAtAfter } ?? changedAt }

    /// Whether the days have come to look at it again together.
    package func isToLookAt(now: Date) -> Bool { state == .agreed && (looksAt.map { $0 <= now } ?? false) }
}
