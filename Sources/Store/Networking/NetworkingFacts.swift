import Database
import Foundation
package import Mentoring

extension DuoFact {
    /// Each introduction: whose contact, when it was begun, when the contact said yes, and where it stands. And each report that nobody has
    /// looked at: whose contact made it, and when.
    static let networking: [SQL] = [
        part(
            .introduction, side: "i.owner", at: "i.opened_at", until: "i.answered_at", thing: "i.id", value: "i.state", from: "introduction i",
            where: "i.mentorship = asked.id"),
        part(
            .misuse, side: "i.owner", at: "i.reported_at", thing: "i.id", from: "introduction i",
            where: "i.mentorship = asked.id AND i.reported_at IS NOT NULL AND i.looked_at IS NULL"),
    ]
}

extension LampFacts {
    /// Fills in what this room's facts say.
    mutating func takeNetworking(_ facts: [DuoFact], in zone: TimeZone) {
        introductions = facts.count { $0.kind == .introduction }
        hasMisuseReport = facts.contains { fact in
            guard fact.kind == .misuse, let at = fact.at else { return false }
            return today < Day(Introduction.Misuse(reportedAt: at).stopsUntil, in: zone)
        }
    }
}
