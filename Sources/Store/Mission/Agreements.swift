import Database
import Foundation
package import Mentoring

extension Reading {
    /// The letter: its versions and who signed which.
    package func agreement(of mentorship: ID<Mentorship>) throws -> Agreement {
        var (versions, signatures): ([LetterVersion], [Signature]) = ([], [])
        _ = try sql.all(
            """
            SELECT v.number, v.author, v.at, v.words, s.side, s.at AS signed_at, s.name,
                CASE WHEN s.side = \(Side.mentor) THEN m.mentor ELSE m.mentee END AS signer
            FROM letter_version v JOIN mentorship m ON m.id = v.mentorship
            LEFT JOIN letter_signature s ON s.mentorship = v.mentorship AND s.version = v.number
            WHERE v.mentorship = \(mentorship) ORDER BY v.number, s.at, s.side
            """
        ) { row in
            let number: Int = try row["number"]
            // A version with two names under it comes as two rows, and is opened once.
            if versions.last?.number != number { versions.append(try version(number, row, of: mentorship)) }
            if let signature = try signature(of: number, row, mentorship) { signatures.append(signature) }
        }
        return Agreement(versions: versions, signatures: signatures.sorted { ($0.at, $0.side.rawValue) < ($1.at, $1.side.rawValue) })
    }

    private func version(_ number: Int, _ row: Row, of mentorship: ID<Mentorship>) throws -> LetterVersion {
        let text: LetterText? = try openJSON(try row["words"], of: .mentorship(mentorship), at: LetterVersion.place(mentorship, number))
        return LetterVersion(number: number, text: text ?? LetterText(), author: try row["author"], at: try row["at"])
    }

    private func signature(of version: Int, _ row: Row, _ mentorship: ID<Mentorship>) throws -> Signature? {
        guard let side: Side = try row["side"] else { return nil }
        let name = try open(try row["name"], of: .person(try row["signer"]), at: Signature.place(mentorship, version, side))
        return Signature(side: side, version: version, at: try row["signed_at"], name: name)
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
