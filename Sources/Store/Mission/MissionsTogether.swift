import Database
import Foundation
package import Mentoring

/// What stands on paper in a mentorship, as far as lamps and lists need to know.
package struct Written: Sendable {
    package var hasMission = false
    package var goals: Set<Side> = []
    package var agreement = Agreement()

    package init() {}
}

extension Reading {
    /// What several mentorships have on paper, in two queries.
    package func written(of mentorships: [ID<Mentorship>]) throws -> [ID<Mentorship>: Written] {
        guard !mentorships.isEmpty else { return [:] }
        var all: [ID<Mentorship>: Written] = [:]
        let texts = try sql.all(
            """
            SELECT mentorship, NULL AS side FROM mission_version WHERE mentorship IN \(mentorships) AND number = 1
            UNION ALL SELECT mentorship, side FROM goal WHERE mentorship IN \(mentorships)
            """
        ) { row -> (ID<Mentorship>, Side?) in (try row["mentorship"], try row["side"]) }
        for (id, side) in texts {
            if let side { all[id, default: Written()].goals.insert(side) } else { all[id, default: Written()].hasMission = true }
        }
        for (id, agreement) in try agreements(of: mentorships) { all[id, default: Written()].agreement = agreement }
        return all
    }

    /// The letters of several mentorships, with their signatures, in one query.
    package func agreements(of mentorships: [ID<Mentorship>]) throws -> [ID<Mentorship>: Agreement] {
        let rows = try sql.all(
            """
            SELECT v.mentorship, v.number, v.author, v.at, v.words, s.side, s.at AS signed_at
            FROM letter_version v LEFT JOIN letter_signature s ON s.mentorship = v.mentorship AND s.version = v.number
            WHERE v.mentorship IN \(mentorships) ORDER BY v.mentorship, v.number, s.at, s.side
            """
        ) { row -> (ID<Mentorship>, LetterVersion, Signature?) in
            let id: ID<Mentorship> = try row["mentorship"]
            let number: Int = try row["number"]
            let text: LetterText? = try openJSON(try row["words"], of: .mentorship(id), at: LetterVersion.place(id, number))
            let side: Side? = try row["side"]
            let signedAt: Date? = try row["signed_at"]
            let version = LetterVersion(number: number, text: text ?? LetterText(), author: try row["author"], at: try row["at"])
            return (id, version, side.flatMap { side in signedAt.map { Signature(side: side, version: number, at: $0) } })
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { rows in
            var versions: [LetterVersion] = []
            for row in rows where versions.last?.number != row.1.number { versions.append(row.1) }
            return Agreement(versions: versions, signatures: rows.compactMap(\.2).sorted { ($0.at, $0.side.rawValue) < ($1.at, $1.side.rawValue) })
        }
    }
}
