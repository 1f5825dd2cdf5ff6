/// The reminder that no next date is set (S21): once the lamp of the talks no longer burns, and after ten days where there was no talk yet.
///
/// It comes at most once a fortnight, and three times in one silence (ours): after that the lamp alone asks.
package struct DateReminder: Hashable, Sendable {
    package enum Verdict: Hashable, Sendable {
        case remind
        /// Nothing to say before that day.
        case look(on: Day)
    }

    package static let every = 14
    package static let most = 3

    /// When the two were last reminded, and how often in that silence.
    package let last: Day?
    package let times: Int

    package init(last: Day? = nil, times: Int = 0) {
        self.last = last
        self.times = times
    }

    package func verdict(_ facts: LampFacts) -> Verdict {
        let today = facts.today
        guard let signed = facts.inForceSince else { return .look(on: today.adding(days: Self.every)) }
        if let until = facts.pausedUntil, until > today { return .look(on: until) }
        if let ahead = [facts.nextMeeting, facts.proposedMeeting].compactMap({ $0 }).filter({ $0 >= today }).min() {
            return .look(on: ahead.adding(days: 1))
        }
        let since = [facts.lastMeeting, facts.pausedUntil].compactMap { $0 }.reduce(signed, max)
        let due = since.adding(days: Self.quiet(facts))
        if due > today { return .look(on: due) }
        guard let last, last >= since else { return .remind }
        if today.days(since: last) < Self.every { return .look(on: last.adding(days: Self.every)) }
        return times < Self.most ? .remind : .look(on: today.adding(days: Self.every))
    }

    /// The same reminder after it went out on a day.
    package func reminded(_ facts: LampFacts) -> DateReminder {
        let since = [facts.inForceSince, facts.lastMeeting, facts.pausedUntil].compactMap { $0 }.reduce(facts.startedOn, max)
        return DateReminder(last: facts.today, times: (last.map { $0 >= since } ?? false) ? times + 1 : 1)
    }

    /// One and a half times the rhythm, as the lamp counts it: half a day more counts as a day.
    private static func quiet(_ facts: LampFacts) -> Int {
        facts.meetings == 0 ? Attention.firstDateWithin : (facts.frequency.days * 3 + 1) / 2
    }
}
