import Database
package import Mentoring

extension Reading {
    /// Which address and number each lets the other see.
    package func reachabilities(of mentorship: Mentorship) throws -> [Side: Reachability] {
        let rows = try sql.all("SELECT side, words FROM reachability WHERE mentorship = \(mentorship.id) ORDER BY side") { row in
            let side: Side = try row["side"]
            let found: Reachability? = try openJSON(
                try row["words"], of: .person(mentorship.person(side)), at: Reachability.place(mentorship.id, side))
            return (side, found)
        }
        return rows.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
}

extension Writing {
    package func save(_ reachability: Reachability, of side: Side, in mentorship: Mentorship) throws {
        let words = try seal(json: reachability, of: .person(mentorship.person(side)), at: Reachability.place(mentorship.id, side))
        try run(
            """
            INSERT INTO reachability (mentorship, side, words) VALUES (\(mentorship.id), \(side), \(words))
            ON CONFLICT (mentorship, side) DO UPDATE SET words = excluded.words
            """)
    }
}

extension Reachability {
    fileprivate static func place(_ mentorship: ID<Mentorship>, _ side: Side) -> Place {
        Place(table: "reachability", row: "\(mentorship.rawValue)/\(side.rawValue)", column: "words")
    }
}
