import Database
import Foundation
package import Mentoring

extension DuoFact {
    /// When each last learned something, and the chances that still wait for the other.
    static let opportunity: [SQL] = [
        part(.learned, side: "l.side", at: "MAX(l.at)", from: "learned l", where: "l.mentorship = asked.id GROUP BY asked.id, l.side"),
        part(
            .chanceOffered, side: "o.giver", at: "o.offered_at", thing: "o.id", value: "o.kind", from: "opportunity o",
            where: "o.mentorship = asked.id AND o.taken_at IS NULL AND o.let_go_at IS NULL"),
    ]
}

extension LampFacts {
    /// Fills in what this room's facts say.
    mutating func takeOpportunity(_ facts: [DuoFact], in zone: TimeZone) {
        for fact in facts where fact.kind == .learned {
            guard let side = fact.side, let at = fact.at else { continue }
            lastLearned[side] = Day(at, in: zone)
        }
    }
}
