package import Database
package import Foundation
package import Mentoring

/// A meeting with the two whose it is.
package struct MeetingOfDuo: Sendable {
    package let meeting: Meeting
    package let duo: Duo

    package init(meeting: Meeting, duo: Duo) {
        (self.meeting, self.duo) = (meeting, duo)
    }
}

extension Reading {
    package func meetings(of mentorship: ID<Mentorship>) throws -> Meetings {
        let rows = try sql.all("SELECT \(Meeting.columns) FROM meeting WHERE mentorship = \(mentorship) ORDER BY starts_at, id") {
            try meeting($0, of: mentorship)
        }
        return Meetings(rows)
    }

    /// The same for several mentorships in one query.
    package func meetings(of mentorships: [ID<Mentorship>]) throws -> [ID<Mentorship>: Meetings] {
        guard !mentorships.isEmpty else { return [:] }
        var found: [ID<Mentorship>: [Meeting]] = [:]
        _ = try sql.all("SELECT mentorship, \(Meeting.columns) FROM meeting WHERE mentorship IN \(mentorships) ORDER BY starts_at, id") { row in
            let mentorship: ID<Mentorship> = try row["mentorship"]
            found[mentorship, default: []].append(try meeting(row, of: mentorship))
        }
        return found.mapValues(Meetings.init)
    }

    package func meeting(_ id: ID<Meeting>, of mentorship: ID<Mentorship>) throws -> Meeting? {
        try sql.first("SELECT \(Meeting.columns) FROM meeting WHERE id = \(id) AND mentorship = \(mentorship)") { try meeting($0, of: mentorship) }
    }

    /// A meeting as one of its two people may see it; for anyone else it does not exist.
    package func meeting(_ id: ID<Meeting>, seenBy me: ID<Person>) throws -> MeetingOfDuo? {
        guard let mentorship = try mentorship(of: id), let duo = try duo(mentorship, seenBy: me), let meeting = try meeting(id, of: mentorship)
        else { return nil }
        return MeetingOfDuo(meeting: meeting, duo: duo)
    }

    /// The mentorship that a meeting belongs to.
    package func mentorship(of meeting: ID<Meeting>) throws -> ID<Mentorship>? {
        try sql.value("SELECT mentorship FROM meeting WHERE id = \(meeting)")
    }

    private func meeting(_ row: Row, of mentorship: ID<Mentorship>) throws -> Meeting {
        let id: ID<Meeting> = try row["id"]
        let words: MeetingWords? = try openJSON(try row["words"], of: .mentorship(mentorship), at: Meeting.place(id))
        let movedFrom: WallTime? = try row["moved_from"]
        let movedFromZone: String? = try row["moved_from_zone"]
        return Meeting(
            id: id,
            terms: MeetingTerms(
                start: ZonedTime(try row["starts"], in: try row["zone"]), minutes: try row["minutes"], channel: try row["channel"],
                place: words?.place ?? "", link: words?.link ?? ""),
            state: try row["state"], by: try row["side"], sequence: try row["sequence"],
            movedFrom: movedFrom.map { ZonedTime($0, in: movedFromZone ?? "GMT") }, lasted: try row["lasted"])
    }
}

extension Writing {
    /// Adds a meeting, or keeps what became of it. A new hour is asked about anew.
    package func save(_ meeting: Meeting, of mentorship: ID<Mentorship>) throws {
        let terms = meeting.terms
        let words = try seal(json: MeetingWords(place: terms.place, link: terms.link), of: .mentorship(mentorship), at: Meeting.place(meeting.id))
        try run(
            """
            INSERT INTO meeting (
                id, mentorship, state, side, sequence, starts, zone, minutes, channel, words, moved_from, moved_from_zone, lasted, starts_at, ends_at
            ) VALUES (
                \(meeting.id), \(mentorship), \(meeting.state), \(meeting.by), \(meeting.sequence), \(terms.start.wall), \(terms.start.zone),
                \(terms.minutes), \(terms.channel), \(words), \(meeting.movedFrom?.wall), \(meeting.movedFrom?.zone), \(meeting.lasted),
                \(meeting.start), \(meeting.end)
            )
            ON CONFLICT (id) DO UPDATE SET
                state = excluded.state, side = excluded.side, sequence = excluded.sequence, starts = excluded.starts, zone = excluded.zone,
                minutes = excluded.minutes, channel = excluded.channel, words = excluded.words, moved_from = excluded.moved_from,
                moved_from_zone = excluded.moved_from_zone, lasted = excluded.lasted, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                asked_at = CASE WHEN meeting.ends_at = excluded.ends_at THEN meeting.asked_at ELSE NULL END
            """)
    }
}

extension Meeting {
    fileprivate static let columns: SQL =
        "id, state, side, sequence, starts, zone, minutes, channel, words, moved_from, moved_from_zone, lasted"

    fileprivate static func place(_ id: ID<Meeting>) -> Place { Place(table: "meeting", row: id.rawValue, column: "words") }
}

/// Where the two meet, in words of both.
private struct MeetingWords: Codable {
    let place: String
    let link: String
}

extension Meeting.State: SQLValue {}
extension WallTime: SQLValue {
    package var sqlValue: Value { .text(iso) }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        guard let time = WallTime(try String(sqlValue: sqlValue)) else { throw SQLValueProblem(wanted: "A time on a wall", found: sqlValue) }
        self = time
    }
}
