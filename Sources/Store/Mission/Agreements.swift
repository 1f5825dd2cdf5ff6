import Database
import Foundation
package import Mentoring

extension Reading {
    /// The letter: its versions and who signed which.
    package func agreement(of mentorship: ID<Mentorship>) throws -> Agreement {
        let versions = try sql.all("SELECT number, author, at, words FROM letter_version WHERE mentorship = \(mentorship) ORDER BY number") { row in
            let number: Int = try row["number"]
            let text: LetterText? = try openJSON(try row["words"], of: .mentorship(mentorship), at: LetterVersion.place(mentorship, number))
            return LetterVersion(number: number, text: text ?? LetterText(), author: try row["author"], at: try row["at"])
        }
        let signatures = try sql.all("SELECT version, side, at FROM letter_signature WHERE mentorship = \(mentorship) ORDER BY at, side") { row in
            Signature(side: try row["side"], version: try row["version"], at: try row["at"])
        }
        return Agreement(versions: versions, signatures: signatures)
    }
}

extension Writing {
    /// The whole letter is sealed; its dates and rhythm stand beside it as well, for lists, lamps and reminders.
    package func insert(_ version: LetterVersion, of mentorship: ID<Mentorship>) throws {
        let words = try seal(json: version.text, of: .mentorship(mentorship), at: LetterVersion.place(mentorship, version.number))
        try run(
            """
            INSERT INTO letter_version (mentorship, number, author, at, review_date, horizon_months, rhythm, words)
            VALUES (
                \(mentorship), \(version.number), \(version.author), \(version.at), \(version.text.reviewDate),
                \(version.text.mission?.horizonMonths), \(version.text.rhythm), \(words)
            )
            """)
    }

    package func insert(_ signature: Signature, of mentorship: ID<Mentorship>) throws {
        try run(
            """
            INSERT INTO letter_signature (mentorship, version, side, at)
            VALUES (\(mentorship), \(signature.version), \(signature.side), \(signature.at))
            """)
    }
}

extension LetterVersion {
    static func place(_ mentorship: ID<Mentorship>, _ number: Int) -> Place {
        Place(table: "letter_version", row: "\(mentorship.rawValue)/\(number)", column: "words")
    }
}
