import Database
package import Foundation
package import Mentoring

extension Reading {
    /// What a person typed in a form and has not sent yet.
    package func draft(_ form: String, of person: ID<Person>) throws -> [String: [String]]? {
        let words: Sealed? = try sql.value("SELECT words FROM draft WHERE person = \(person) AND form = \(form)")
        return try openJSON(words, of: .person(person), at: draftPlace(person, form))
    }
}

extension Writing {
    package func saveDraft(_ form: String, _ fields: [String: [String]], of person: ID<Person>, at now: Date) throws {
        let words = try seal(json: fields, of: .person(person), at: draftPlace(person, form))
        try run(
            """
            INSERT INTO draft (person, form, words, at) VALUES (\(person), \(form), \(words), \(now))
            ON CONFLICT (person, form) DO UPDATE SET words = excluded.words, at = excluded.at
            """)
    }

    /// Once sent, a form has no draft any more.
    package func dropDraft(_ form: String, of person: ID<Person>) throws {
        try run("DELETE FROM draft WHERE person = \(person) AND form = \(form)")
    }
}

private func draftPlace(_ person: ID<Person>, _ form: String) -> Place {
    Place(table: "draft", row: "\(person.rawValue)/\(form)", column: "words")
}
