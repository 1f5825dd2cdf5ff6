import Database
import Foundation
import Mentoring

extension Writing {
    /// After every change of a meeting: when each is asked what to think about, and whether it fits. What was asked stays asked.
    package func planBetween(_ act: MeetingAct) throws {
        guard let duo = try duo(act.mentorship.id) else { return }
        let meetings = try meetings(of: act.mentorship.id)
        let held = meetings.held
        try run("DELETE FROM reflection WHERE mentorship = \(act.mentorship.id) AND number <> \(held.count) AND asked_at IS NULL")
        try run("DELETE FROM fit_check WHERE mentorship = \(act.mentorship.id) AND number > \(held.count) AND asked_at IS NULL")
        guard let last = held.last else { return }
        for side in Side.allCases {
            let person = duo.person(side)
            let day = ReflectionPrompt.day(
                last: person.day(at: last.start), next: meetings.next(now: act.now).map { person.day(at: $0.start) },
                rhythm: try rhythmNow(of: act.mentorship, today: person.day(at: act.now), zone: person.timeZone))
            try plan(reflection: held.count, person, side, day, act.mentorship.id)
            for number in FitCheck.afterMeetings where number <= held.count {
                guard let check = FitCheck(after: number, for: side), let day = check.askedOn(after: meetings, in: person.timeZone) else { continue }
                try plan(check, person, day, act.mentorship.id)
            }
        }
    }

    private func rhythmNow(of mentorship: Mentorship, today: Day, zone: TimeZone) throws -> Frequency {
        let agreement = Written(try facts(of: [mentorship.id])[mentorship.id] ?? []).agreement
        guard let letter = agreement.inForce ?? agreement.latest else { return Rhythm.suggested.frequency(on: today, from: today) }
        return letter.text.rhythm.frequency(on: today, from: Day(agreement.rhythmSince ?? letter.at, in: zone))
    }

    private func plan(reflection number: Int, _ person: Person, _ side: Side, _ day: Day, _ mentorship: ID<Mentorship>) throws {
        try run(
            """
            INSERT INTO reflection (mentorship, number, side, person, due_at)
            VALUES (\(mentorship), \(number), \(side), \(person.id), \(person.morning(of: day)))
            ON CONFLICT (mentorship, number, side) DO UPDATE SET
                due_at = CASE WHEN reflection.asked_at IS NULL THEN excluded.due_at ELSE reflection.due_at END
            """)
    }

    private func plan(_ check: FitCheck, _ person: Person, _ day: Day, _ mentorship: ID<Mentorship>) throws {
        try run(
            """
            INSERT INTO fit_check (mentorship, number, side, due_at)
            VALUES (\(mentorship), \(check.number), \(check.side), \(person.morning(of: day)))
            ON CONFLICT (mentorship, number, side) DO UPDATE SET
                due_at = CASE WHEN fit_check.asked_at IS NULL THEN excluded.due_at ELSE fit_check.due_at END
            """)
    }
}

extension Person {
    /// When a question of that day comes, where this person lives.
    func morning(of day: Day) -> Date {
        WallTime(day: day, hour: 9)?.moment(in: timeZone) ?? Date(timeIntervalSince1970: 0)
    }
}
