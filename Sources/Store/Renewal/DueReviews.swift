import Database
package import Foundation
package import Mentoring

/// Something that a date brings to a mentorship.
package struct DueReview: Hashable, Sendable {
    package let mentorship: ID<Mentorship>
    package let day: Day
}

extension Reading {
    /// Mentorships whose day to look back lies within those days, undecided, and of which a reminder of that kind has not gone out.
    package func reviewsDue(in days: ClosedRange<Day>, notYet kind: String) throws -> [DueReview] {
        try sql.all(
            """
            SELECT v.mentorship, v.review_date FROM letter_version v JOIN mentorship m ON m.id = v.mentorship
            WHERE v.review_date BETWEEN \(days.lowerBound) AND \(days.upperBound) AND m.active_at IS NOT NULL AND m.closed_at IS NULL
            AND v.number = (
                SELECT max(s.version) FROM letter_signature s JOIN letter_signature t
                    ON t.mentorship = s.mentorship AND t.version = s.version AND t.side <> s.side
                WHERE s.mentorship = v.mentorship
            )
            AND NOT EXISTS (
                SELECT 1 FROM review r WHERE r.mentorship = v.mentorship
                AND r.decided_at > (SELECT max(s.at) FROM letter_signature s WHERE s.mentorship = v.mentorship AND s.version = v.number)
            )
            AND NOT EXISTS (
                SELECT 1 FROM review_reminder x WHERE x.mentorship = v.mentorship AND x.kind = \(kind) AND x.day = v.review_date
            )
            ORDER BY v.review_date, v.mentorship
            """
        ) { DueReview(mentorship: try $0["mentorship"], day: try $0["review_date"]) }
    }

    /// Running mentorships whose letter was signed, or which were last looked back on, within that time, and of which no look of that kind
    /// has been asked.
    package func looksDue(begun time: ClosedRange<Date>, notYet kind: String) throws -> [ID<Mentorship>] {
        try sql.values(
            """
            SELECT m.id FROM mentorship m
            WHERE m.closed_at IS NULL AND m.active_at BETWEEN \(time.lowerBound) AND \(time.upperBound)
            AND NOT EXISTS (SELECT 1 FROM review r WHERE r.mentorship = m.id AND r.decided_at IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM review_reminder x WHERE x.mentorship = m.id AND x.kind = \(kind) AND x.at >= m.active_at)
            UNION ALL
            SELECT m.id FROM review r JOIN mentorship m ON m.id = r.mentorship
            WHERE m.closed_at IS NULL AND r.decided_at BETWEEN \(time.lowerBound) AND \(time.upperBound)
            AND NOT EXISTS (SELECT 1 FROM review l WHERE l.mentorship = m.id AND l.decided_at > r.decided_at)
            AND NOT EXISTS (SELECT 1 FROM review_reminder x WHERE x.mentorship = m.id AND x.kind = \(kind) AND x.at >= r.decided_at)
            ORDER BY 1
            """)
    }
}

/// From when short looks are counted, and which review they belong to.
package struct LookTime: Sendable {
    package let since: Date
    /// How many reviews were decided before.
    package let number: Int
    package let reviewDate: Day
}

extension Reading {
    /// Counted from the letter that began the mentorship, or from the last review; nil where no letter is in force.
    package func lookTime(of mentorship: Mentorship) throws -> LookTime? {
        try lookTime(of: mentorship, agreement(of: mentorship.id), reviews(of: mentorship))
    }

    package func lookTime(of mentorship: Mentorship, _ agreement: Agreement, _ reviews: [Review]) throws -> LookTime? {
        guard let date = agreement.inForce?.text.reviewDate, let activeAt = mentorship.activeAt else { return nil }
        let decided = reviews.compactMap(\.decision?.at)
        return LookTime(since: decided.max() ?? activeAt, number: decided.count, reviewDate: date)
    }
}

extension Writing {
    /// True the first time only: the row stands in the same transaction as the mails.
    package func remindsOnce(_ kind: String, of due: DueReview, at now: Date) throws -> Bool {
        try run(
            """
            INSERT INTO review_reminder (mentorship, kind, day, at) VALUES (\(due.mentorship), \(kind), \(due.day), \(now))
            ON CONFLICT (mentorship, kind, day) DO NOTHING
            """) > 0
    }

    /// Asks each of the two who has not looked yet, on the day of the look and some days after it.
    package func askForLook(_ id: ID<Mentorship>, _ months: Int, _ kind: String, at now: Date, chance: Randomness) throws {
        guard let duo = try duo(id), duo.mentorship.state == .active, let time = try lookTime(of: duo.mentorship) else { return }
        let today = duo.mentee.day(at: now)
        guard try pause(of: id)?.covers(today) != true else { return }
        let looks = ShortLook.all(signedOn: duo.mentee.day(at: time.since), reviewDate: time.reviewDate)
        guard let look = looks.first(where: { $0.months == months }), 0..<ReviewReminder.freshFor ~= today.days(since: look.opensOn),
            try remindsOnce(kind, of: DueReview(mentorship: id, day: look.opensOn), at: now)
        else { return }
        for side in Side.allCases { try tell(.lookAsked, side, duo.mentorship, at: now, chance) }
    }

    /// Asks those of the two who still have something to do.
    package func remindOfReview(_ due: DueReview, _ reminder: ReviewReminder, at now: Date, chance: Randomness) throws {
        guard let duo = try duo(due.mentorship), duo.mentorship.state == .active,
            try pause(of: due.mentorship)?.covers(duo.mentee.day(at: now)) != true,
            try remindsOnce("review \(reminder.rawValue)", of: due, at: now),
            let review = try review(of: duo.mentorship, agreement(of: due.mentorship)), review.date == due.day
        else { return }
        for side in review.awaited(now: now, today: duo.person(.mentee).day(at: now)) {
            try tell(.reviewDue, side, duo.mentorship, at: now, chance)
        }
    }
}
