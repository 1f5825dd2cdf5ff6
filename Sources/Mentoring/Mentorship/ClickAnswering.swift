package import Foundation

extension Click {
    package enum Refusal: Error, Hashable, Sendable {
        case text(ClickAnswers.Question, TextRefusal)
        /// Who says yes has drafted the mission in one sentence first (S26).
        case missionMissing
        case noMoreTalks
        /// The outcome has come: nothing changes any more.
        case alreadyDecided(Outcome)
    }

    /// Closes an envelope, or replaces one's own while the outcome has not come. Gives back the outcome.
    package mutating func answer(
        _ side: Side,
        _ answers: ClickAnswers,
        decision: Decision,
        at now: Date
    ) throws(Refusal) -> Outcome {
        let before = outcome(now: now)
        guard before == .waiting else { throw .alreadyDecided(before) }
        let checked = try answers.checked()
        guard choices.contains(decision) else { throw .noMoreTalks }
        guard decision != .yes || !checked[.mission].isEmpty else { throw .missionMissing }
        seal(side, Envelope(answers: checked, decision: decision, at: now))
        return outcome(now: now)
    }

    package struct Reading: Hashable, Sendable {
        package let outcome: Outcome
        package let own: Envelope?
        /// The other's answers, only once both said yes.
        package let other: ClickAnswers?
        /// Whether the other's envelope is closed, only while the outcome is awaited: afterwards it would tell who chose.
        package let hasOtherAnswered: Bool?
    }

    package func reading(for side: Side, now: Date) -> Reading {
        let outcome = outcome(now: now)
        return Reading(
            outcome: outcome,
            own: envelopes[side],
            other: outcome == .opened ? envelopes[side.other]?.answers : nil,
            hasOtherAnswered: outcome == .waiting ? envelopes[side.other] != nil : nil
        )
    }
}

extension ClickAnswers {
    fileprivate func checked() throws(Click.Refusal) -> ClickAnswers {
        var kept: [Question: String] = [:]
        for question in Question.allCases {
            do throws(TextRefusal) { kept[question] = try question.rule.check(self[question]) } catch { throw .text(question, error) }
        }
        return ClickAnswers(kept)
    }
}
