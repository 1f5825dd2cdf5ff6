import Database
package import Foundation
package import Mentoring

extension DuoFact {
    /// Each meeting: its hours, how long, its state and number, and who acted last.
    static let engagement: [SQL] = [
        part(
            .meeting, side: "m.side", number: "m.sequence", amount: "COALESCE(m.lasted, m.minutes)", at: "m.starts_at", until: "m.ends_at",
            thing: "m.id", value: "m.state", from: "meeting m", where: "m.mentorship = asked.id")
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

    fileprivate init?(_ fact: DuoFact) {
        guard fact.kind == .meeting, let thing = fact.thing, let state = fact.value.flatMap({ Meeting.State(rawValue: $0) }), let side = fact.side,
            let start = fact.at, let end = fact.until
        else { return nil }
        self.init(id: ID(thing), state: state, by: side, start: start, end: end, minutes: fact.amount ?? 0)
    }

    private init(id: ID<Meeting>, state: Meeting.State, by: Side, start: Date, end: Date, minutes: Int) {
        (self.id, self.state, self.by, self.start, self.end, self.minutes) = (id, state, by, start, end, minutes)
    }

    /// The meetings among the facts of a mentorship, in the order of their hours.
    package static func all(_ facts: [DuoFact]) -> [MeetingFact] {
        facts.compactMap(MeetingFact.init).sorted { ($0.start, $0.id.rawValue) < ($1.start, $1.id.rawValue) }
    }
}

extension LampFacts {
    /// Fills in what this room's facts say.
    mutating func takeEngagement(_ facts: [DuoFact], in zone: TimeZone) {
        let all = MeetingFact.all(facts)
        let held = all.filter { $0.state == .tookPlace }
        areMeetingsNoted = true
        meetings = held.count
        lastMeeting = held.last.map { Day($0.start, in: zone) }
        nextMeeting = first(.confirmed, all, zone)
        proposedMeeting = first(.proposed, all, zone)
    }

    private func first(_ state: Meeting.State, _ all: [MeetingFact], _ zone: TimeZone) -> Day? {
        all.lazy.filter { $0.state == state }.map { Day($0.start, in: zone) }.first { $0 >= today }
    }
}
