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
}

extension Person {
    static let columns: SQL = "id, name, language, zone, created_at, is_administrator, disabled_at"
}
