import Database
package import Mentoring

extension Reading {
    /// Whom this installation names; nil where it names nobody, or one who may not be it any more.
    package func confidant() throws -> Person? {
        guard let id = try setting("confidant"), let person = try person(ID(rawValue: id)), person.mayBeConfidant else { return nil }
        return person
    }

    /// The same for one who would bring something: nil for the confidant themselves, and for who walks along with them or did, since then they are
    /// not neutral.
    package func confidant(for me: ID<Person>) throws -> Person? {
        guard let confidant = try confidant(), confidant.id != me else { return nil }
        let isNear: Int? = try sql.value(
            "SELECT 1 FROM mentorship WHERE (mentor = \(me) AND mentee = \(confidant.id)) OR (mentor = \(confidant.id) AND mentee = \(me)) LIMIT 1")
        return isNear == nil ? confidant : nil
    }
}

extension Writing {
    /// Names the confidant from now on, or nobody; what was brought to an earlier one stays with that one.
    package func nameConfidant(_ person: ID<Person>?) throws {
        try set("confidant", to: person?.rawValue ?? "")
    }
}
