package import Foundation

/// Something that one of the two offers the other to grow by (S38).
///
/// Where it stands follows from its dates, so that the two cannot contradict each other.
package struct Opportunity: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable, Codable {
        case project, stage, event, book, shadowDay, feedback
        /// 'I spoke up for you' (B8): it is given already, so that there is nothing left to take.
        case spokeUp

        package var isGiven: Bool { self == .spokeUp }
    }

    package enum State: String, CaseIterable, Sendable, Codable {
        case offered, taken, letGo, learned
    }

    package static let whatRule = TextRule.lines(400)

    package let id: ID<Opportunity>
    /// Who offers it; the other may take it.
    package let giver: Side
    package let kind: Kind
    package let what: String
    package let offeredAt: Date
    package internal(set) var takenAt: Date?
    package internal(set) var letGo: LetGo?
    package internal(set) var learnedAt: Date?

    /// Who let it go, and when: the other by leaving it, the giver by taking it back.
    package struct LetGo: Hashable, Sendable {
        package let by: Side
        package let at: Date

        package init(by: Side, at: Date) {
            (self.by, self.at) = (by, at)
        }
    }

    /// As it was stored.
    package init(
        id: ID<Opportunity>, giver: Side, kind: Kind, what: String, offeredAt: Date, takenAt: Date? = nil, letGo: LetGo? = nil,
        learnedAt: Date? = nil
    ) {
        (self.id, self.giver, self.kind, self.what, self.offeredAt) = (id, giver, kind, what, offeredAt)
        (self.takenAt, self.letGo, self.learnedAt) = (takenAt, letGo, learnedAt)
    }

    package static func offered(
        id: ID<Opportunity>, by giver: Side, kind: Kind, what: String, at now: Date
    ) throws(TextRefusal) -> Opportunity {
        Opportunity(id: id, giver: giver, kind: kind, what: try whatRule.check(what), offeredAt: now, takenAt: kind.isGiven ? now : nil)
    }

    package var receiver: Side { giver.other }

    package var state: State {
        if learnedAt != nil { return .learned }
        if letGo != nil { return .letGo }
        return takenAt == nil ? .offered : .taken
    }
}
