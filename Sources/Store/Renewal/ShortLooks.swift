import Database
package import Foundation
package import Mentoring

extension Reading {
    /// One's own short looks of the time since the last review; the other's are never read.
    package func shortLooks(
        of side: Side, in mentorship: Mentorship, number: Int, since day: Day, until reviewDate: Day
    ) throws -> [ShortLook] {
        let answered = try sql.all(
            "SELECT months, words FROM short_look WHERE mentorship = \(mentorship.id) AND number = \(number) AND side = \(side) ORDER BY months"
        ) { row in
            let months: Int = try row["months"]
            let place = Place.look(mentorship.id, number, months, side)
            let answers: LookAnswers? = try openJSON(try row["words"], of: .person(mentorship.person(side)), at: place)
            return (months, answers)
        }
        let answers = Dictionary(answered) { first, _ in first }
        return ShortLook.all(signedOn: day, reviewDate: reviewDate).map { look in
            ShortLook(months: look.months, opensOn: look.opensOn, answers: answers[look.months] ?? nil)
        }
    }
}

extension Writing {
    package func save(_ look: ShortLook, of side: Side, in mentorship: Mentorship, number: Int, at now: Date) throws {
        guard let answers = look.answers else { return }
        let place = Place.look(mentorship.id, number, look.months, side)
        let words = try seal(json: answers, of: .person(mentorship.person(side)), at: place)
        try run(
            """
            INSERT INTO short_look (mentorship, number, months, side, at, words)
            VALUES (\(mentorship.id), \(number), \(look.months), \(side), \(now), \(words))
            ON CONFLICT (mentorship, number, months, side) DO UPDATE SET at = excluded.at, words = excluded.words
            """)
    }
}

extension Place {
    fileprivate static func look(_ mentorship: ID<Mentorship>, _ number: Int, _ months: Int, _ side: Side) -> Place {
        Place(table: "short_look", row: "\(mentorship.rawValue)/\(number)/\(months)/\(side.rawValue)", column: "words")
    }
}
