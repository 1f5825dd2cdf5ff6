import Database
import Foundation
package import Mentoring

extension DuoFact {
    /// Each introduction: whose contact, when it was begun, when the contact said yes, whether a report is open, and where it stands.
    static let networking: [SQL] = [
        part(
            .introduction, side: "i.owner", number: "CASE WHEN i.reported_at IS NOT NULL AND i.looked_at IS NULL THEN 1 ELSE 0 END",
            at: "i.opened_at", until: "i.answered_at", thing: "i.id", value: "i.state", from: "introduction i",
            where: "i.mentorship = asked.id")
    ]
}

extension LampFacts {
    /// Fills in what this room's facts say.
    mutating func takeNetworking(_ facts: [DuoFact], in zone: TimeZone) {
        let all = facts.filter { $0.kind == .introduction }
        introductions = all.count
        hasMisuseReport = all.contains { $0.number == 1 }
    }
}
