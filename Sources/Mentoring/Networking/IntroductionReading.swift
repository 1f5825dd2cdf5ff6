package import Foundation

/// What is written in an introduction, and how much of it.
package enum IntroductionText: String, CaseIterable, Sendable {
    /// Whom the owner knows, without a name, or what the other looks for.
    case why
    /// Who the one introduced is, in a line that the contact reads.
    case about
    /// The owner's own words to the contact.
    case ask
    /// What came of it, to the owner.
    case word
    /// To the contact.
    case thanks

    package var rule: TextRule {
        switch self {
        case .why: .lines(400)
        case .about: .line(160)
        case .ask, .word: .lines(600)
        case .thanks: .lines(400, isRequired: false)
        }
    }
}

extension Introduction {
    /// Where it stands as one of the two reads it.
    ///
    /// That it does not suit now reads the same whether the contact declined, did not answer, or the owner let it go: a no is silent and kind.
    package enum Shown: Hashable, Sendable {
        case waitsForYou
        case waitsForOther
        case withContact(until: Date)
        case agreed
        case wordGiven
        case notNow
        case withdrawn
    }

    package func shown(to side: Side, now: Date) -> Shown {
        switch state {
        case .offered, .requested: side == decider ? .waitsForYou : .waitsForOther
        case .asked: isAnswerable(at: now) ? .withContact(until: expiresAt ?? now) : .notNow
        case .agreed: .agreed
        case .wordGiven: .wordGiven
        case .letGo, .declined, .expired: .notNow
        case .withdrawn: .withdrawn
        }
    }
}
