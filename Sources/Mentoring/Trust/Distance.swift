/// What makes Lampion ask the two how it goes: two cancelled meetings in a row, or a long silence; from dates alone (S37, C8).
package enum Distance: Hashable, Sendable {
    case cancelledTwice
    /// No date set or proposed, and no meeting since that day; a pause counts for neither.
    case quiet(since: Day)

    package static let cancelledInARow = 2
    /// C8: at the first rhythm of two weeks that is one and a half times the rhythm, so that a slower one is not hurried.
    package static let quietDays = 21

    /// - Parameter cancelled: How many meetings were cancelled in a row since the last that took place.
    package static func of(_ facts: LampFacts, cancelled: Int) -> Distance? {
        guard facts.areMeetingsNoted, let signed = facts.inForceSince else { return nil }
        if let until = facts.pausedUntil, until > facts.today { return nil }
        if cancelled >= cancelledInARow { return .cancelledTwice }
        if [facts.nextMeeting, facts.proposedMeeting].contains(where: { $0.map { $0 >= facts.today } ?? false }) { return nil }
        let since = [facts.lastMeeting, facts.pausedUntil].compactMap { $0 }.reduce(signed, max)
        let days = facts.today.days(since: since)
        return days >= quietDays && days * 2 >= facts.frequency.days * 3 ? .quiet(since: since) : nil
    }
}
