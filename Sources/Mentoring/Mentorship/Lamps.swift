/// The rules of the lamps, as the table in `method.md` gives them.
package enum Lamps {
    package enum View: Sendable {
        case duo
        /// The coordinator's wall, mail, reports and exports: an open repair and a report of misuse belong to the two and never show here.
        case outside
    }

    /// All six, in the order of the letters.
    package static func of(_ facts: LampFacts, seenFrom view: View = .duo) -> [Lamp] {
        LampKind.allCases.map { kind in Lamp(kind, atRest(kind, state(kind, facts, view), facts)) }
    }

    /// While two say goodbye nothing new is begun: of what waits, only the goodbye itself is asked for.
    private static func atRest(_ kind: LampKind, _ state: Lamp.State, _ facts: LampFacts) -> Lamp.State {
        guard kind != .renewal, isParting(facts), case .waiting = state else { return state }
        return .resting
    }

    private static func isParting(_ facts: LampFacts) -> Bool { facts.isReviewed && facts.lastDoor == .close }

    private static func state(_ kind: LampKind, _ facts: LampFacts, _ view: View) -> Lamp.State {
        switch kind {
        case .mission: mission(facts)
        case .engagement: engagement(facts)
        case .networking: networking(facts, view)
        case .trust: trust(facts, view)
        case .opportunity: opportunity(facts)
        case .renewal: renewal(facts)
        }
    }

    private static func mission(_ facts: LampFacts) -> Lamp.State {
        guard let since = facts.inForceSince else { return .waiting(nextToWrite(facts)) }
        if facts.awaitsNewMission {
            return .waiting(facts.signedLatest.count == Side.allCases.count ? .writeMission : signing(facts))
        }
        if let horizon = facts.horizon, horizon < facts.today, (facts.lastReview ?? since) <= since {
            return .needsCare(.horizonPassed(horizon))
        }
        return .lit
    }

    private static func nextToWrite(_ facts: LampFacts) -> Lamp.NextThing {
        if !facts.hasClicked { return .getToKnow }
        if !facts.hasMission { return .writeMission }
        if !facts.hasMentorGoal { return .writeMentorGoal }
        if !facts.hasLetter { return .writeLetter }
        return signing(facts)
    }

    private static func signing(_ facts: LampFacts) -> Lamp.NextThing {
        .signLetter(Side.allCases.filter { !facts.signedLatest.contains($0) })
    }

    /// A date that is set lights it even after a long silence: the one thing to do has been done. In a pause it waits, whatever was before.
    private static func engagement(_ facts: LampFacts) -> Lamp.State {
        if let until = facts.pausedUntil, until > facts.today { return .waiting(.goOn(until)) }
        if let next = facts.nextMeeting, next >= facts.today { return .lit }
        if let last = facts.lastMeeting, facts.today.days(since: last) * 2 < facts.frequency.days * 3 { return .lit }
        // Until there is a letter there is no rhythm to fall behind.
        let next: Lamp.NextThing = facts.proposedMeeting == nil ? .proposeDate : .confirmDate
        guard facts.areMeetingsNoted, let signed = facts.inForceSince else { return .waiting(next) }
        let since = [facts.lastMeeting, facts.pausedUntil].compactMap { $0 }.reduce(signed, max)
        guard facts.today.days(since: since) * 2 >= facts.frequency.days * 5 else { return .waiting(next) }
        return .needsCare(.longSilence(since: since))
    }

    private static func networking(_ facts: LampFacts, _ view: View) -> Lamp.State {
        if facts.hasMisuseReport && view == .duo { return .needsCare(.misuseReported) }
        if facts.isLetterSigned && facts.introductions > 0 { return .lit }
        return .waiting(facts.meetings < 2 ? .thinkOfOnePersonLater : .thinkOfOnePerson)
    }

    private static func trust(_ facts: LampFacts, _ view: View) -> Lamp.State {
        if facts.hasOpenRepair && view == .duo { return .needsCare(.repairOpen) }
        return facts.isLetterSigned ? .lit : .waiting(signing(facts))
    }

    private static func opportunity(_ facts: LampFacts) -> Lamp.State {
        let haveBothLearned = Side.allCases.allSatisfy { side in
            facts.lastLearned[side].map { facts.today.days(since: $0) <= 90 } ?? false
        }
        return haveBothLearned ? .lit : .waiting(.noteOrOfferOpportunity)
    }

    private static func renewal(_ facts: LampFacts) -> Lamp.State {
        guard facts.isLetterSigned, let day = facts.reviewDate else {
            return .waiting(facts.draftReviewDate == nil ? .setReviewDate : signing(facts))
        }
        if isParting(facts) { return .waiting(.sayGoodbye) }
        if day > facts.today { return .lit }
        if let until = facts.pausedUntil, until > facts.today { return .waiting(.goOn(until)) }
        if facts.isReviewed { return .waiting(afterReview(facts)) }
        return day == facts.today ? .waiting(.lookBackToday) : .needsCare(.reviewPassed(day))
    }

    /// They looked back, and the day itself is over: the next one waits for the letter that names it.
    private static func afterReview(_ facts: LampFacts) -> Lamp.NextThing {
        guard let draft = facts.draftReviewDate, draft > facts.today else {
            return facts.lastDoor == .newMission ? .writeMission : .setReviewDate
        }
        return signing(facts)
    }
}

/// What makes Lampion ask how it goes, from dates alone.
package enum Attention: Hashable, Sendable {
    case longSilence(since: Day)
    case noFirstDate

    /// Days after the match without a first date (ours, after Torch).
    package static let firstDateWithin = 10

    package static func of(_ facts: LampFacts) -> Attention? {
        guard facts.areMeetingsNoted, facts.pausedUntil.map({ $0 <= facts.today }) ?? true else { return nil }
        let engagement = Lamps.of(facts).first { $0.kind == .engagement }
        if case .needsCare(.longSilence(let since)) = engagement?.state { return .longSilence(since: since) }
        let hasNoDate = facts.nextMeeting == nil && facts.proposedMeeting == nil && facts.lastMeeting == nil && facts.meetings == 0
        return hasNoDate && facts.today.days(since: facts.startedOn) >= firstDateWithin ? .noFirstDate : nil
    }
}
