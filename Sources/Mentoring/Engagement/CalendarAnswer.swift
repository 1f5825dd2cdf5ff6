package import Foundation

/// What a calendar program says about a meeting on its person's behalf.
package enum CalendarAnswer: Hashable, Sendable {
    case accepted
    case declined
    /// Perhaps, or not yet: nothing is decided.
    case undecided
    case anotherTime(start: Date, minutes: Int?)
}

extension Meeting {
    /// The number under which that side's calendar has it at least: a yes raises it, and who says it in a calendar hears of that by no mail.
    package func sequenceKnown(to side: Side) -> Int {
        state == .confirmed && by == side ? sequence - 1 : sequence
    }

    /// What an answer changes; nil where all stays as it is. The clock is that of who answers.
    package func change(for answer: CalendarAnswer, by side: Side, on zone: String, now: Date) -> Change? {
        switch answer {
        case .accepted: waits(for: side, now: now) ? .confirmed(begunFrom: sequence) : nil
        case .declined: isOpen ? .cancelled(begunFrom: sequence) : nil
        case .undecided: nil
        case .anotherTime(let start, let minutes): .moved(terms.moved(to: start, minutes, on: zone), begunFrom: sequence)
        }
    }
}

extension MeetingTerms {
    fileprivate func moved(to start: Date, _ minutes: Int?, on zone: String) -> MeetingTerms {
        var terms = self
        terms.start = ZonedTime(WallTime(start, in: TimeZone(identifier: zone) ?? .gmt), in: zone)
        terms.minutes = minutes ?? terms.minutes
        return terms
    }
}
