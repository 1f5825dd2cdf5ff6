import Database
import Foundation
package import Mentoring

extension Reading {
    /// One side's pulses, with what they answered; for that side alone.
    package func pulses(of mentorship: Mentorship, by side: Side) throws -> PulseLine {
        PulseLine(try pulses(of: mentorship, side, "TRUE"))
    }

    /// What the other lets this side read.
    package func sharedPulses(of mentorship: Mentorship, by side: Side) throws -> [Pulse] {
        try pulses(of: mentorship, side, "shared_at IS NOT NULL")
    }

    private func pulses(of mentorship: Mentorship, _ side: Side, _ which: SQL) throws -> [Pulse] {
        try sql.all(
            "SELECT meeting, at, shared_at, words FROM pulse WHERE mentorship = \(mentorship.id) AND side = \(side) AND \(which) ORDER BY meeting"
        ) { row in
            let meeting: Int = try row["meeting"]
            let answers: [Pulse.Question: Pulse.Answer]? = try openJSON(
                try row["words"], of: .person(mentorship.person(side)), at: .pulse(mentorship.id, side, meeting))
            return Pulse(meeting: meeting, answers: answers ?? [:], at: try row["at"], sharedAt: try row["shared_at"])
        }
    }
}

extension Writing {
    package func save(_ pulse: Pulse, of mentorship: Mentorship, by side: Side) throws {
        let words = try seal(json: pulse.answers, of: .person(mentorship.person(side)), at: .pulse(mentorship.id, side, pulse.meeting))
        try run(
            """
            INSERT INTO pulse (mentorship, side, meeting, at, shared_at, words)
            VALUES (\(mentorship.id), \(side), \(pulse.meeting), \(pulse.at), \(pulse.sharedAt), \(words))
            ON CONFLICT (mentorship, side, meeting) DO UPDATE SET at = excluded.at, shared_at = excluded.shared_at, words = excluded.words
            """)
    }
}

extension Place {
    fileprivate static func pulse(_ mentorship: ID<Mentorship>, _ side: Side, _ meeting: Int) -> Place {
        Place(table: "pulse", row: "\(mentorship.rawValue)/\(side.rawValue)/\(meeting)", column: "words")
    }
}
