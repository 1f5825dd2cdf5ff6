/// A standstill that one of the two asked for (leave, illness), with a date of return: everything waits, nothing nags.
package struct Pause: Hashable, Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        case notAhead
        case tooLong(latest: Day)
        /// The other paused or came back since this one looked.
        case alreadyPaused(until: Day)
        case notPaused
    }

    package static let mostMonths = 12

    package let from: Day
    /// The first day on which it goes on.
    package let until: Day
    package let by: Side

    /// As it was stored.
    package init(from: Day, until: Day, by side: Side) {
        self.from = from
        self.until = until
        by = side
    }

    package func covers(_ day: Day) -> Bool { from <= day && day < until }

    /// The day to look back, where it falls within the pause and so waits for its end.
    package func puttingOff(_ reviewDate: Day?) -> Day? { reviewDate.flatMap { covers($0) ? $0 : nil } }

    /// Begins one; the same day again, as of a form sent twice, is the same pause.
    package static func begin(until day: Day, by side: Side, beside now: Pause?, today: Day) throws(Refusal) -> Pause {
        guard day > today else { throw .notAhead }
        let latest = today.adding(months: mostMonths)
        guard day <= latest else { throw .tooLong(latest: latest) }
        if let now, now.covers(today) {
            guard now.by == side || now.until == day else { throw .alreadyPaused(until: now.until) }
            return Pause(from: now.from, until: day, by: now.by)
        }
        return Pause(from: today, until: day, by: side)
    }

    /// Either may end it sooner: the day on which they go on is today.
    package func ended(today: Day) throws(Refusal) -> Pause {
        guard covers(today) else { throw .notPaused }
        return Pause(from: from, until: today, by: by)
    }
}
