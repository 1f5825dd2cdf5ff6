import Database
package import Foundation
import Mentoring

/// A meeting whose hour has gone by without a word on how it went.
private struct MeetingToAsk: Sendable {
    let id: ID<Meeting>
    let mentorship: ID<Mentorship>
    let endedAt: Date
}

extension Reading {
    fileprivate func meetingsToAsk(endedBefore moment: Date) throws -> [MeetingToAsk] {
        // The state stands as in the index, which serves no other.
        try sql.all(
            """
            SELECT id, mentorship, ends_at FROM meeting WHERE state = 'confirmed' AND asked_at IS NULL AND ends_at <= \(moment)
            ORDER BY ends_at, id
            """
        ) { MeetingToAsk(id: try $0["id"], mentorship: try $0["mentorship"], endedAt: try $0["ends_at"]) }
    }
}

extension Writing {
    /// Asks once, whichever process comes first; what is stale is let go without a word.
    fileprivate func ask(_ due: MeetingToAsk, isStale: Bool, at now: Date, chance: Randomness) throws {
        guard try run("UPDATE meeting SET asked_at = \(now) WHERE id = \(due.id) AND asked_at IS NULL") == 1, !isStale,
            let duo = try duo(due.mentorship), duo.mentorship.isOpen
        else { return }
        for side in Side.allCases {
            try post(Posted(.meetingHeld, to: duo.person(side).id, about: due.id.rawValue, due: now, id: chance.id()), now: now)
        }
    }
}

extension Archive {
    /// Two hours, in seconds: who notes a meeting by themselves gets no mail about it.
    private static let askedAfter: TimeInterval = 2 * 3_600
    /// Days after which nobody is asked any more how a meeting was, in seconds: after a standstill that would be stale.
    private static let askedFor: TimeInterval = 7 * 86_400

    /// Asks both how it was once a meeting is over.
    package func askHowMeetingsWere(now: Date, chance: Randomness) async throws {
        try await workThrough(read { try $0.meetingsToAsk(endedBefore: now - Self.askedAfter) }) { store, due in
            try store.ask(due, isStale: due.endedAt <= now - Self.askedFor, at: now, chance: chance)
        }
    }
}
