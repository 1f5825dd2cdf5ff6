import Database
package import Foundation
package import Mentoring

extension Reading {
    /// What a person wrote for themselves about being open to it; nil before they did, and once their key is erased.
    package func readiness(of person: ID<Person>) throws -> Readiness? {
        let words: Sealed? = try sql.value("SELECT words FROM readiness WHERE person = \(person)")
        return try openJSON(words, of: .person(person), at: Readiness.place(person))
    }
}

extension Writing {
    package func save(_ readiness: Readiness, of person: ID<Person>, at now: Date) throws {
        let words = try seal(json: readiness, of: .person(person), at: Readiness.place(person))
        try run(
            """
            INSERT INTO readiness (person, words, at) VALUES (\(person), \(words), \(now))
            ON CONFLICT (person) DO UPDATE SET words = excluded.words, at = excluded.at
            """)
    }
}

extension Readiness {
    fileprivate static func place(_ person: ID<Person>) -> Place {
        Place(table: "readiness", row: person.rawValue, column: "words")
    }
}
