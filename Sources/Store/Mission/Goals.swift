import Database
import Foundation
package import Mentoring

extension Reading {
    /// Both sides' own goals, as far as they are written.
    package func goals(of mentorship: ID<Mentorship>) throws -> [Goal] {
        try sql.all("SELECT side, at, words FROM goal WHERE mentorship = \(mentorship) ORDER BY side") { row in
            let side: Side = try row["side"]
            let text: String? = try open(try row["words"], of: .mentorship(mentorship), at: Goal.place(mentorship, side))
            return Goal(side: side, text: text ?? "", at: try row["at"])
        }
    }
}

extension Writing {
    package func save(_ goal: Goal, of mentorship: ID<Mentorship>) throws {
        let words = try seal(goal.text, of: .mentorship(mentorship), at: Goal.place(mentorship, goal.side))
        try run(
            """
            INSERT INTO goal (mentorship, side, at, words) VALUES (\(mentorship), \(goal.side), \(goal.at), \(words))
            ON CONFLICT (mentorship, side) DO UPDATE SET at = excluded.at, words = excluded.words
            """)
    }
}

extension Goal {
    fileprivate static func place(_ mentorship: ID<Mentorship>, _ side: Side) -> Place {
        Place(table: "goal", row: "\(mentorship.rawValue)/\(side.rawValue)", column: "words")
    }
}
