import Foundation
import Markup
import Mentoring
import Store

/// How a mentorship stands for one of its two people: what lamps, lists and *Today* are made of.
struct Standing {
    let duo: Duo
    /// Dates and choices from every room; none while the two get to know each other.
    let facts: [DuoFact]
    let written: Written
    let talks: ClickTalks?
    let me: Person
    let now: Date
    /// As the two see them.
    let lamps: [Lamp]
    /// Everything that waits, the first thing first; a page asks for it several times.
    private(set) var steps: [NextStep] = []

    var mentorship: Mentorship { duo.mentorship }
    var side: Side { duo.side(of: me.id) }
    var other: Person { duo.other(than: me.id) }
    var path: String { "/mentorships/\(mentorship.id.rawValue)" }
    var agreement: Agreement { written.agreement }
    var click: Click { talks?.current ?? Click(beganAt: mentorship.startedAt) }
    var hasAnswered: Bool { click.envelopes[side] != nil }
    var hasSigned: Bool { agreement.latest.map { agreement.signature(of: side, version: $0.number) != nil } ?? false }
    var hasOtherSigned: Bool { agreement.latest.map { agreement.signature(of: side.other, version: $0.number) != nil } ?? false }
    var reviewDate: Day? { agreement.inForce?.text.reviewDate }

    func day(_ date: Date) -> LocalDay { LocalDay(date, in: me.timeZone) }
    var today: LocalDay { day(now) }

    /// Since when, and as what, the other is there.
    var role: Text {
        let since = day(mentorship.startedAt)
        return side == .mentee
            ? Text("your mentor since \(short: since, today: today)") : Text("you have been the mentor since \(short: since, today: today)")
    }
}

extension Reading {
    /// All of a person's mentorships as they stand, in three queries. While two get to know each other there are no facts yet.
    func standings(of me: Person, now: Date) throws -> [Standing] {
        let duos = try duos(of: me.id)
        let facts = try facts(of: duos.map { $0.mentorship }.filter { $0.state != .exploring }.map { $0.id })
        let talks = try clicks(of: duos.map { $0.mentorship }.filter { $0.state == .exploring })
        return duos.map { duo in
            let id = duo.mentorship.id
            return Standing(duo: duo, facts: facts[id] ?? [], talks: talks[id], me: me, now: now)
        }
    }

    /// One mentorship as it stands for one of its two people.
    func standing(_ duo: Duo, for me: Person, now: Date) throws -> Standing {
        let id = duo.mentorship.id
        let isExploring = duo.mentorship.state == .exploring
        return Standing(
            duo: duo, facts: isExploring ? [] : try facts(of: [id])[id] ?? [],
            talks: isExploring ? try clicks(of: duo.mentorship) : nil, me: me, now: now)
    }
}

extension Standing {
    init(duo: Duo, facts: [DuoFact], talks: ClickTalks?, me: Person, now: Date) {
        let written = Written(facts)
        self.init(
            duo: duo, facts: facts, written: written, talks: talks, me: me, now: now,
            lamps: Lamps.of(LampFacts(duo.mentorship, written, facts, zone: me.timeZone, now: now)))
        steps = waiting
    }

    /// What the lamps are judged by.
    var lampFacts: LampFacts { LampFacts(mentorship, written, facts, zone: me.timeZone, now: now) }

    /// As the world outside may see them.
    var lampsFromOutside: [Lamp] { Lamps.of(lampFacts, seenFrom: .outside) }
}

extension LampFacts {
    fileprivate init(_ mentorship: Mentorship, _ written: Written, _ facts: [DuoFact], zone: TimeZone, now: Date) {
        let hasMentorGoal = written.goals.contains(.mentor)
        self.init(mentorship, mission: Mission(), hasMentorGoal: hasMentorGoal, agreement: written.agreement, zone: zone, now: now)
        hasMission = written.hasMission
        take(facts, in: zone)
    }
}
