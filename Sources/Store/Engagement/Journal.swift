import Database
package import Foundation
package import Mentoring

/// A line that somebody chose to share from their own journal.
package struct SharedLine: Sendable, Hashable {
    package let side: Side
    package let words: String
    package let at: Date
}

extension Reading {
    /// A person's own notes in a mentorship, the newest first; nobody else's are ever read.
    package func journal(of author: ID<Person>, in mentorship: ID<Mentorship>) throws -> [JournalEntry] {
        try sql.all(
            """
            SELECT id, kind, at, words, shared FROM journal_entry WHERE mentorship = \(mentorship) AND author = \(author) ORDER BY at DESC, id
            """
        ) { row in
            let id: ID<JournalEntry> = try row["id"]
            let words: JournalWords? = try openJSON(try row["words"], of: .person(author), at: .journal(id, "words"))
            let shared = try open(try row["shared"], of: .person(author), at: .journal(id, "shared"))
            return JournalEntry(
                id: id, author: author, kind: try row["kind"], prompt: words?.prompt, words: words?.words ?? "", shared: shared ?? "",
                at: try row["at"])
        }
    }

    /// The lines that both may read, the newest first.
    package func sharedLines(of mentorship: Mentorship) throws -> [SharedLine] {
        try sql.all(
            """
            SELECT id, author, at, shared FROM journal_entry WHERE mentorship = \(mentorship.id) AND shared IS NOT NULL ORDER BY at DESC, id LIMIT 20
            """
        ) { row -> SharedLine? in
            let (id, author): (ID<JournalEntry>, ID<Person>) = (try row["id"], try row["author"])
            guard let side = mentorship.side(of: author),
                let words = try open(try row["shared"], of: .person(author), at: .journal(id, "shared"))
            else { return nil }
            return SharedLine(side: side, words: words, at: try row["at"])
        }.compactMap { $0 }
    }
}

extension Writing {
    package func insert(_ entry: JournalEntry, in mentorship: ID<Mentorship>) throws {
        let words = try seal(
            json: JournalWords(words: entry.words, prompt: entry.prompt), of: .person(entry.author), at: .journal(entry.id, "words"))
        let line = try sealedLine(entry)
        try run(
            """
            INSERT INTO journal_entry (id, mentorship, author, kind, at, words, shared)
            VALUES (\(entry.id), \(mentorship), \(entry.author), \(entry.kind), \(entry.at), \(words), \(line))
            """)
    }

    /// Shares another line of an own note, or none any more; false where there is no such note of this person.
    package func share(_ entry: JournalEntry, in mentorship: ID<Mentorship>) throws -> Bool {
        let line = try sealedLine(entry)
        return try run(
            """
            UPDATE journal_entry SET shared = \(line)
            WHERE id = \(entry.id) AND mentorship = \(mentorship) AND author = \(entry.author)
            """) == 1
    }

    /// A note that is deleted is gone, with its line.
    package func delete(_ entry: ID<JournalEntry>, of author: ID<Person>, in mentorship: ID<Mentorship>) throws -> Bool {
        try run("DELETE FROM journal_entry WHERE id = \(entry) AND mentorship = \(mentorship) AND author = \(author)") == 1
    }

    private func sealedLine(_ entry: JournalEntry) throws -> Sealed? {
        guard !entry.shared.isEmpty else { return nil }
        return try seal(entry.shared, of: .person(entry.author), at: .journal(entry.id, "shared"))
    }
}

/// A note as it lies sealed with its writer's key; the question it answers among its words.
private struct JournalWords: Codable {
    let words: String
    let prompt: ReflectionPrompt?
}

extension Place {
    fileprivate static func journal(_ id: ID<JournalEntry>, _ column: String) -> Place {
        Place(table: "journal_entry", row: id.rawValue, column: column)
    }
}

extension JournalEntry.Kind: SQLValue {}
