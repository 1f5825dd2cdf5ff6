package import Foundation
package import Mentoring

extension LampFacts {
    /// Fills in what the rooms know, besides what the two have written and signed.
    package mutating func take(_ facts: [DuoFact], in zone: TimeZone) {
        takeEngagement(facts, in: zone)
        takeNetworking(facts, in: zone)
        takeTrust(facts, in: zone)
        takeOpportunity(facts, in: zone)
        takeRenewal(facts, in: zone)
    }
}
