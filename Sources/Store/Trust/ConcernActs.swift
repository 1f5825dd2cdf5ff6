import Database
package import Foundation
package import Mentoring

extension Writing {
    /// Keeps a concern that was just brought, and tells the confidant at once; a form sent twice brings one.
    package func bring(_ sent: (concern: Concern, effects: [Concern.Effect]), at now: Date, chance: Randomness) throws {
        guard try insert(sent.concern) else { return }
        try tell(sent.effects, of: sent.concern, at: now, chance: chance)
    }

    /// What the rule says of a change, kept and told; nil where there is no such concern for this person.
    package func change(
        _ id: ID<Concern>, by me: ID<Person>, at now: Date, chance: Randomness, _ make: (Concern.Voice) -> Concern.Change
    ) throws -> Concern? {
        guard var concern = try concern(id, seenBy: me), let voice = concern.voice(of: me) else { return nil }
        let count = concern.words.count
        let effects = try concern.apply(make(voice))
        try update(concern, wordsBefore: count)
        try tell(effects, of: concern, at: now, chance: chance)
        return concern
    }

    func tell(_ effects: [Concern.Effect], of concern: Concern, at now: Date, chance: Randomness) throws {
        for case .tell(let person) in effects {
            let kind: MailKind = person == concern.confidant ? .concernBrought : .concernAnswered
            guard try !isWaiting(kind, to: person, about: concern.id.rawValue) else { continue }
            try post(Posted(kind, to: person, about: concern.id.rawValue, due: now, id: chance.id()), now: now)
        }
    }
}

extension Reading {
    /// Whether something in a concern still waits for this person to read it; for its writer also that nobody can read it any more.
    package func concernWaits(_ id: ID<Concern>, for person: ID<Person>) throws -> Bool {
        try sql.value(
            """
            SELECT 1 FROM concern c JOIN person p ON p.id = c.confidant
            WHERE c.id = \(id) AND ((c.confidant = \(person) AND c.state = 'sent')
              OR (c.writer = \(person) AND (c.state = 'answered' OR (p.disabled_at IS NOT NULL AND c.state IN ('sent', 'read')))))
            """) as Int? != nil
    }
}
