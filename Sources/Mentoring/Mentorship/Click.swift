package import Foundation

/// Question K5: whether one wants to go on.
package enum Decision: String, CaseIterable, Sendable, Codable {
    case yes, oneMoreTalk, ratherNot
}

/// Questions K1 to K4, each in a person's own words.
package struct ClickAnswers: Hashable, Sendable, Codable {
    package enum Question: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
        /// K1: what connects the two of you.
        case connects
        /// K2: could you be yourself.
        case beYourself
        /// K3: what can you help each other with.
        case help
        /// K4: the mission in one sentence, drafted before deciding (S26).
        case mission

        package var rule: TextRule { self == .mission ? .lines(400, isRequired: false) : .lines(1000, isRequired: false) }
    }

    package private(set) var texts: [Question: String]

    package init(_ texts: [Question: String] = [:]) {
        self.texts = texts
    }

    package subscript(question: Question) -> String { texts[question] ?? "" }
}

/// What one of the two answered in private.
package struct Envelope: Hashable, Sendable, Codable {
    package let answers: ClickAnswers
    package let decision: Decision
    package let at: Date

    package init(answers: ClickAnswers, decision: Decision, at: Date) {
        self.answers = answers
        self.decision = decision
        self.at = at
    }
}

/// Does it click? Each answers in private after the first conversation; the two envelopes open together or not at all (S25).
package struct Click: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        case waiting
        /// Both said yes: each reads the other's answers.
        case opened
        /// Nobody would rather not, and one of the two wants one more talk.
        case oneMoreTalk
        /// It does not go on, in the same words whoever chose so and whether anybody did. Who said yes knows that the other did not.
        case over
    }

    package static let mostTalks = 2
    /// Fourteen days for each talk, in seconds (ours).
    package static let answeredWithin: TimeInterval = 14 * 86_400

    /// The mails that ask, each so long after the days of a talk began: once they may have met, and once more before the days are over.
    package static let asking: [(mail: MailKind, after: TimeInterval)] = [(.clickAsked, arrangedWithin), (.clickReminder, 10 * 86_400)]

    package let talk: Int
    package let beganAt: Date
    package private(set) var envelopes: [Side: Envelope]

    package init(talk: Int = 1, beganAt: Date, envelopes: [Side: Envelope] = [:]) {
        self.talk = min(max(talk, 1), Self.mostTalks)
        self.beganAt = beganAt
        self.envelopes = envelopes
    }

    package var endsAt: Date { beganAt + Self.answeredWithin }

    /// What one may choose: after the second talk there is no third.
    package var choices: [Decision] {
        talk < Self.mostTalks ? [.yes, .oneMoreTalk, .ratherNot] : [.yes, .ratherNot]
    }

    /// Comes when both have answered, or with the fourteenth day; never sooner, so that its moment tells nothing.
    package func outcome(now: Date) -> Outcome {
        guard let mentor = envelopes[.mentor]?.decision, let mentee = envelopes[.mentee]?.decision else {
            return now >= endsAt ? .over : .waiting
        }
        if mentor == .ratherNot || mentee == .ratherNot { return .over }
        return mentor == .yes && mentee == .yes ? .opened : .oneMoreTalk
    }

    /// The second talk, once both envelopes say so; it begins with the later of the two.
    package func secondTalk(now: Date) -> Click? {
        guard talk < Self.mostTalks, outcome(now: now) == .oneMoreTalk else { return nil }
        return Click(talk: talk + 1, beganAt: envelopes.values.map(\.at).max() ?? now)
    }

    mutating func seal(_ side: Side, _ envelope: Envelope) {
        envelopes[side] = envelope
    }

    /// The category for aggregates; it is never shown to either of the two.
    package func ending(now: Date) -> Ending? {
        guard outcome(now: now) == .over else { return nil }
        return envelopes.count == 2 ? .noClick : .notAnswered
    }
}
