import Database
package import Foundation
package import Mentoring

extension DuoFact {
    /// Open repairs; about which meetings each has given a pulse; after how many meetings each gave an honest word, or left it for now.
    static let trust: [SQL] = [
        part(
            .repair, side: "r.opener", amount: "CASE r.solved_by WHEN 'mentor' THEN 1 WHEN 'mentee' THEN 2 END", at: "r.changed_at",
            until: "r.looks_at", thing: "r.id", value: "r.state", from: "repair r",
            where: "r.mentorship = asked.id AND r.state IN ('opened', 'talked', 'agreed')"),
        part(.pulse, side: "p.side", number: "p.meeting", from: "pulse p", where: "p.mentorship = asked.id"),
        part(.honestWord, side: "w.side", number: "w.meetings", at: "w.at", from: "honest_word w", where: "w.mentorship = asked.id"),
        part(.honestWord, side: "l.side", number: "l.meetings", from: "honest_word_left l", where: "l.mentorship = asked.id"),
    ]
}

/// What trust asks of the two, as far as lists need to know: states, dates and numbers.
package struct TrustFacts: Sendable {
    /// Those that are open, without a word of them; the oldest change first.
    package let repairs: [Repair]
    private let pulses: [Side: Int]
    private let words: [Side: Int]
    private let wordsAt: [Side: Date]

    package init(_ facts: [DuoFact]) {
        repairs = facts.compactMap(Repair.init).sorted { ($0.changedAt, $0.id.rawValue) < ($1.changedAt, $1.id.rawValue) }
        pulses = Self.last(.pulse, facts)
        words = Self.last(.honestWord, facts)
        wordsAt = facts.filter { $0.kind == .honestWord }.reduce(into: [:]) { last, fact in
            if let side = fact.side, let at = fact.at { last[side] = max(last[side] ?? at, at) }
        }
    }

    /// The meeting about which this side is asked three taps; nil where there is none, or they have answered.
    package func pulseAsked(of side: Side, meetings: Int) -> Int? {
        Pulse.meetingAsked(of: meetings).flatMap { (pulses[side] ?? 0) < $0 ? $0 : nil }
    }

    /// When this side last gave an honest word.
    package func lastHonestWord(of side: Side) -> Date? { wordsAt[side] }

    package func isHonestWordAsked(of side: Side, meetings: Int) -> Bool {
        HonestWords.state(meetings: meetings, lastAfter: words[side]) == .asked
    }

    private static func last(_ kind: DuoFact.Kind, _ facts: [DuoFact]) -> [Side: Int] {
        facts.filter { $0.kind == kind }.reduce(into: [:]) { last, fact in
            if let side = fact.side, let number = fact.number { last[side] = max(last[side] ?? 0, number) }
        }
    }
}

extension Repair {
    /// An open one as its dates and choices tell it.
    fileprivate init?(_ fact: DuoFact) {
        guard fact.kind == .repair, let id = fact.thing, let opener = fact.side, let changedAt = fact.at,
            let state = fact.value.flatMap({ Repair.State(rawValue: $0) })
        else { return nil }
        let solved: Set<Side> = fact.amount.map { [$0 == 1 ? .mentor : .mentee] } ?? []
        self.init(
            id: ID(id), opener: opener, noticed: "", need: "", openedAt: changedAt, state: state, looksAt: fact.until, solvedBy: solved,
            changedAt: changedAt)
    }
}

extension LampFacts {
    /// Fills in what this room's facts say.
    mutating func takeTrust(_ facts: [DuoFact], in zone: TimeZone) {
        hasOpenRepair = facts.contains { $0.kind == .repair }
    }
}
