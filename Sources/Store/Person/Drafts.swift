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

/// A draft larger than any form of ours.
package struct DraftTooLarge: Error {}

/// How much a person's drafts may take: more than all forms together need.
package enum DraftLimits {
    /// In bytes, of names and values together.
    package static let size = 32 * 1024
    package static let count = 60
}

extension Writing {
    /// Past the most that a person may keep, the oldest goes.
    ///
    /// - Throws: `DraftTooLarge`.
    package func saveDraft(_ form: String, _ fields: [String: [String]], of person: ID<Person>, at now: Date) throws {
        let size = fields.reduce(0) { $0 + $1.key.utf8.count + $1.value.reduce(0) { $0 + $1.utf8.count } }
        guard size <= DraftLimits.size else { throw DraftTooLarge() }
        let words = try seal(json: fields, of: .person(person), at: draftPlace(person, form))
        try run(
            """
            INSERT INTO draft (person, form, words, at) VALUES (\(person), \(form), \(words), \(now))
            ON CONFLICT (person, form) DO UPDATE SET words = excluded.words, at = excluded.at
            """)
        try run(
            """
            DELETE FROM draft WHERE person = \(person) AND form <> \(form)
              AND form NOT IN (SELECT form FROM draft WHERE person = \(person) ORDER BY at DESC, form LIMIT \(DraftLimits.count))
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
