import Database
package import Foundation
package import Mentoring

extension DuoFact {
    /// Each meeting: its hours, how long, its state and what it was moved from, its number, and who acted last; the pause; what each was
    /// asked and has not answered; when who shared a line.
    static let engagement: [SQL] = [
        part(
            .meeting, side: "m.side", number: "m.sequence", amount: "COALESCE(m.lasted, m.minutes)", at: "m.starts_at", until: "m.ends_at",
            thing: "m.id", value: "m.state || COALESCE(' ' || m.moved_from || ' ' || m.moved_from_zone, '')", from: "meeting m",
            where: "m.mentorship = asked.id"),
        part(.pause, side: "p.side", day: "p.until_day", value: "p.from_day", from: "pause p", where: "p.mentorship = asked.id"),
        part(
            .reflection, side: "r.side", number: "r.number", at: "r.asked_at", value: "r.prompt", from: "reflection r",
            where: "r.mentorship = asked.id AND r.prompt IS NOT NULL AND r.done_at IS NULL"),
        part(
            .fitCheck, side: "f.side", number: "f.number", at: "f.due_at", from: "fit_check f",
            where: "f.mentorship = asked.id AND f.answered_at IS NULL"),
        part(
            .sharedLine, at: "j.at", thing: "j.author", from: "journal_entry j", where: "j.mentorship = asked.id AND j.shared IS NOT NULL"),
    ]
}

/// A meeting as lists and *Today* know it: its hours and its state, without a word.
package struct MeetingFact: Sendable, Hashable {
    package let id: ID<Meeting>
    package let state: Meeting.State
    /// Who acted last.
    package let by: Side
    package let start: Date
    package let end: Date
    package let minutes: Int
    /// The hour that both had confirmed, while another waits for a yes.
    package let movedFrom: Date?

    fileprivate init?(_ fact: DuoFact) {
        let words = (fact.value ?? "").split(separator: " ").map(String.init)
        guard fact.kind == .meeting, let thing = fact.thing, let state = words.first.flatMap({ Meeting.State(rawValue: $0) }),
            let side = fact.side, let start = fact.at, let end = fact.until
        else { return nil }
        let former = words.count == 3 ? WallTime(words[1]).map { ZonedTime($0, in: words[2]).moment } : nil
        (id, self.state, by, movedFrom) = (ID(thing), state, side, former)
        (self.start, self.end, minutes) = (start, end, fact.amount ?? 0)
    }

    /// The hour to which both said yes: its own, or that from which it was moved as long as the new one has no yes.
    package var agreedStart: Date? { state == .confirmed ? start : state == .proposed ? movedFrom : nil }

    /// The same while it lies ahead or goes on.
    package func agreed(now: Date) -> Date? {
        agreedStart.flatMap { (state == .confirmed ? end : $0) > now ? $0 : nil }
    }

    /// The meetings among the facts of a mentorship, in the order of their hours.
    package static func all(_ facts: [DuoFact]) -> [MeetingFact] {
        facts.compactMap(MeetingFact.init).sorted { ($0.start, $0.id.rawValue) < ($1.start, $1.id.rawValue) }
    }
}

extension [MeetingFact] {
    /// S37: how many were called off one after another since the last talk; a skipped one does not count.
    package var cancelledInARow: Int { reversed().prefix { $0.state != .tookPlace }.count { $0.state == .cancelled } }
}

extension LampFacts {
    /// Fills in what this room's facts say.
    mutating func takeEngagement(_ facts: [DuoFact], in zone: TimeZone) {
        let all = MeetingFact.all(facts)
        let held = all.filter { $0.state == .tookPlace }
        areMeetingsNoted = true
        meetings = held.count
        lastMeeting = held.last.map { Day($0.start, in: zone) }
        nextMeeting = all.compactMap(\.agreedStart).map { Day($0, in: zone) }.filter { $0 >= today }.min()
        proposedMeeting = all.lazy.filter { $0.state == .proposed }.map { Day($0.start, in: zone) }.first { $0 >= today }
        pausedUntil = Pause(facts)?.until
    }
}

extension Pause {
    /// The pause among the facts of a mentorship.
    package init?(_ facts: [DuoFact]) {
        guard let fact = facts.first(where: { $0.kind == .pause }), let until = fact.day, let from = fact.value.flatMap({ Day($0) }),
            let side = fact.side
        else { return nil }
        self.init(from: from, until: until, by: side)
    }
}

/// What one of the two was asked between meetings and has not answered.
package struct AskedBetween: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case reflection(ReflectionPrompt)
        case fit
    }

    package let kind: Kind
    /// The meeting after which it came, from 1.
    package let number: Int
    package let at: Date

    package static func all(_ facts: [DuoFact], of side: Side) -> [AskedBetween] {
        facts.compactMap { fact in
            guard fact.side == side, let number = fact.number, let at = fact.at else { return nil }
            switch fact.kind {
            case .fitCheck: return AskedBetween(kind: .fit, number: number, at: at)
            case .reflection:
                return fact.value.flatMap { ReflectionPrompt(rawValue: $0) }.map { AskedBetween(kind: .reflection($0), number: number, at: at) }
            default: return nil
            }
        }
    }
}
