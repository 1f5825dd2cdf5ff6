package import Foundation
package import Mentoring

extension Writing {
    /// What one of the two did in the look back at hand, with all that follows from it, in this one transaction.
    ///
    /// - Returns: The review as it stands afterwards; nil where no letter is in force.
    @discardableResult
    package func change(
        _ id: ID<Mentorship>, _ change: Review.Change, by me: Person, at now: Date, chance: Randomness
    ) throws -> Review? {
        guard let mentorship = try duo(id, seenBy: me.id)?.mentorship, mentorship.state == .active else { return nil }
        let agreement = try agreement(of: id)
        guard let before = try review(of: mentorship, agreement) else { return nil }
        var review = before
        let effects = try review.apply(change, now: now, today: me.day(at: now))
        guard review != before else { return review }
        try save(review, of: mentorship)
        for side in Side.allCases {
            if let envelope = review.envelopes[side], envelope != before.envelopes[side] { try save(envelope, of: side, in: review, mentorship) }
            if let choice = review.choices[side], choice != before.choices[side] { try save(choice, of: side, in: review, mentorship) }
        }
        try note(change.event, by: me.id, thing: id.rawValue, at: now, id: chance.id())
        for effect in effects { try take(effect, mentorship, agreement, by: me.id, at: now, chance) }
        return review
    }

    private func take(
        _ effect: Review.Effect, _ mentorship: Mentorship, _ agreement: Agreement, by me: ID<Person>, at now: Date, _ chance: Randomness
    ) throws {
        switch effect {
        case .tellAsked(let side): try tell(.reviewAsked, side, mentorship, at: now, chance)
        case .tellOpened(let side): try tell(.reviewOpened, side, mentorship, at: now, chance)
        case .tellChosen(let side): try tell(.reviewDecided, side, mentorship, at: now, chance)
        case .renewLetter(let until):
            var agreement = agreement
            guard let version = agreement.extend(until: until, by: me, at: now) else { return }
            try insert(version, of: mentorship.id)
            for signature in agreement.signatures where signature.version == version.number { try insert(signature, of: mentorship.id) }
        case .beginMission: return
        case .beginFarewell: try beginFarewell(of: mentorship.id, at: now)
        }
    }

    func tell(_ kind: MailKind, _ side: Side, _ mentorship: Mentorship, at now: Date, _ chance: Randomness) throws {
        try post(Posted(kind, to: mentorship.person(side), about: mentorship.id.rawValue, due: now, id: chance.id()), now: now)
    }
}

extension Review.Change {
    /// What is noted of it; never what was written or chosen.
    fileprivate var event: String {
        switch self {
        case .askedEarlier: "review asked earlier"
        case .lookedBack: "looked back"
        case .chose: "door chosen"
        }
    }
}
