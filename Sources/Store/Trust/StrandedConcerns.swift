import Database
package import Foundation
package import Mentoring

/// A concern that waits for somebody whose account is shut.
package struct StrandedConcern: Sendable {
    package let id: ID<Concern>
    package let confidant: ID<Person>
}

extension Reading {
    package func strandedConcerns() throws -> [StrandedConcern] {
        try sql.all(
            """
            SELECT c.id, c.confidant FROM concern c JOIN person p ON p.id = c.confidant
            WHERE c.state IN ('sent', 'read') AND p.disabled_at IS NOT NULL ORDER BY c.sent_at, c.id
            """
        ) { StrandedConcern(id: try $0["id"], confidant: try $0["confidant"]) }
    }
}

extension Writing {
    /// Gives it to the next confidant; where there is none, its writer hears once that something waits, and reads whom to turn to.
    package func passOn(_ stranded: StrandedConcern, at now: Date, chance: Randomness) throws {
        guard var concern = try concern(stranded.id, seenBy: stranded.confidant), concern.confidant == stranded.confidant, concern.isUnanswered
        else { return }
        do {
            guard let next = try confidant(for: concern.writer) else { return try tellNobodyReads(concern, at: now, chance: chance) }
            let effects = try concern.apply(.passedOn(to: next.id))
            try update(concern, wordsBefore: concern.words.count)
            try tell(effects, of: concern, at: now, chance: chance)
        } catch is Concern.Refusal {
            try tellNobodyReads(concern, at: now, chance: chance)
        }
    }

    private func tellNobodyReads(_ concern: Concern, at now: Date, chance: Randomness) throws {
        guard try remindsOnce("concern", about: concern.id.rawValue, at: now) else { return }
        try post(Posted(.concernAnswered, to: concern.writer, about: concern.id.rawValue, due: now, id: chance.id()), now: now)
    }
}
