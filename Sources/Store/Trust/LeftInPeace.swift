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
}
