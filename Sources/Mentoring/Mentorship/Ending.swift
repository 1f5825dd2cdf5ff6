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

    /// Whether the two ended it as they had planned. All other endings show the same, since the other does not see the reason.
    package var isPlanned: Bool { self == .asPlanned }

    /// Whether the answers after the talk ended it, or their absence.
    package var isByClick: Bool { self == .noClick || self == .notAnswered }

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

package struct Closing: Hashable, Sendable {
    package let ending: Ending
    /// Who ended it; nil when the days did, or both.
    package let by: Side?
    package let at: Date

    package init(ending: Ending, by: Side?, at: Date) {
        self.ending = ending
        self.by = by
        self.at = at
    }
}
