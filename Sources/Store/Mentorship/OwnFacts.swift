import Database
import Foundation
package import Mentoring

/// What *Today* knows of a person besides their mentorships: moments and states, never words.
package struct OwnFacts: Sendable {
    package let preparation: Preparation?
    package let concerns: [ConcernFact]
}

extension Reading {
    /// From both rooms in one query: a page asks for them all at once.
    ///
    /// - Parameter role: As what to prepare for a first conversation; nil where there is none to prepare for.
    package func ownFacts(of me: ID<Person>, preparingAs role: Side?) throws -> OwnFacts {
        var read: [Preparation.Lesson: Date] = [:]
        var concerns: [ConcernFact] = []
        let lessons: [SQL] = role.map { [Preparation.part(of: me, as: $0)] } ?? []
        let parts: [SQL] = [ConcernFact.part(of: me)] + lessons
        _ = try sql.all(parts.joined(separator: " UNION ALL ") + " ORDER BY at, thing") { row in
            let fact: String = try row["fact"]
            if fact == "concern" {
                concerns.append(try ConcernFact(row: row, of: me))
            } else {
                let (lesson, at): (Preparation.Lesson, Date) = (try row["thing"], try row["at"])
                read[lesson] = at
            }
        }
        return OwnFacts(preparation: role.map { Preparation(role: $0, read: read) }, concerns: concerns)
    }
}
