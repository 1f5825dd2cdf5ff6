import Database
package import Foundation
package import Mentoring

/// A mentorship that is to be looked at: whether a next date is set.
package struct DateLook: Sendable {
    package let mentorship: ID<Mentorship>
    package let reminder: DateReminder
}

extension Reading {
    /// Those whose day has come, a few hundred at a time.
    package func dateLooksDue(now: Date) throws -> [DateLook] {
        try sql.all(
            "SELECT mentorship, reminded_on, times FROM date_look WHERE due_at <= \(now) ORDER BY due_at, mentorship LIMIT 500"
        ) { DateLook(mentorship: try $0["mentorship"], reminder: DateReminder(last: try $0["reminded_on"], times: try $0["times"])) }
    }
}

extension Writing {
    /// From the day of the letter on somebody looks whether the next date is set.
    package func lookForDates(of mentorship: ID<Mentorship>, at now: Date) throws {
        try run(
            """
            INSERT INTO date_look (mentorship, due_at, times) VALUES (\(mentorship), \(now), 0) ON CONFLICT (mentorship) DO NOTHING
            """)
    }

    /// Where it has ended there is nothing to look for.
    package func endLooking(for mentorship: ID<Mentorship>) throws {
        try run("DELETE FROM date_look WHERE mentorship = \(mentorship)")
    }

    /// Keeps when to look again, and posts the reminder to both where the rule says so. Nothing where another process was first.
    package func look(_ look: DateLook, _ duo: Duo, _ facts: LampFacts, at now: Date, chance: Randomness) throws {
        var (reminder, day) = (look.reminder, facts.today.adding(days: DateReminder.every))
        switch reminder.verdict(facts) {
        case .remind: reminder = reminder.reminded(facts)
        case .look(let next): day = next
        }
        let changed = try run(
            """
            UPDATE date_look SET due_at = \(duo.mentee.morning(of: day)), reminded_on = \(reminder.last), times = \(reminder.times)
            WHERE mentorship = \(look.mentorship) AND due_at <= \(now)
            """)
        guard changed == 1, reminder != look.reminder else { return }
        for side in Side.allCases {
            try post(Posted(.dateMissing, to: duo.person(side).id, about: look.mentorship.rawValue, due: now, id: chance.id()), now: now)
        }
    }
}
