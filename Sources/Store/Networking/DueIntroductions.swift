import Database
package import Foundation
package import Mentoring

extension Reading {
    /// Questions that nobody answered in their days.
    package func introductionsToExpire(now: Date) throws -> [ID<Introduction>] {
        try sql.values(
            """
            SELECT id FROM introduction WHERE state = \(Introduction.State.asked) AND asked_at <= \(now - Introduction.answeredWithin)
            ORDER BY asked_at, id
            """)
    }

    /// Introductions of which a word back is still awaited so long after the contact's yes, and nobody was reminded yet.
    package func introductionsWithoutWord(now: Date) throws -> [ID<Introduction>] {
        let waiting: [ID<Introduction>] = try sql.values(
            """
            SELECT i.id FROM introduction i JOIN mentorship m ON m.id = i.mentorship
            WHERE i.state = \(Introduction.State.agreed) AND i.answered_at <= \(now - Introduction.wordRemindedAfter) AND m.closed_at IS NULL
            ORDER BY i.answered_at, i.id
            """)
        return try unreminded("word", of: waiting) { $0.rawValue }
    }
}

extension Writing {
    /// Once, however often the round comes by; while the two pause it waits.
    package func remindOfWord(_ id: ID<Introduction>, at now: Date, chance: Randomness) throws {
        guard let asked = try introduction(id), asked.introduction.state == .agreed else { return }
        let isPaused = try pause(of: asked.duo.mentorship.id)?.covers(asked.introduced.day(at: now)) ?? false
        guard !isPaused, try remindsOnce("word", about: id.rawValue, at: now) else { return }
        let mail = Posted(.wordReminder, to: asked.introduced.id, about: id.rawValue, due: now, id: chance.id())
        try post(mail, now: now)
    }
}
