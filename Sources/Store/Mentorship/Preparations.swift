import Database
package import Foundation
package import Mentoring

extension Preparation {
    /// The lessons a person has read, as a part of one query.
    static func part(of person: ID<Person>, as role: Side) -> SQL {
        """
        SELECT 'lesson' AS fact, lesson AS thing, CAST(NULL AS TEXT) AS writer, CAST(NULL AS TEXT) AS confidant, CAST(NULL AS TEXT) AS state,
            at AS at, CAST(NULL AS BIGINT) AS said_at
        FROM lesson_read WHERE person = \(person) AND role = \(role)
        """
    }
}

extension Reading {
    /// Which lessons of a role a person has read.
    package func preparation(of person: ID<Person>, as role: Side) throws -> Preparation {
        let read = try sql.all("SELECT lesson, at FROM lesson_read WHERE person = \(person) AND role = \(role) ORDER BY lesson") { row in
            (try row["lesson"] as Preparation.Lesson, try row["at"] as Date)
        }
        return Preparation(role: role, read: Dictionary(uniqueKeysWithValues: read))
    }

    /// What a person answered for themselves to a lesson's question; nil when they left it open.
    package func answer(to lesson: Preparation.Lesson, of person: ID<Person>, as role: Side) throws -> String? {
        let words: Sealed? = try sql.value("SELECT words FROM lesson_read WHERE person = \(person) AND role = \(role) AND lesson = \(lesson)")
        return try open(words, of: .person(person), at: Preparation.place(person, role, lesson))
    }
}

extension Writing {
    /// Notes that a lesson was read, the first time it was, and keeps the answer for its writer alone; nil takes the answer away.
    package func read(_ lesson: Preparation.Lesson, answer: String?, of person: ID<Person>, as role: Side, at now: Date) throws {
        let words = try answer.map { try seal($0, of: .person(person), at: Preparation.place(person, role, lesson)) }
        try run(
            """
            INSERT INTO lesson_read (person, role, lesson, at, words) VALUES (\(person), \(role), \(lesson), \(now), \(words))
            ON CONFLICT (person, role, lesson) DO UPDATE SET words = excluded.words
            """)
    }
}

extension Preparation {
    fileprivate static func place(_ person: ID<Person>, _ role: Side, _ lesson: Lesson) -> Place {
        Place(table: "lesson_read", row: "\(person.rawValue)/\(role.rawValue)/\(lesson.rawValue)", column: "words")
    }
}

extension Preparation.Lesson: SQLValue {}
