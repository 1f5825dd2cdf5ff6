package import Foundation

/// Why a mentorship ended: for its writer, and as a category in aggregates; the other does not see it.
package enum Ending: String, CaseIterable, Sendable, Codable {
    /// One of the two, or both, would rather not go on after the talk.
    case noClick
    /// Not both answered within the fourteen days.
    case notAnswered
    /// One of the two answered the question after a meeting with 'not for me': nobody's fault.
    case noFit
    case early
    case asPlanned
    /// Illness, or left the organisation.
    case sudden
    case safety

    /// What both of the two may know of it: all endings of one kind show the same.
    package enum Kind: String, CaseIterable, Sendable {
        /// The answers after the talk ended it, or their absence.
        case byClick
        case asPlanned
        /// By the choice of one, without a reason that the other would see.
        case unplanned
    }

    package var kind: Kind {
        switch self {
        case .noClick, .notAnswered: .byClick
        case .asPlanned: .asPlanned
        case .noFit, .early, .sudden, .safety: .unplanned
        }
    }

    /// Whether nothing that the other sends afterwards reaches who ended it so: no letter, no invitation, no question as a contact.
    package var leavesInPeace: Bool { self == .safety }

    package func fits(_ state: Mentorship.State) -> Bool {
        switch (self, state) {
        case (_, .closed): false
        case (.noClick, _), (.notAnswered, _): state == .exploring
        case (.noFit, _): state != .exploring
        case (.asPlanned, _): state == .active
        case (.early, _), (.sudden, _), (.safety, _): true
        }
    }
}

/// That a mentorship has ended, as far as both may know: neither why nor by whom.
package struct Closing: Hashable, Sendable {
    package let kind: Ending.Kind
    package let at: Date

    package init(_ kind: Ending.Kind, at: Date) {
        self.kind = kind
        self.at = at
    }

    /// Whether the two ended it as they had planned.
    package var isPlanned: Bool { kind == .asPlanned }
    package var isByClick: Bool { kind == .byClick }
}
