import Database
package import Foundation
package import Mentoring

/// A name that is still missing under the latest letter of a duo.
package struct MissingSignature: Sendable {
    package let mentorship: ID<Mentorship>
    package let version: Int
    package let side: Side
    package let person: ID<Person>

    /// By which it is known whether this person was reminded of this version.
    package var name: String { "\(mentorship.rawValue)/\(version)/\(side.rawValue)" }
}

extension Reading {
    /// Whose name is missing under letters that were written in that time, in mentorships that are not closed, and who was not reminded yet.
    package func missingSignatures(writtenIn time: ClosedRange<Date>) throws -> [MissingSignature] {
        let missing = try sql.all(
            """
            WITH latest AS (
                SELECT m.id, m.mentor, m.mentee, v.number FROM letter_version v JOIN mentorship m ON m.id = v.mentorship
                WHERE m.closed_at IS NULL AND v.at BETWEEN \(time.lowerBound) AND \(time.upperBound)
                AND v.number = (SELECT max(w.number) FROM letter_version w WHERE w.mentorship = m.id)
            ), side AS (
                SELECT id, number, \(Side.mentor) AS side, mentor AS person FROM latest
                UNION ALL SELECT id, number, \(Side.mentee) AS side, mentee AS person FROM latest
            )
            SELECT id, number, side, person FROM side
            WHERE NOT EXISTS (
                SELECT 1 FROM letter_signature s WHERE s.mentorship = side.id AND s.version = side.number AND s.side = side.side
            )
            ORDER BY id, side
            """
        ) { MissingSignature(mentorship: try $0["id"], version: try $0["number"], side: try $0["side"], person: try $0["person"]) }
        return try unreminded("letter", of: missing, name: \.name)
    }
}
