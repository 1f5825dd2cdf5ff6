import Database
package import Foundation
package import Mentoring

extension Writing {
    package func choose(_ language: LanguageCode?, for person: ID<Person>) throws {
        try run("UPDATE person SET language = \(language) WHERE id = \(person)")
    }

    /// Keeps what a person says about themselves on the account page.
    package func rename(_ person: ID<Person>, to name: String, language: LanguageCode?, zone: String) throws {
        try run("UPDATE person SET name = \(name), language = \(language), zone = \(zone) WHERE id = \(person)")
    }

    /// Shuts an account: it can't be come into, and every session of it ends with this.
    package func disable(_ person: ID<Person>, at now: Date) throws {
        try run("UPDATE person SET disabled_at = \(now) WHERE id = \(person) AND disabled_at IS NULL")
        try endSessions(of: person)
    }
}
