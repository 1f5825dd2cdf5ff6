package import Mentoring

extension Reading {
    /// Whom this installation names; nil where it names nobody, or whose account is shut.
    package func confidant() throws -> Person? {
        guard let id = try setting("confidant"), let person = try person(ID(rawValue: id)), !person.isDisabled else { return nil }
        return person
    }
}

extension Writing {
    /// Names the confidant from now on, or nobody; what was brought to an earlier one stays with that one.
    package func nameConfidant(_ person: ID<Person>?) throws {
        try set("confidant", to: person?.rawValue ?? "")
    }
}
