package import Foundation

/// Question R8: on with this mission, a new mission or a good ending (S40).
package enum Door: String, CaseIterable, Sendable, Codable {
    case extend, newMission, close

    /// What two choices lead to; nothing before both have chosen.
    package enum Outcome: Hashable, Sendable {
        case waiting
        /// Both want to go on, but not with the same mission: they talk, and either may choose anew.
        case differ
        case decided(Door)
    }

    /// Nobody is kept: where one would rather end it well, the two do.
    package static func outcome(_ one: Door?, _ other: Door?) -> Outcome {
        guard let one, let other else { return .waiting }
        if one == .close || other == .close { return .decided(.close) }
        return one == other ? .decided(one) : .differ
    }
}

/// What one of the two chose, seen by the other once both have.
package struct DoorChoice: Hashable, Sendable {
    package let door: Door
    /// Until when to go on, where the mission is extended.
    package let until: Day?
    package let at: Date

    package init(_ door: Door, until: Day? = nil, at: Date) {
        self.door = door
        self.until = door == .extend ? until : nil
        self.at = at
    }
}

/// What the two decided together, once and for all.
package struct ReviewDecision: Hashable, Sendable {
    package let door: Door
    /// The next day to look back, where the mission is extended.
    package let until: Day?
    package let at: Date

    package init(_ door: Door, until: Day? = nil, at: Date) {
        self.door = door
        self.until = until
        self.at = at
    }
}
