package import Foundation

/// All meetings of a mentorship, in the order of their hours.
package struct Meetings: Hashable, Sendable {
    package let all: [Meeting]

    package init(_ meetings: [Meeting] = []) {
        all = meetings.sorted { ($0.start, $0.id.rawValue) < ($1.start, $1.id.rawValue) }
    }

    package var held: [Meeting] { all.filter { $0.state == .tookPlace } }

    package var last: Meeting? { held.last }

    /// S20: the minutes of all talks added up, so that both see how little it takes.
    package var minutesInAll: Int { held.reduce(0) { $0 + ($1.lasted ?? $1.terms.minutes) } }

    /// What the end of a mentorship leaves of them: what was planned beyond it is called off by it.
    package func ended(at end: Date?) -> Meetings {
        guard let end else { return self }
        return Meetings(
            all.map { meeting in
                guard meeting.isOpen, meeting.end > end else { return meeting }
                var meeting = meeting
                meeting.state = .cancelled
                return meeting
            })
    }

    /// What lies ahead or is going on, the first first.
    package func ahead(now: Date) -> [Meeting] { all.filter { $0.isOpen && $0.end > now } }

    package func next(now: Date) -> Meeting? { ahead(now: now).first }

    /// The next to which both said yes.
    package func nextConfirmed(now: Date) -> Meeting? { ahead(now: now).first { $0.state == .confirmed } }

    /// The last whose hour has come without a word on how it went.
    package func unnoted(now: Date) -> Meeting? { all.last { $0.isUnnoted(now: now) } }

    /// Which talk of the two it was, from 1; nil for one that did not take place.
    package func number(of id: ID<Meeting>) -> Int? { held.firstIndex { $0.id == id }.map { $0 + 1 } }

    /// S37: how many were called off one after another since the last talk; a skipped one is left out without fault and does not count.
    package var cancelledInARow: Int {
        all.reversed().prefix { $0.state != .tookPlace }.count { $0.state == .cancelled }
    }
}
