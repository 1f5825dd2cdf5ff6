import Foundation
package import Mentoring

/// What changed in how one comes in: its owner hears of it, whoever did it.
package enum AccountAct: String, Sendable, CaseIterable {
    case passwordSet, passwordChanged, passwordRemoved, addressAdded
}

extension Writing {
    /// The mail has the same id as the event it tells of.
    func tell(_ act: AccountAct, of person: ID<Person>, at now: Date, event: ID<Event>) throws {
        try post(Posted(.accountChanged, to: person, about: act.rawValue, due: now, id: ID(rawValue: event.rawValue)), now: now)
    }
}
