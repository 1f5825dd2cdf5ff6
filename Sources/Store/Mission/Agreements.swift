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
        return Agreement(versions: versions, signatures: try signatures(of: mentorship))
    }

    private func signatures(of mentorship: ID<Mentorship>) throws -> [Signature] {
        try sql.all(
            """
            SELECT s.version, s.side, s.at, s.name, CASE WHEN s.side = \(Side.mentor) THEN m.mentor ELSE m.mentee END AS signer
            FROM letter_signature s JOIN mentorship m ON m.id = s.mentorship
            WHERE s.mentorship = \(mentorship) ORDER BY s.at, s.side
            """
        ) { row in
            let (side, version): (Side, Int) = (try row["side"], try row["version"])
            let name = try open(try row["name"], of: .person(try row["signer"]), at: Signature.place(mentorship, version, side))
            return Signature(side: side, version: version, at: try row["at"], name: name)
        }
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

    /// The signer's name of this moment goes with it, sealed with the signer's own key: what was signed does not change with the account.
    package func insert(_ signature: Signature, of mentorship: ID<Mentorship>) throws {
        guard let signer = try duo(mentorship)?.person(signature.side) else { return }
        let name = try seal(signer.name, of: .person(signer.id), at: Signature.place(mentorship, signature.version, signature.side))
        try run(
            """
            INSERT INTO letter_signature (mentorship, version, side, at, name)
            VALUES (\(mentorship), \(signature.version), \(signature.side), \(signature.at), \(name))
            """)
    }
}

extension Signature {
    static func place(_ mentorship: ID<Mentorship>, _ version: Int, _ side: Side) -> Place {
        Place(table: "letter_signature", row: "\(mentorship.rawValue)/\(version)/\(side.rawValue)", column: "name")
    }
}

extension LetterVersion {
    static func place(_ mentorship: ID<Mentorship>, _ number: Int) -> Place {
        Place(table: "letter_version", row: "\(mentorship.rawValue)/\(number)", column: "words")
    }
}
