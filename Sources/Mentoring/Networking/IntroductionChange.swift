package import Foundation

extension Introduction {
    /// - Parameter fresh: How many the same one of the two has begun in this way that the other has yet to decide on, or within a day.
    package static func opened(
        id: ID<Introduction>, mentorship: ID<Mentorship>, owner: Side, as origin: Origin, on ground: IntroductionGround, fresh: Int = 0,
        at now: Date
    ) throws(Refusal) -> Introduction {
        try ground.check()
        guard fresh < mostFresh else { throw .enough }
        return Introduction(
            id: id, mentorship: mentorship, owner: owner, origin: origin, openedAt: now, state: origin == .offered ? .offered : .requested)
    }

    /// A refusal changes nothing.
    package mutating func apply(_ change: Change, on ground: IntroductionGround) throws(Refusal) -> [Effect] {
        switch change {
        case .asked(let side, let now): try ask(side, ground, now)
        case .letGo(let side, let now): try letGo(side, now)
        case .wordGiven(let side, let now): try giveWord(side, now)
        case .misuseLookedAt(let side, let now): try lookAtMisuse(side, now)
        case .accepted(let now): try accept(ground, now)
        case .declined(let now): try decline(now)
        case .forgotten(let now): try forget(now)
        case .neverAgain(let now): [.neverAskAgain] + (try forget(now))
        case .misuseReported(let now): try reportMisuse(now)
        case .expired(let now): try expire(now)
        }
    }
}

/// What the two do.
extension Introduction {
    private mutating func ask(_ side: Side, _ ground: IntroductionGround, _ now: Date) throws(Refusal) -> [Effect] {
        guard state == .offered || state == .requested else { throw .notNow(state) }
        guard side == decider else { throw .notYours }
        try ground.check()
        state = .asked
        askedAt = now
        return [.askContact]
    }

    /// Either of the two, without a reason and without a mail. Whoever was asked was promised that the address goes with the question.
    private mutating func letGo(_ side: Side, _ now: Date) throws(Refusal) -> [Effect] {
        guard state == .offered || state == .requested || state == .asked else { throw .notNow(state) }
        let wasAsked = state == .asked
        state = .letGo
        endedAt = now
        return wasAsked ? [.eraseAddress] : []
    }

    private mutating func giveWord(_ side: Side, _ now: Date) throws(Refusal) -> [Effect] {
        guard side == introduced else { throw .notYours }
        guard state == .agreed else { throw .notNow(state) }
        state = .wordGiven
        wordAt = now
        return [.tell(owner), .thankContact]
    }

    private mutating func lookAtMisuse(_ side: Side, _ now: Date) throws(Refusal) -> [Effect] {
        guard side == owner else { throw .notYours }
        guard misuse?.isOpen(at: now) == true else { throw .nothingReported }
        misuse?.lookedAt = now
        return []
    }
}

/// What the contact does, and the days.
extension Introduction {
    private mutating func accept(_ ground: IntroductionGround, _ now: Date) throws(Refusal) -> [Effect] {
        try checkAnswer(now)
        try ground.check()
        state = .agreed
        answeredAt = now
        return [.tell(owner), .tell(introduced)]
    }

    private mutating func decline(_ now: Date) throws(Refusal) -> [Effect] {
        try checkAnswer(now)
        state = .declined
        answeredAt = now
        endedAt = now
        return [.tell(owner)]
    }

    private func checkAnswer(_ now: Date) throws(Refusal) {
        guard state == .asked else { throw .notNow(state) }
        guard isAnswerable(at: now) else { throw .notNow(.expired) }
    }

    /// At any time once the contact was asked; before that there is nothing the contact could know of.
    private mutating func forget(_ now: Date) throws(Refusal) -> [Effect] {
        switch state {
        case .offered, .requested: throw .notNow(state)
        case .asked:
            state = .declined
            (answeredAt, endedAt) = (now, now)
            return [.tell(owner), .eraseContact]
        case .agreed, .wordGiven:
            state = .withdrawn
            endedAt = now
            return [.tell(introduced), .eraseContact]
        case .letGo, .declined, .expired, .withdrawn:
            return [.eraseContact]
        }
    }

    /// Only where name and address have passed can they have been misused. Once for each introduction: a contact who presses again, or who is
    /// an alias of its owner, keeps nobody from meeting people for good.
    private mutating func reportMisuse(_ now: Date) throws(Refusal) -> [Effect] {
        guard state == .agreed || state == .wordGiven || state == .withdrawn else { throw .notNow(state) }
        guard misuse == nil else { return [] }
        misuse = Misuse(reportedAt: now)
        return [.tellMisuse(owner), .tellMisuse(introduced)]
    }

    private mutating func expire(_ now: Date) throws(Refusal) -> [Effect] {
        guard state == .asked else { throw .notNow(state) }
        guard !isAnswerable(at: now) else { throw .notDue }
        state = .expired
        endedAt = now
        return [.tell(owner), .eraseAddress]
    }
}
