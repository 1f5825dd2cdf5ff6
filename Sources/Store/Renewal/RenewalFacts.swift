import Database
import Foundation
package import Mentoring

extension DuoFact {
    /// Which look backs there are and how far, who has looked, chosen and said goodbye; never what.
    static let renewal: [SQL] = [
        part(
            .review, side: "r.asked_by", number: "r.number", amount: "r.differed", at: "r.decided_at", day: "r.date", value: "r.door",
            from: "review r", where: "r.mentorship = asked.id"),
        part(.evaluation, side: "e.side", number: "e.number", at: "e.at", from: "evaluation e", where: "e.mentorship = asked.id"),
        part(.doorChoice, side: "c.side", number: "c.number", at: "c.at", from: "door_choice c", where: "c.mentorship = asked.id"),
        part(
            .shortLook, side: "l.side", number: "l.number", amount: "l.months", at: "l.at", from: "short_look l",
            where: "l.mentorship = asked.id"),
        part(.farewell, at: "f.begun_at", from: "farewell f", where: "f.mentorship = asked.id"),
        part(.farewellSide, side: "f.side", at: "f.letter_at", until: "f.goodbye_at", from: "farewell_side f", where: "f.mentorship = asked.id"),
    ]
}

extension LampFacts {
    /// Fills in what this room's facts say.
    mutating func takeRenewal(_ facts: [DuoFact], in zone: TimeZone) {
        let last = facts.filter { $0.kind == .review }.compactMap { fact in fact.at.map { (at: $0, door: fact.value) } }.max { $0.at < $1.at }
        guard let last else { return }
        lastReview = Day(last.at, in: zone)
        lastDoor = last.door.flatMap { Door(rawValue: $0) }
    }
}
