package import Foundation

extension Farewell {
    package enum Change: Hashable, Sendable {
        case sentLetter(Side, String)
        case answeredTouch(Side, StayingInTouch)
        case askedDebrief(Side)
        /// The last talk has been, or is not needed.
        case saidGoodbye(Side)
        /// The clock: fourteen days for the last talk have gone by.
        case daysWentBy
    }

    package enum Refusal: Error, Hashable, Sendable {
        case text(TextRefusal)
        /// This kind of ending has no such part.
        case notOffered(FarewellPart)
        case alreadySent
        /// Both would gladly, and read how: it changes no more.
        case alreadyAnswered
        case alreadyClosed
        /// The days of the last talk are not over.
        case notYet
        /// The rest is over: it stays to be read.
        case over
    }

    package enum Effect: Hashable, Sendable {
        /// There is a letter to read.
        case tellLetter(Side)
        case close(Ending)
        /// Both would gladly stay in touch; where one would not, nobody is told.
        case tellTouch(Side)
    }

    package mutating func apply(_ change: Change, now: Date) throws(Refusal) -> [Effect] {
        let state = state(now: now)
        guard state != .over else { throw .over }
        switch change {
        case .sentLetter(let side, let text): return try send(side, text, now)
        case .answeredTouch(let side, let touch): return try answer(side, touch, now)
        case .askedDebrief(let side): return ask(side, now)
        case .saidGoodbye(let side): return try goodbye(side, in: state, now)
        case .daysWentBy: return try end(in: state, now)
        }
    }

    private mutating func send(_ side: Side, _ typed: String, _ now: Date) throws(Refusal) -> [Effect] {
        guard scenario.offers(.letter) else { throw .notOffered(.letter) }
        guard letters[side] == nil else { throw .alreadySent }
        let text: String
        do throws(TextRefusal) { text = try FarewellLetter.rule.check(typed) } catch { throw .text(error) }
        keep(FarewellLetter(text: text, sentAt: now), of: side)
        return [.tellLetter(side.other)]
    }

    private mutating func answer(_ side: Side, _ typed: StayingInTouch, _ now: Date) throws(Refusal) -> [Effect] {
        guard scenario.offers(.stayInTouch) else { throw .notOffered(.stayInTouch) }
        guard touchOutcome(now: now) == .waiting else { throw .alreadyAnswered }
        let how: String
        do throws(TextRefusal) { how = try StayingInTouch.rule.check(typed.how) } catch { throw .text(error) }
        keep(StayingInTouch(isWanted: typed.isWanted, how: how), of: side)
        return touchOutcome(now: now) == .inTouch ? [.tellTouch(side.other)] : []
    }

    /// Asking twice changes nothing.
    private mutating func ask(_ side: Side, _ now: Date) -> [Effect] {
        if debriefs[side] == nil { keepDebrief(of: side, at: now) }
        return []
    }

    /// With the second of the two it is closed; saying it twice changes nothing.
    private mutating func goodbye(_ side: Side, in state: State, _ now: Date) throws(Refusal) -> [Effect] {
        guard state == .parting else { throw .alreadyClosed }
        keepGoodbye(of: side)
        return goodbyes.count == Side.allCases.count ? ended(now) : []
    }

    private mutating func end(in state: State, _ now: Date) throws(Refusal) -> [Effect] {
        guard state == .parting else { throw .alreadyClosed }
        guard now >= lastTalkBy else { throw .notYet }
        return ended(now)
    }

    private mutating func ended(_ now: Date) -> [Effect] {
        close(at: now)
        return [.close(scenario.ending)]
    }
}

extension Farewell {
    /// Until the rest is over a no waits like no answer: who would gladly stay in touch must not read it from the page.
    package func touchOutcome(now: Date) -> StayingInTouch.Outcome {
        if Side.allCases.allSatisfy({ touches[$0]?.isWanted == true }) { return .inTouch }
        return state(now: now) == .over ? .leftAtThis : .waiting
    }

    /// What one of the two may read.
    package struct Reading: Hashable, Sendable {
        package let ownLetter: FarewellLetter?
        /// From the moment it was sent, whether or not one has written oneself.
        package let otherLetter: FarewellLetter?
        package let ownTouch: StayingInTouch?
        /// How the other would gladly stay in touch, only where both would.
        package let otherTouch: String?
        package let outcome: StayingInTouch.Outcome
        package let hasSaidGoodbye: Bool
        package let debriefAskedAt: Date?
    }

    package func reading(for side: Side, now: Date) -> Reading {
        let outcome = touchOutcome(now: now)
        return Reading(
            ownLetter: letters[side],
            otherLetter: letters[side.other],
            ownTouch: touches[side],
            otherTouch: outcome == .inTouch ? touches[side.other]?.how : nil,
            outcome: outcome,
            hasSaidGoodbye: goodbyes.contains(side),
            debriefAskedAt: debriefs[side]
        )
    }
}
