import Foundation
import Testing

@testable import Mentoring

private let letter = FarewellLetter(text: "Thank you", sentAt: start)

/// Situations of a farewell; the mentor comes first in each.
private enum FarewellSituation: String, CaseIterable {
    case begun, mentorWrote, mentorAnswered, answeredApart, bothWould, mentorSaidGoodbye, daysOver, resting, over

    func farewell(_ scenario: FarewellScenario) -> Farewell {
        let (yes, no) = (StayingInTouch(isWanted: true, how: "by mail"), StayingInTouch(isWanted: false))
        let touches: [Side: StayingInTouch] =
            switch self {
            case .mentorAnswered: [.mentor: yes]
            case .answeredApart: [.mentor: yes, .mentee: no]
            case .bothWould: [.mentor: yes, .mentee: yes]
            default: [:]
            }
        return Farewell(
            scenario: scenario, begunAt: start, closedAt: self == .resting || self == .over ? start : nil,
            letters: self == .mentorWrote ? [.mentor: letter] : [:],
            touches: touches, goodbyes: self == .mentorSaidGoodbye ? [.mentor] : [])
    }

    var now: Date { self == .daysOver || self == .over ? start + 14 * dayInSeconds : start }
    var state: Farewell.State { self == .over ? .over : self == .resting ? .resting : .parting }
}

private enum FarewellCell {
    case gives([Farewell.Effect])
    case refuses(Farewell.Refusal)
}

@Suite struct FarewellTests {
    static let changes: [Farewell.Change] = [
        .sentLetter(.mentor, "Thank you"), .sentLetter(.mentee, " "), .answeredTouch(.mentee, StayingInTouch(isWanted: false)),
        .answeredTouch(.mentee, StayingInTouch(isWanted: true)), .askedDebrief(.mentee), .saidGoodbye(.mentor), .saidGoodbye(.mentee), .daysWentBy,
    ]

    /// One row for each situation, with the columns of `changes`.
    private static func row(_ situation: FarewellSituation, _ scenario: FarewellScenario) -> [FarewellCell] {
        if situation == .over { return Array(repeating: .refuses(.over), count: changes.count) }
        let isSafe = scenario != .safety
        let close = FarewellCell.gives([.close(scenario.ending)])
        let letter: FarewellCell =
            !isSafe ? .refuses(.notOffered(.letter)) : situation == .mentorWrote ? .refuses(.alreadySent) : .gives([.tellLetter(.mentee)])
        let empty: FarewellCell = isSafe ? .refuses(.text(.empty)) : .refuses(.notOffered(.letter))
        let touch: FarewellCell =
            switch situation {
            case _ where !isSafe: .refuses(.notOffered(.stayInTouch))
            case .bothWould: .refuses(.alreadyAnswered)
            default: .gives([])
            }
        let wouldToo: FarewellCell =
            isSafe && (situation == .mentorAnswered || situation == .answeredApart) ? .gives([.tellTouch(.mentor)]) : touch
        let isClosed = situation == .resting
        return [
            letter, empty, touch, wouldToo, .gives([]), isClosed ? .refuses(.alreadyClosed) : .gives([]),
            isClosed ? .refuses(.alreadyClosed) : situation == .mentorSaidGoodbye ? close : .gives([]),
            isClosed ? .refuses(.alreadyClosed) : situation == .daysOver ? close : .refuses(.notYet),
        ]
    }

    @Test("every event in every situation of every scenario, and a refusal changes nothing", arguments: FarewellScenario.allCases)
    func table(scenario: FarewellScenario) {
        for situation in FarewellSituation.allCases {
            let row = Self.row(situation, scenario)
            #expect(row.count == Self.changes.count)
            for (change, cell) in zip(Self.changes, row) {
                let before = situation.farewell(scenario)
                #expect(before.state(now: situation.now) == situation.state)
                var farewell = before
                var given: [Farewell.Effect]?
                var refused: Farewell.Refusal?
                do throws(Farewell.Refusal) { given = try farewell.apply(change, now: situation.now) } catch { refused = error }
                switch cell {
                case .gives(let effects): #expect(given == effects, "\(situation) \(change): \(String(describing: refused))")
                case .refuses(let refusal): #expect(refused == refusal && farewell == before, "\(situation) \(change)")
                }
            }
        }
    }

