package import Foundation
package import Mentoring
package import Store

extension Archive {
    /// So many talks of the two that took place, one on each of the days before a moment; noted then.
    package func talks(_ count: Int, in mentorship: ID<Mentorship>, before now: Date) async throws {
        let days = (1...count).reversed().map { Day(now, in: .gmt).adding(days: -$0) }
        try await write { store in
            guard let found = try store.duo(mentorship)?.mentorship else { throw StoreProblem.missingMentorship(mentorship) }
            for wall in days.compactMap({ WallTime(day: $0, hour: 14) }) {
                let terms = MeetingTerms(start: ZonedTime(wall, in: "Europe/Brussels"), minutes: 60, channel: .walk)
                _ = try store.noteTalk(terms, MeetingAct(in: found, by: .mentee, at: now, chance: .system))
            }
        }
    }
}
