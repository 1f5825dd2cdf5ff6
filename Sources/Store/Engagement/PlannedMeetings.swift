import Database
package import Foundation
package import Mentoring

/// When a meeting is, and no word about where: for calendars that anyone may look into.
package struct PlannedMeeting: Sendable {
    package let id: ID<Meeting>
    package let mentorship: ID<Mentorship>
    package let state: Meeting.State
    package let sequence: Int
    package let start: ZonedTime
    package let minutes: Int
    package let changedAt: Date
}

extension Reading {
    /// Meetings of several mentorships that end after a moment and stand in the calendar.
    package func plannedMeetings(of mentorships: [ID<Mentorship>], endingAfter moment: Date) throws -> [PlannedMeeting] {
        guard !mentorships.isEmpty else { return [] }
        return try sql.all(
            """
            SELECT m.id, m.mentorship, m.state, m.sequence, m.starts, m.zone, m.minutes, m.starts_at,
                (SELECT max(e.at) FROM event e WHERE e.thing = m.id) AS changed_at
            FROM meeting m
            WHERE m.mentorship IN \(mentorships) AND m.ends_at > \(moment)
                AND m.state IN \([Meeting.State.proposed, .confirmed, .tookPlace])
            ORDER BY m.starts_at, m.id
            """
        ) { row in
            let changedAt: Date? = try row["changed_at"]
            return PlannedMeeting(
                id: try row["id"], mentorship: try row["mentorship"], state: try row["state"], sequence: try row["sequence"],
                start: ZonedTime(try row["starts"], in: try row["zone"]), minutes: try row["minutes"],
                changedAt: try changedAt ?? row["starts_at"])
        }
    }
}
