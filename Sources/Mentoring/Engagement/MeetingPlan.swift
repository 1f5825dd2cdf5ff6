package import Foundation

/// The dates that follow from the rhythm (S29, S30), of which the next three are proposed.
package struct MeetingPlan: Hashable, Sendable {
    package static let most = 3
    /// So many days after the letter the two meet at the latest, however calm the rhythm: a first talk is not put off for a month (ours).
    package static let firstWithin = 7

    package let rhythm: Rhythm
    /// The day on which both had signed the letter with this rhythm: its phases are counted from there.
    package let signedOn: Day
    /// What the dates are counted from: the last talk, or the last that is planned. Its hour is kept where it suits both.
    package let last: ZonedTime?
    /// The days end before the two look back.
    package let reviewDate: Day
    package let pause: Pause?
    package let mentor: Availability
    package let mentee: Availability

    package init(
        rhythm: Rhythm, signedOn: Day, last: ZonedTime? = nil, reviewDate: Day, pause: Pause? = nil, mentor: Availability, mentee: Availability
    ) {
        self.rhythm = rhythm
        self.signedOn = signedOn
        self.last = last
        self.reviewDate = reviewDate
        self.pause = pause
        self.mentor = mentor
        self.mentee = mentee
    }

    /// So many times of the rhythm are looked at, so that two who are hardly ever there together cost no longer search.
    private static let mostTargets = 12

    /// The next three dates, on the clock of that side; fewer where the review is near.
    package func dates(for side: Side, now: Date) -> [ZonedTime] {
        let clock = side == .mentor ? mentor : mentee
        var found: [ZonedTime] = []
        var earliest = Day(now, in: clock.timeZone).adding(days: 1)
        // What has gone by makes no pile of missed dates: the rhythm begins anew tomorrow.
        var target = max(firstTarget, earliest)
        for _ in 0..<Self.mostTargets where found.count < Self.most {
            target = afterAbsences(target)
            guard target < reviewDate else { break }
            let frequency = rhythm.frequency(on: target, from: signedOn)
            if let date = date(near: target, within: max(frequency.days / 3, 3), from: earliest, on: clock) {
                found.append(date)
                earliest = date.wall.day.adding(days: frequency.days / 2)
            }
            target = frequency.next(after: target)
        }
        return found
    }

    /// The day itself, or the first after a pause and both people's 'not now'.
    private func afterAbsences(_ day: Day) -> Day {
        let back = [mentor.notNowUntil, mentee.notNowUntil, pause.flatMap { $0.covers(day) ? $0.until : nil }].compactMap { $0 }
        return back.reduce(day, max)
    }

    private var firstTarget: Day {
        guard let last else { return signedOn.adding(days: min(Self.firstWithin, rhythm.frequency(on: signedOn, from: signedOn).days)) }
        return rhythm.frequency(on: last.wall.day, from: signedOn).next(after: last.wall.day)
    }

    private struct Candidate {
        let time: ZonedTime
        let welcome: Int
    }

    /// The day that suits best around a day, the nearest first, at the hour that suits best.
    private func date(near target: Day, within reach: Int, from earliest: Day, on clock: Availability) -> ZonedTime? {
        let days = (0...reach).flatMap { $0 == 0 ? [target] : [target.adding(days: $0), target.adding(days: -$0)] }
        let free = days.filter { $0 >= earliest && $0 < reviewDate && !isAway(on: $0) }
        return Self.best(free.compactMap { best(on: $0, clock) })?.time
    }

    private func best(on day: Day, _ clock: Availability) -> Candidate? {
        let times = hours(day, clock).map { ZonedTime($0, in: clock.zone) }
        return Self.best(times.map { Candidate(time: $0, welcome: welcome($0)) }.filter { $0.welcome > 0 })
    }

    /// The most welcome, and of those the first.
    private static func best(_ candidates: [Candidate]) -> Candidate? {
        candidates.reduce(nil) { best, next in best.map { $0.welcome >= next.welcome } ?? false ? best : next }
    }

    private func isAway(on day: Day) -> Bool {
        mentor.isAway(on: day) || mentee.isAway(on: day) || pause.map { $0.covers(day) } ?? false
    }

    /// The hours of a day, first that of last time, then those one would think of first.
    private func hours(_ day: Day, _ clock: Availability) -> [WallTime] {
        let again = last.map { WallTime($0.moment, in: clock.timeZone) }.flatMap { WallTime(day: day, hour: $0.hour, minute: $0.minute) }
        return [again].compactMap { $0 } + [10, 14, 16, 19, 11, 9, 15, 13, 12, 17, 18, 20, 8, 7, 21].compactMap { WallTime(day: day, hour: $0) }
    }

    /// What the less willing of the two feels about it, and then the other: none where it does not suit one of them at all.
    private func welcome(_ time: ZonedTime) -> Int {
        let both = [mentor, mentee].map { $0.welcome(time.moment, minutes: rhythm.minutes) }.sorted()
        return both[0] == 0 ? 0 : both[0] * 10 + both[1]
    }
}

extension Frequency {
    /// The day on which it is time again: a month is a month of the calendar.
    package func next(after day: Day) -> Day {
        switch self {
        case .weekly, .everyTwoWeeks, .everyThreeWeeks: day.adding(days: days)
        case .monthly: day.adding(months: 1)
        case .everyTwoMonths: day.adding(months: 2)
        }
    }
}
