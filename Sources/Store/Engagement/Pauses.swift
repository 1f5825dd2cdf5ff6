import Database
package import Foundation
package import Mentoring

extension Reading {
    /// The pause that runs, lies ahead or was the last.
    package func pause(of mentorship: ID<Mentorship>) throws -> Pause? {
        try sql.first("SELECT from_day, until_day, side FROM pause WHERE mentorship = \(mentorship)") {
            Pause(from: try $0["from_day"], until: try $0["until_day"], by: try $0["side"])
        }
    }
}

extension Writing {
    /// Everything waits until a day. Meetings within it are left out without fault, so that calendars let them go.
    ///
    /// - Throws: `Pause.Refusal`.
    package func pause(until day: Day, today: Day, _ act: MeetingAct) throws {
        let id = act.mentorship.id
        let before = try pause(of: id)
        let begun = try Pause.begin(until: day, by: act.side, beside: before, today: today)
        guard begun != before else { return }
        try save(begun, of: id)
        for meeting in try meetings(of: id).ahead(now: act.now) where begun.covers(meeting.terms.start.wall.day) {
            _ = try change(meeting.id, .skipped(begunFrom: meeting.sequence), act)
        }
        try tellOfPause("pause begun", act)
    }

    /// They go on sooner than was said.
    ///
    /// - Throws: `Pause.Refusal`.
    package func endPause(today: Day, _ act: MeetingAct) throws {
        guard let pause = try pause(of: act.mentorship.id) else { throw Pause.Refusal.notPaused }
        try save(pause.ended(today: today), of: act.mentorship.id)
        try tellOfPause("pause ended", act)
    }

    /// As it was decided, without asking any rule: for what is read back from elsewhere.
    package func save(_ pause: Pause, of mentorship: ID<Mentorship>) throws {
        try run(
            """
            INSERT INTO pause (mentorship, from_day, until_day, side) VALUES (\(mentorship), \(pause.from), \(pause.until), \(pause.by))
            ON CONFLICT (mentorship) DO UPDATE SET from_day = excluded.from_day, until_day = excluded.until_day, side = excluded.side
            """)
    }

    private func tellOfPause(_ event: String, _ act: MeetingAct) throws {
        let (id, other) = (act.mentorship.id.rawValue, act.mentorship.person(act.side.other))
        try note(event, by: act.mentorship.person(act.side), thing: id, at: act.now, id: act.chance.id())
        try post(Posted(.pauseChanged, to: other, about: id, due: act.now, id: act.chance.id()), now: act.now)
    }
}