    @Test(
        "what each of the four scenarios offers",
        arguments: [
            (FarewellScenario.asPlanned, FarewellPart.allCases), (.early, FarewellPart.allCases),
            (.sudden, [.letter, .stayInTouch, .debrief, .reason, .rest, .anotherLamp, .keepsake]),
            (.safety, [.debrief, .reason, .rest, .anotherLamp, .keepsake]),
        ])
    func offers(scenario: FarewellScenario, parts: [FarewellPart]) {
        #expect(FarewellPart.allCases.filter(scenario.offers) == parts)
    }

    @Test("each ending after both said yes has its scenario", arguments: Ending.allCases)
    func endings(ending: Ending) {
        #expect(FarewellScenario(ending)?.ending == ([.asPlanned, .early, .sudden, .safety].contains(ending) ? ending : nil))
    }

    @Test("C11: a last talk within fourteen days, and two weeks of rest once it has ended")
    func dates() throws {
        var farewell = Farewell(scenario: .asPlanned, begunAt: start)
        #expect(farewell.lastTalkBy == start + 14 * dayInSeconds && farewell.restsUntil == nil)
        _ = try farewell.apply(.saidGoodbye(.mentee), now: start + dayInSeconds)
        _ = try farewell.apply(.saidGoodbye(.mentor), now: start + 3 * dayInSeconds)
        #expect(farewell.closedAt == start + 3 * dayInSeconds && farewell.restsUntil == start + 17 * dayInSeconds)
        #expect(farewell.state(now: start + 17 * dayInSeconds - 1) == .resting && farewell.state(now: start + 17 * dayInSeconds) == .over)
    }

    @Test("a letter is read by the other from the moment it was sent, and not before", arguments: Side.allCases)
    func letters(side: Side) throws {
        var farewell = Farewell(scenario: .asPlanned, begunAt: start)
        #expect(farewell.reading(for: side.other, now: start).otherLetter == nil)
        _ = try farewell.apply(.sentLetter(side, " Thank you "), now: start)
        #expect(farewell.reading(for: side.other, now: start).otherLetter == letter && farewell.reading(for: side, now: start).ownLetter == letter)
        #expect(farewell.reading(for: side.other, now: start).ownLetter == nil)
    }

    @Test(
        "how to stay in touch is read only where both would; a no reads as no answer, until the rest is over and after it",
        arguments: [(nil, .waiting, .leftAtThis), (true, .inTouch, .inTouch), (false, .waiting, .leftAtThis)]
            as [(Bool?, StayingInTouch.Outcome, StayingInTouch.Outcome)])
    func touch(other: Bool?, outcome: StayingInTouch.Outcome, later: StayingInTouch.Outcome) throws {
        var farewell = Farewell(scenario: .early, begunAt: start, closedAt: start)
        _ = try farewell.apply(.answeredTouch(.mentor, StayingInTouch(isWanted: true, how: " by mail ")), now: start)
        if let other { _ = try farewell.apply(.answeredTouch(.mentee, StayingInTouch(isWanted: other, how: "walks")), now: start) }
        let end = start + Farewell.rest
        for (now, expected) in [(start, outcome), (end - 1, outcome), (end, later)] {
            #expect(farewell.touchOutcome(now: now) == expected)
            #expect(farewell.reading(for: .mentor, now: now).otherTouch == (other == true ? "walks" : nil))
            #expect(farewell.reading(for: .mentee, now: now).otherTouch == (other == true ? "by mail" : nil))
        }
        #expect(StayingInTouch(isWanted: false, how: "never").how.isEmpty)
    }

    @Test("who waited hears it where both would, and nobody hears of a no", arguments: [true, false])
    func told(isWanted: Bool) throws {
        var farewell = Farewell(scenario: .early, begunAt: start, closedAt: start)
        #expect(try farewell.apply(.answeredTouch(.mentor, StayingInTouch(isWanted: true)), now: start).isEmpty)
        let effects = try farewell.apply(.answeredTouch(.mentee, StayingInTouch(isWanted: isWanted)), now: start)
        #expect(effects == (isWanted ? [.tellTouch(.mentor)] : []))
    }

    @Test("a debrief keeps the hour at which it was first asked")
    func debrief() throws {
        var farewell = Farewell(scenario: .safety, begunAt: start, closedAt: start)
        _ = try farewell.apply(.askedDebrief(.mentee), now: start)
        _ = try farewell.apply(.askedDebrief(.mentee), now: start + 1)
        #expect(farewell.debriefs == [.mentee: start])
    }
}
