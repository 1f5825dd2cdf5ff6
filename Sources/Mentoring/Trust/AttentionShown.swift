/// Who sees that a mentorship asks for attention, and the one thing to do.
///
/// The two see it first; the coordinator sees the same signal a week later, if nothing has changed by then.
package struct AttentionShown: Hashable, Sendable {
    package enum ThingToDo: Hashable, Sendable {
        case proposeDate
        case proposeFirstDate
    }

    package static let headStart = 7

    package let attention: Attention
    /// The first day on which it could be seen.
    package let since: Day

    package init?(_ facts: LampFacts) {
        guard let attention = Attention.of(facts) else { return nil }
        self.attention = attention
        since =
            switch attention {
            // Two and a half times the rhythm, as the lamp counts it: half a day more counts as a day.
            case .longSilence(let last): last.adding(days: (facts.frequency.days * 5 + 1) / 2)
            case .noFirstDate: facts.startedOn.adding(days: Attention.firstDateWithin)
            }
    }

    package var thingToDo: ThingToDo {
        switch attention {
        case .longSilence: .proposeDate
        case .noFirstDate: .proposeFirstDate
        }
    }

    package func isSeen(from view: Lamps.View, on today: Day) -> Bool {
        switch view {
        case .duo: today >= since
        case .outside: today.days(since: since) >= Self.headStart
        }
    }
}
