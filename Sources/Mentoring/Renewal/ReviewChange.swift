package import Foundation

extension Review {
    package enum Change: Hashable, Sendable {
        /// One of the two would rather look back before its days begin.
        case askedEarlier(Side)
        case lookedBack(Side, Evaluation)
        case chose(Side, Door, until: Day?)
    }

    package enum Refusal: Error, Hashable, Sendable {
        case evaluation(Evaluation.Refusal)
        case until(ReviewDate.Refusal)
        /// Who extends says until when.
        case noUntil
        /// Its days have not begun.
        case notYet(opens: Day)
        /// The envelopes come before the doors.
        case envelopesFirst
        /// Both envelopes are open: what stands in them changes no more.
        case alreadyOpen
        case alreadyDecided(ReviewDecision)
    }

    package enum Effect: Hashable, Sendable {
        /// The other would like to look back earlier.
        case tellAsked(Side)
        /// The one who waited hears that both envelopes are open.
        case tellOpened(Side)
        /// The one who waited hears what both choices lead to.
        case tellChosen(Side)
        /// The letter stays, with a new date for both to sign.
        case renewLetter(until: Day)
        /// The mission is written anew, and then the letter.
        case beginMission
        case beginFarewell
    }

    package mutating func apply(_ change: Change, now: Date, today: Day) throws(Refusal) -> [Effect] {
        let state = state(now: now, today: today)
        if case .decided(let decision) = state { throw .alreadyDecided(decision) }
        switch change {
        case .askedEarlier(let side): return ask(side, in: state)
        case .lookedBack(let side, let answers): return try lookBack(side, answers, in: state, now)
        case .chose(let side, let door, let until): return try choose(side, door, until, in: state, now, today)
        }
    }

    /// Once its days have begun there is nothing to ask.
    private mutating func ask(_ side: Side, in state: State) -> [Effect] {
        guard state == .ahead else { return [] }
        ask(side)
        return [.tellAsked(side.other)]
    }

    /// Closes an envelope, or replaces one's own while the other's is awaited. Who comes late still opens both.
    private mutating func lookBack(_ side: Side, _ typed: Evaluation, in state: State, _ now: Date) throws(Refusal) -> [Effect] {
        guard state != .ahead else { throw .notYet(opens: opensOn) }
        guard !areEnvelopesOpen else { throw .alreadyOpen }
        let answers: Evaluation
        do throws(Evaluation.Refusal) { answers = try typed.checked() } catch { throw .evaluation(error) }
        // What waited keeps its first hour, so that thinking again does not keep the doors shut.
        seal(side, Evaluation.Envelope(answers: answers, at: envelopes[side]?.at ?? now))
        return areEnvelopesOpen ? [.tellOpened(side.other)] : []
    }

    private mutating func choose(
        _ side: Side, _ door: Door, _ until: Day?, in state: State, _ now: Date, _ today: Day
    ) throws(Refusal) -> [Effect] {
        guard state != .ahead else { throw .notYet(opens: opensOn) }
        guard state == .choosing else { throw .envelopesFirst }
        let choice = DoorChoice(door, until: try Self.checked(until, for: door, today), at: now)
        let isTheSame = choices[side]?.door == door
        take(side, choice)
        switch outcome {
        case .waiting: return []
        case .differ: return isTheSame ? [] : [.tellChosen(side.other)]
        case .decided(let door): return [.tellChosen(side.other), decided(door, now, today)]
        }
    }

    private static func checked(_ until: Day?, for door: Door, _ today: Day) throws(Refusal) -> Day? {
        guard door == .extend else { return nil }
        guard let until else { throw .noUntil }
        do throws(ReviewDate.Refusal) { try ReviewDate.check(until, today: today) } catch { throw .until(error) }
        return until
    }

    /// The earlier of both days, so that nobody is held longer than they offered; one that has passed meanwhile no longer counts.
    private mutating func decided(_ door: Door, _ now: Date, _ today: Day) -> Effect {
        let until = choices.values.compactMap(\.until).filter { $0 > today }.min()
        decide(ReviewDecision(door, until: until, at: now))
        switch door {
        case .extend: return .renewLetter(until: until ?? ReviewDate.suggested(from: today))
        case .newMission: return .beginMission
        case .close: return .beginFarewell
        }
    }
}
