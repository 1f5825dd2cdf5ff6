import Database
package import Foundation
package import Mentoring

extension Reading {
    /// What each keeps of the meetings of a mentorship.
    package func takeAways(of mentorship: Mentorship) throws -> [ID<Meeting>: [Side: TakeAway]] {
        let rows = try sql.all(
            """
            SELECT t.meeting, t.side, t.words FROM take_away t JOIN meeting m ON m.id = t.meeting
            WHERE m.mentorship = \(mentorship.id) ORDER BY t.meeting, t.side
            """
        ) { row in
            let (meeting, side): (ID<Meeting>, Side) = (try row["meeting"], try row["side"])
            let found: TakeAway? = try openJSON(try row["words"], of: .person(mentorship.person(side)), at: TakeAway.place(meeting, side))
            return (meeting, side, found)
        }
        return rows.reduce(into: [:]) { $0[$1.0, default: [:]][$1.1] = $1.2 }
    }
}

extension Writing {
    /// Keeps what one of the two takes along, sealed with its writer's key; nothing at all leaves no row.
    package func save(_ takeAway: TakeAway, of side: Side, after meeting: ID<Meeting>, in mentorship: Mentorship, at now: Date) throws {
        guard !takeAway.isEmpty else {
            try run("DELETE FROM take_away WHERE meeting = \(meeting) AND side = \(side)")
            return
        }
        let words = try seal(json: takeAway, of: .person(mentorship.person(side)), at: TakeAway.place(meeting, side))
        try run(
            """
            INSERT INTO take_away (meeting, side, at, words) VALUES (\(meeting), \(side), \(now), \(words))
            ON CONFLICT (meeting, side) DO UPDATE SET at = excluded.at, words = excluded.words
            """)
    }
}

extension TakeAway {
    static func place(_ meeting: ID<Meeting>, _ side: Side) -> Place {
        Place(table: "take_away", row: "\(meeting.rawValue)/\(side.rawValue)", column: "words")
    }
}
