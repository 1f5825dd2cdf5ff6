import Database
import Foundation
package import Mentoring

/// What stands on paper in a mentorship, as far as lamps and lists need to know.
package struct Written: Sendable {
    package var hasMission = false
    package var goals: Set<Side> = []
    /// Dates, rhythm and signatures of the letter, without a word of it.
    package var agreement = Agreement()

    package init() {}
}

extension Reading {
    /// What several mentorships have on paper, in one query: a page asks for them all at once.
    package func written(of mentorships: [ID<Mentorship>]) throws -> [ID<Mentorship>: Written] {
        guard !mentorships.isEmpty else { return [:] }
        let rows = try sql.all(
            """
            SELECT v.mentorship, v.number, v.author, v.at, v.review_date, v.horizon_months, v.rhythm, s.side, s.at AS signed_at
            FROM letter_version v LEFT JOIN letter_signature s ON s.mentorship = v.mentorship AND s.version = v.number
            WHERE v.mentorship IN \(mentorships)
            UNION ALL SELECT mentorship, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM mission_version
            WHERE mentorship IN \(mentorships) AND number = 1
            UNION ALL SELECT mentorship, NULL, NULL, NULL, NULL, NULL, NULL, side, NULL FROM goal WHERE mentorship IN \(mentorships)
            """
        ) { try WrittenRow($0) }
        return Dictionary(grouping: rows, by: \.mentorship).mapValues(Written.init(rows:))
    }
}

/// A signed or unsigned version of the letter, a goal, or that there is a mission.
private struct WrittenRow {
    let mentorship: ID<Mentorship>
    let version: LetterVersion?
    let side: Side?
    let signedAt: Date?

    init(_ row: Row) throws {
        mentorship = try row["mentorship"]
        let number: Int? = try row["number"]
        version = try number.map { number in
            var text = LetterText()
            let author: ID<Person> = try row["author"]
            let at: Date = try row["at"]
            text.reviewDate = try row["review_date"]
            let months: Int? = try row["horizon_months"]
            text.mission = months.map { MissionText(horizonMonths: $0) }
            text.rhythm = try row["rhythm"]
            return LetterVersion(number: number, text: text, author: author, at: at)
        }
        side = try row["side"]
        signedAt = try row["signed_at"]
    }

    var signature: Signature? {
        guard let version, let side, let signedAt else { return nil }
        return Signature(side: side, version: version.number, at: signedAt)
    }
}

extension Written {
    fileprivate init(rows: [WrittenRow]) {
        let versions = Dictionary(rows.compactMap { row in row.version.map { ($0.number, $0) } }) { first, _ in first }
        let signatures = rows.compactMap(\.signature).sorted { ($0.at, $0.side.rawValue) < ($1.at, $1.side.rawValue) }
        agreement = Agreement(versions: versions.values.sorted { $0.number < $1.number }, signatures: signatures)
        goals = Set(rows.filter { $0.version == nil }.compactMap(\.side))
        hasMission = rows.contains { $0.version == nil && $0.side == nil }
    }
}
