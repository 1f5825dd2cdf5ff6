package import Database
import Foundation
package import Mentoring

extension Person: RowDecodable {
    package init(row: Row) throws {
        self.init(
            id: try row["id"], name: try row["name"], language: try row["language"], zone: try row["zone"],
            createdAt: try row["created_at"], isAdministrator: try row["is_administrator"], disabledAt: try row["disabled_at"])
    }
}

extension Reading {
    package func person(_ id: ID<Person>) throws -> Person? {
        try sql.first("SELECT \(Person.columns) FROM person WHERE id = \(id)")
    }

    package func people(_ ids: Set<ID<Person>>) throws -> [ID<Person>: Person] {
        guard !ids.isEmpty else { return [:] }
        let found: [Person] = try sql.all("SELECT \(Person.columns) FROM person WHERE id IN \(ids.sorted { $0.rawValue < $1.rawValue })")
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// Who an address belongs to, once that was shown by a mail that arrived.
    package func person(address: EmailAddress) throws -> Person? {
        try sql.first(
            """
            SELECT \(Person.columns) FROM person
            WHERE id = (SELECT person FROM address WHERE folded = \(address.folded) AND verified_at IS NOT NULL)
            """)
    }
}

extension Writing {
    package func insert(_ person: Person) throws {
        try run(
            """
            INSERT INTO person (id, name, language, zone, created_at, is_administrator, disabled_at)
            VALUES (\(person.id), \(person.name), \(person.language), \(person.zone), \(person.createdAt), \(person.isAdministrator),
                    \(person.disabledAt))
            """)
    }

    package func choose(_ language: LanguageCode?, for person: ID<Person>) throws {
        try run("UPDATE person SET language = \(language) WHERE id = \(person)")
    }

    /// Keeps what a person says about themselves on the account page.
    package func rename(_ person: ID<Person>, to name: String, language: LanguageCode?, zone: String) throws {
        try run("UPDATE person SET name = \(name), language = \(language), zone = \(zone) WHERE id = \(person)")
    }

    /// The first time counts; sessions are another room's.
    func markDisabled(_ person: ID<Person>, at now: Date) throws {
        try run("UPDATE person SET disabled_at = \(now) WHERE id = \(person) AND disabled_at IS NULL")
    }

    /// Who runs the installation may come in again as well.
    func makeAdministrator(_ person: ID<Person>) throws {
        try run("UPDATE person SET is_administrator = 1, disabled_at = NULL WHERE id = \(person)")
    }
}

extension Person {
    static let columns: SQL = "id, name, language, zone, created_at, is_administrator, disabled_at"
}
