import Database
package import Foundation
package import Mentoring

extension Writing {
    /// Notes that something happened: when, who, about which thing; never a word of what was said.
    package func note(_ kind: String, by person: ID<Person>?, thing: String?, at now: Date, id: ID<Event>) throws {
        try run("INSERT INTO event (id, at, kind, person, thing) VALUES (\(id), \(now), \(kind), \(person), \(thing))")
    }
}

/// A dated fact about a thing, in the past tense, such as 'letter signed'.
package enum Event {}
