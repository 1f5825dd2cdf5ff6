package import Foundation
package import Mentoring
package import Store

extension Archive {
    /// A meeting two weeks after a moment, at 14 h in Brussels; confirmed by the other where that is asked.
    package func proposed(
        in mentorship: ID<Mentorship>, by side: Side, at now: Date, _ state: Meeting.State = .proposed
    ) async throws -> Meeting {
        let day = Day(now, in: .gmt).adding(days: 14)
        guard let wall = WallTime(day: day, hour: 14) else { throw StoreProblem.missingMentorship(mentorship) }
        let terms = MeetingTerms(start: ZonedTime(wall, in: "Europe/Brussels"), minutes: 60, channel: .walk, place: "Café De Brug")
        return try await write { store in
            guard let found = try store.duo(mentorship)?.mentorship else { throw StoreProblem.missingMentorship(mentorship) }
            let meeting = try store.propose(terms, MeetingAct(in: found, by: side, at: now, chance: .system))
            guard state == .confirmed else { return meeting }
            let other = MeetingAct(in: found, by: side.other, at: now, chance: .system)
            return try store.change(meeting.id, .confirmed(begunFrom: meeting.sequence), other) ?? meeting
        }
    }
}
