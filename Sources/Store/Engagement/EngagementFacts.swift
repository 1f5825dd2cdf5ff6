import Foundation
package import Mentoring

extension LampFacts {
    /// Fills in what this room's facts say.
    mutating func takeEngagement(_ facts: [DuoFact], in zone: TimeZone) {}
}
