import Database
package import Foundation
package import Mentoring

/// A name that is still missing under the latest letter of a duo.
package struct MissingSignature: Sendable {
    package let mentorship: ID<Mentorship>
    package let version: Int
    package let side: Side
    package let person: ID<Person>
}

extension Reading {
    /// Whose name is missing under letters that were written before a moment, in mentorships that are not closed.
    package func missingSignatures(writtenBefore moment: Date) throws -> [MissingSignature] {
        try sql.all(
            """
            WITH latest AS (
                SELECT m.id, m.mentor, m.mentee, v.number FROM mentorship m JOIN letter_version v ON v.mentorship = m.id
                WHERE m.closed_at IS NULL AND v.at <= \(moment)
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
    }
}
