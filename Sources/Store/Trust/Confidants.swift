import Database
package import Mentoring

extension Reading {
    /// Whom this installation names, the first first; who has a shut account, or has become an administrator, is not among them.
    package func confidants() throws -> [Person] {
        let named: [String] = try sql.values(
            "SELECT value FROM setting WHERE name IN \(Confidants.settings) AND value <> '' ORDER BY name")
        let ids = named.map { ID<Person>(rawValue: $0) }
        let people = try people(Set(ids))
        return ids.compactMap { people[$0] }.filter(\.mayBeConfidant)
    }

    /// Nil where nobody is named whose account is open.
    package func confidant() throws -> Person? { try confidants().first }

    /// The first who is neutral for one who would bring something: never that person, nor who walks along with them or did.
    package func confidant(for me: ID<Person>) throws -> Person? {
        try confidants().first { try $0.id != me && !walksAlong($0.id, with: me) }
    }

    private func walksAlong(_ one: ID<Person>, with other: ID<Person>) throws -> Bool {
        let found: Int? = try sql.value(
            "SELECT 1 FROM mentorship WHERE (mentor = \(other) AND mentee = \(one)) OR (mentor = \(one) AND mentee = \(other)) LIMIT 1")
        return found != nil
    }
}

extension Writing {
    /// Names the confidant from now on, and a second one, or nobody; what was brought to an earlier one stays with that one.
    package func nameConfidant(_ person: ID<Person>?, second: ID<Person>? = nil) throws {
        for (name, id) in zip(Confidants.settings, [person, second == person ? nil : second]) { try set(name, to: id?.rawValue ?? "") }
    }
}

private enum Confidants {
    /// In the order in which they are asked, which is that of their names.
    static let settings = ["confidant", "second confidant"]
}
