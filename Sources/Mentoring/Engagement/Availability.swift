package import Foundation

/// When one of the two can be met: where they live, what usually suits, and when not.
package struct Availability: Hashable, Sendable {
    package let zone: String
    /// Empty where nothing was said.
    package let times: Set<WeekTime>
    /// 'Not now', until the first day on which this person is there again.
    package let notNowUntil: Day?

    package init(zone: String, times: Set<WeekTime> = [], notNowUntil: Day? = nil) {
        self.zone = zone
        self.times = times
        self.notNowUntil = notNowUntil
    }

    /// As the other of the two sees it: what somebody shows to nobody is not read out of the dates either.
    package init(of profile: Profile, in zone: String) {
        let seen = profile.seen(by: .duo)
        self.init(zone: zone, times: seen.form.times, notNowUntil: seen.capacity.notNowUntil)
    }

    package var timeZone: TimeZone { TimeZone(identifier: zone) ?? .gmt }

    /// A day off where this person lives, or a day before they are there again.
    func isAway(on day: Day) -> Bool {
        if let notNowUntil, day < notNowUntil { return true }
        return Country(zone: zone).map { Holidays.has(day, in: $0) } ?? false
    }

    /// How gladly this person would talk then, from 0 (not) to 3 (at a time they named).
    func welcome(_ start: Date, minutes: Int) -> Int {
        let (from, until) = (WallTime(start, in: timeZone), WallTime(start + TimeInterval(minutes * 60), in: timeZone))
        guard from.day == until.day, !isAway(on: from.day), 7..<22 ~= from.hour, until.hour < 23 else { return 0 }
        if let part = DayPart(from.hour), times.contains(WeekTime(from.day.weekday, part)) { return 3 }
        if from.day.isWeekend { return 0 }
        return times.isEmpty && 9..<18 ~= from.hour ? 2 : 1
    }
}

extension DayPart {
    /// The part of the day that an hour belongs to; nil for the night.
    package init?(_ hour: Int) {
        switch hour {
        case 7..<12: self = .morning
        case 12..<18: self = .afternoon
        case 18..<22: self = .evening
        default: return nil
        }
    }
}
