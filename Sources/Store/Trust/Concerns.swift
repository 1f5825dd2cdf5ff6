import Database
package import Foundation
package import Mentoring

/// A concern in a list: who and when, and no word of it.
package struct ConcernRow: Sendable {
    package let id: ID<Concern>
    package let writer: Person
    package let confidant: Person
    package let state: Concern.State
    package let sentAt: Date
}

extension Reading {
    /// Those that a person brought, or that were brought to them; the open ones first, then the newest.
    package func concerns(of me: ID<Person>) throws -> [ConcernRow] {
        let rows: [(ID<Concern>, ID<Person>, ID<Person>, Concern.State, Date)] = try sql.all(
            """
            SELECT id, writer, confidant, state, sent_at FROM concern WHERE writer = \(me) OR confidant = \(me)
            ORDER BY CASE WHEN state = 'closed' THEN 1 ELSE 0 END, sent_at DESC, id
            """
        ) { (try $0["id"], try $0["writer"], try $0["confidant"], try $0["state"], try $0["sent_at"]) }
        let people = try people(Set(rows.flatMap { [$0.1, $0.2] }))
        return rows.compactMap { row in
            guard let writer = people[row.1], let confidant = people[row.2] else { return nil }
            return ConcernRow(id: row.0, writer: writer, confidant: confidant, state: row.3, sentAt: row.4)
        }
    }

    /// A concern as one of its two people may see it; for anyone else it does not exist.
    package func concern(_ id: ID<Concern>, seenBy me: ID<Person>) throws -> Concern? {
        try sql.first(
            "SELECT writer, confidant, sent_at, state, kind FROM concern WHERE id = \(id) AND (writer = \(me) OR confidant = \(me))"
        ) { row in
            let writer: ID<Person> = try row["writer"]
            let confidant: ID<Person> = try row["confidant"]
            let kind = try open(try row["kind"], of: .person(writer), at: .concern(id)).flatMap { Concern.Kind(rawValue: $0) }
            return Concern(
                id: id, kind: kind ?? .concern, writer: writer, confidant: confidant, sentAt: try row["sent_at"], state: try row["state"],
                words: try words(of: id, writer: writer, confidant: confidant))
        }
    }

    private func words(of id: ID<Concern>, writer: ID<Person>, confidant: ID<Person>) throws -> [Concern.Words] {
        try sql.all("SELECT number, voice, at, words FROM concern_words WHERE concern = \(id) ORDER BY number") { row in
            let (number, voice): (Int, Concern.Voice) = (try row["number"], try row["voice"])
            let text = try open(try row["words"], of: .person(voice == .writer ? writer : confidant), at: .concernWords(id, number))
            return Concern.Words(voice: voice, text: text ?? "", at: try row["at"])
        }
    }
}

extension ConcernFact {
    /// Those of a person without a word of them, as a part of one query.
    static func part(of me: ID<Person>) -> SQL {
        """
        SELECT 'concern' AS fact, c.id AS thing, c.writer AS writer, c.confidant AS confidant, c.state AS state, c.sent_at AS at,
            (SELECT MAX(w.at) FROM concern_words w WHERE w.concern = c.id) AS said_at
        FROM concern c WHERE c.writer = \(me) OR c.confidant = \(me)
        """
    }

    init(row: Row, of me: ID<Person>) throws {
        let (writer, confidant): (ID<Person>, ID<Person>) = (try row["writer"], try row["confidant"])
        self.init(
            id: try row["thing"], voice: writer == me ? .writer : .confidant, other: writer == me ? confidant : writer, state: try row["state"],
            sentAt: try row["at"], saidAt: try row["said_at"])
    }
}

extension Reading {
    /// How each concern of a person stands, the first brought first.
    package func concernFacts(of me: ID<Person>) throws -> [ConcernFact] {
        try sql.all(ConcernFact.part(of: me) + " ORDER BY at, thing") { try ConcernFact(row: $0, of: me) }
    }
}

extension Writing {
    /// False, and nothing kept, where there is one of this id already.
    @discardableResult
    package func insert(_ concern: Concern) throws -> Bool {
        let kind = try seal(concern.kind.rawValue, of: .person(concern.writer), at: .concern(concern.id))
        let isNew =
            try run(
                """
                INSERT INTO concern (id, writer, confidant, sent_at, state, kind)
                VALUES (\(concern.id), \(concern.writer), \(concern.confidant), \(concern.sentAt), \(concern.state), \(kind))
                ON CONFLICT DO NOTHING
                """) == 1
        if isNew { try addWords(of: concern, from: 0) }
        return isNew
    }

    /// Its state, and what was said since it had so many words.
    package func update(_ concern: Concern, wordsBefore count: Int) throws {
        try run("UPDATE concern SET state = \(concern.state), confidant = \(concern.confidant) WHERE id = \(concern.id)")
        try addWords(of: concern, from: count)
    }

    private func addWords(of concern: Concern, from count: Int) throws {
        for (number, said) in concern.words.enumerated().dropFirst(count) {
            let words = try seal(said.text, of: .person(concern.person(said.voice)), at: .concernWords(concern.id, number))
            try run(
                """
                INSERT INTO concern_words (concern, number, voice, at, words)
                VALUES (\(concern.id), \(number), \(said.voice), \(said.at), \(words))
                """)
        }
    }
}

extension Place {
    fileprivate static func concern(_ id: ID<Concern>) -> Place {
        Place(table: "concern", row: id.rawValue, column: "kind")
    }

    fileprivate static func concernWords(_ id: ID<Concern>, _ number: Int) -> Place {
        Place(table: "concern_words", row: "\(id.rawValue)/\(number)", column: "words")
    }
}

extension Concern.State: SQLValue {}
extension Concern.Voice: SQLValue {}
