import Database
package import Mentoring

extension Reading {
    /// Whether this person ended a mentorship with that one for safety: then nothing that the other sends reaches this person, and to the
    /// other it looks as where nobody answers.
    package func isLeftInPeace(_ person: ID<Person>, by other: ID<Person>) throws -> Bool {
        try endedMentorships(of: person, and: other).contains { mentorship in
            guard let side = mentorship.side(of: person) else { return false }
            return try endingReason(of: mentorship, by: side)?.ending.leavesInPeace ?? false
        }
    }

    /// All whom this person ended a mentorship with for safety, in one query.
    package func leftInPeace(by person: ID<Person>) throws -> Set<ID<Person>> {
        let ended = try sql.all(
            """
            SELECT \(Mentorship.columns), r.words AS ending_words FROM mentorship m JOIN ending_reason r ON r.mentorship = m.id
              AND r.side = CASE WHEN m.mentor = \(person) THEN \(Side.mentor) ELSE \(Side.mentee) END
            WHERE m.closed_at IS NOT NULL AND (m.mentor = \(person) OR m.mentee = \(person))
            """
        ) { row in (mentorship: try Mentorship(row: row), words: try row["ending_words"] as Sealed?) }
        let others = try ended.compactMap { ended -> ID<Person>? in
            guard let side = ended.mentorship.side(of: person),
                try endingReason(ended.words, of: ended.mentorship, by: side)?.ending.leavesInPeace == true
            else { return nil }
            return ended.mentorship.person(side.other)
        }
        return Set(others)
    }
}
