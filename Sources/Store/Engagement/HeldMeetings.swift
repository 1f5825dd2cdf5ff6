import Database
package import Foundation
package import Mentoring

/// A meeting whose hour has gone by without a word on how it went.
package struct MeetingToAsk: Sendable {
    package let id: ID<Meeting>
    package let mentorship: ID<Mentorship>
    package let endedAt: Date
}

extension Reading {
    package func meetingsToAsk(endedBefore moment: Date) throws -> [MeetingToAsk] {
        try sql.all(
            """
            SELECT id, mentorship, ends_at FROM meeting WHERE state = \(Meeting.State.confirmed) AND asked_at IS NULL AND ends_at <= \(moment)
            ORDER BY ends_at, id
            """
        ) { MeetingToAsk(id: try $0["id"], mentorship: try $0["mentorship"], endedAt: try $0["ends_at"]) }
    }
}

extension Writing {
    /// True the first time only, whichever process asks.
    func asksOnce(_ meeting: ID<Meeting>, at now: Date) throws -> Bool {
        try run("UPDATE meeting SET asked_at = \(now) WHERE id = \(meeting) AND asked_at IS NULL") == 1
    }
}

extension Archive {
    /// Two hours, in seconds: who notes a meeting by themselves gets no mail about it.
    private static let askedAfter: TimeInterval = 2 * 3_600
    /// Days after which nobody is asked any more how a meeting was, in seconds: after a standstill that would be stale.
    private static let askedFor: TimeInterval = 7 * 86_400

    /// Asks both how it was once a meeting is over, each meeting in a transaction of its own.
    package func askHowMeetingsWere(now: Date, chance: Randomness) async throws {
        for due in try await read({ try $0.meetingsToAsk(endedBefore: now - Self.askedAfter) }) {
            try await write { store in
                guard try store.asksOnce(due.id, at: now), due.endedAt > now - Self.askedFor, let duo = try store.duo(due.mentorship),
                    duo.mentorship.isOpen
                else { return }
                for side in Side.allCases {
                    let mail = Posted(.meetingHeld, to: duo.person(side).id, about: due.id.rawValue, due: now, id: chance.id())
                    try store.post(mail, now: now)
                }
            }
        }
    }
}
