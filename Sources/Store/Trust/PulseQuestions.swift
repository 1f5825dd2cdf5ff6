import Database
package import Foundation
package import Mentoring

/// Three taps that somebody is asked by mail. Its id stands nowhere else, so that a link with it tells nothing.
package struct PulseQuestion: Sendable {
    package let id: ID<PulseQuestion>
    package let mentorship: Mentorship
    package let side: Side
    package let meeting: Int
    /// Whether the link still works: for thirty days, until a later meeting is asked about, the mentorship ends or the account is shut.
    package let isOpen: Bool

    package static let lifetime: TimeInterval = 30 * 86_400
}

extension Reading {
    package func pulseQuestion(_ id: ID<PulseQuestion>, now: Date) throws -> PulseQuestion? {
        let row: (ID<Mentorship>, Side, Int, Date, Int)? = try sql.first(
            """
            SELECT q.mentorship, q.side, q.meeting, q.asked_at,
                (SELECT max(l.meeting) FROM pulse_question l WHERE l.mentorship = q.mentorship AND l.side = q.side) AS latest
            FROM pulse_question q WHERE q.id = \(id)
            """
        ) { (try $0["mentorship"], try $0["side"], try $0["meeting"], try $0["asked_at"], try $0["latest"]) }
        guard let (mentorship, side, meeting, askedAt, latest) = row, let duo = try duo(mentorship) else { return nil }
        let isOpen = duo.mentorship.isOpen && !duo.person(side).isDisabled && meeting == latest && now < askedAt + PulseQuestion.lifetime
        return PulseQuestion(id: id, mentorship: duo.mentorship, side: side, meeting: meeting, isOpen: isOpen)
    }
}

extension Writing {
    /// Asks both for three taps after one of their meetings, where the rhythm of C6 says so; asking about the same meeting twice asks once.
    ///
    /// - Parameter meeting: Which of their meetings it was, counted from 1.
    package func askPulses(after meeting: Int, of mentorship: Mentorship, at now: Date, chance: Randomness) throws {
        guard Pulse.isAsked(afterMeeting: meeting) else { return }
        for side in Side.allCases {
            let id: ID<PulseQuestion> = chance.id()
            let isNew = try run(
                """
                INSERT INTO pulse_question (id, mentorship, side, meeting, asked_at) VALUES (\(id), \(mentorship.id), \(side), \(meeting), \(now))
                ON CONFLICT (mentorship, side, meeting) DO NOTHING
                """)
            guard isNew == 1, Pulse.isMailed(afterMeeting: meeting) else { continue }
            try post(Posted(.pulseAsked, to: mentorship.person(side), about: id.rawValue, due: now, id: chance.id()), now: now)
        }
    }
}
