import Database
package import Foundation
package import Mentoring

/// An introduction that is not there, or no longer.
package struct NoIntroduction: Error {
    package init() {}
}

extension Writing {
    /// Does what the rule says: keeps where the introduction stands, posts the mails it asks for, and erases what it says must go.
    @discardableResult
    package func change(
        _ id: ID<Introduction>, _ change: Introduction.Change, by person: ID<Person>? = nil, at now: Date, chance: Randomness
    ) throws -> Introduction {
        guard let asked = try introduction(id) else { throw NoIntroduction() }
        var one = asked.introduction
        let effects = try one.apply(change, on: try ground(of: asked.duo, owner: one.owner, now: now))
        try keep(one, effects, asked.duo.mentorship, by: person, at: now, chance: chance)
        return one
    }

    /// A mail program's one click, which is ‘never ask me again’: what still waits for this reader's answer is declined with it.
    package func neverAsk(_ reader: MailReader, at now: Date, chance: Randomness) throws {
        let waiting: [ID<Introduction>] = try sql.values(
            "SELECT id FROM introduction WHERE reader = \(reader.key) AND state = \(Introduction.State.asked) ORDER BY id")
        for id in waiting { try change(id, .declined(at: now), at: now, chance: chance) }
    }

    private func keep(
        _ one: Introduction, _ effects: [Introduction.Effect], _ mentorship: Mentorship, by person: ID<Person>?, at now: Date, chance: Randomness
    ) throws {
        try update(one)
        try note("introduction \(one.state.rawValue)", by: person, thing: one.id.rawValue, at: now, id: chance.id())
        for effect in effects { try perform(effect, of: one, mentorship, at: now, chance: chance) }
    }

    private func perform(_ effect: Introduction.Effect, of one: Introduction, _ mentorship: Mentorship, at now: Date, chance: Randomness) throws {
        switch effect {
        case .askContact:
            if let contact = try chosenContact(one.id) { try used(contact, of: mentorship.person(one.owner), at: now) }
            try tell(.introductionAsked, nil, one, now, chance)
        case .thankContact: try tell(.contactThanked, nil, one, now, chance)
        case .tell(let side): try tell(.introductionNews, mentorship.person(side), one, now, chance)
        case .tellMisuse(let side): try tell(.misuseReported, mentorship.person(side), one, now, chance)
        case .neverAskAgain: if let reader = try reader(one.id) { try stop(.contactQuestions, reader, at: now) }
        case .eraseContact: if let reader = try reader(one.id) { try forget(reader, besides: one.id, at: now, chance: chance) }
        case .eraseAddress: try eraseAddress(of: try chosenContact(one.id), owner: mentorship.person(one.owner), one.id)
        }
    }

    /// Who asks one to forget them asks all: whatever else stands open with this address ends as well, then the data go.
    private func forget(_ reader: MailReader, besides id: ID<Introduction>, at now: Date, chance: Randomness) throws {
        let others: [ID<Introduction>] = try sql.values(
            "SELECT id FROM introduction WHERE reader = \(reader.key) AND id <> \(id) AND asked_at IS NOT NULL ORDER BY id")
        for other in others {
            guard let asked = try introduction(other) else { continue }
            var one = asked.introduction
            let effects = try one.apply(.forgotten(at: now), on: IntroductionGround()).filter { $0 != .eraseContact }
            try keep(one, effects, asked.duo.mentorship, by: nil, at: now, chance: chance)
        }
        try eraseContact(reader)
    }

    private func tell(_ kind: MailKind, _ person: ID<Person>?, _ one: Introduction, _ now: Date, _ chance: Randomness) throws {
        try post(Posted(kind, to: person, about: one.id.rawValue, due: now, id: chance.id()), now: now)
    }

    private func chosenContact(_ id: ID<Introduction>) throws -> ID<Contact>? {
        try sql.value("SELECT contact FROM introduction WHERE id = \(id) AND contact IS NOT NULL")
    }

    private func reader(_ id: ID<Introduction>) throws -> MailReader? {
        let key: String? = try sql.value("SELECT reader FROM introduction WHERE id = \(id) AND reader IS NOT NULL")
        return key.map { MailReader(key: $0) }
    }
}
