import Database
package import Foundation
package import Mentoring

extension Reading {
    /// Every chance of a duo and what each learned, the newest first.
    package func growth(of mentorship: Mentorship) throws -> Growth {
        Growth(opportunities: try opportunities("mentorship = \(mentorship.id)", mentorship), learned: try learned(in: mentorship))
    }

    /// One chance of this mentorship; any other's is not there.
    package func opportunity(_ id: ID<Opportunity>, in mentorship: Mentorship) throws -> Opportunity? {
        try opportunities("id = \(id) AND mentorship = \(mentorship.id)", mentorship).first
    }

    private func opportunities(_ which: SQL, _ mentorship: Mentorship) throws -> [Opportunity] {
        try sql.all(
            """
            SELECT id, giver, kind, offered_at, taken_at, let_go_at, let_go_by, learned_at, words FROM opportunity
            WHERE \(which) ORDER BY offered_at DESC, id
            """
        ) { row in
            let id: ID<Opportunity> = try row["id"]
            let giver: Side = try row["giver"]
            let letGoAt: Date? = try row["let_go_at"]
            let letGoBy: Side? = try row["let_go_by"]
            return Opportunity(
                id: id, giver: giver, kind: try row["kind"],
                what: try open(try row["words"], of: .person(mentorship.person(giver)), at: Opportunity.place(id)) ?? "",
                offeredAt: try row["offered_at"], takenAt: try row["taken_at"],
                letGo: letGoAt.flatMap { at in letGoBy.map { .init(by: $0, at: at) } }, learnedAt: try row["learned_at"])
        }
    }

    private func learned(in mentorship: Mentorship) throws -> [Learned] {
        try sql.all("SELECT id, side, opportunity, at, words FROM learned WHERE mentorship = \(mentorship.id) ORDER BY at DESC, id") { row in
            let id: ID<Learned> = try row["id"]
            let side: Side = try row["side"]
            return Learned(
                id: id, side: side, opportunity: try row["opportunity"],
                words: try open(try row["words"], of: .person(mentorship.person(side)), at: Learned.place(id)) ?? "", at: try row["at"])
        }
    }
}

extension Writing {
    /// False, and nothing added, where this form was sent before.
    package func add(_ chance: Opportunity, to mentorship: Mentorship) throws -> Bool {
        let words = try seal(chance.what, of: .person(mentorship.person(chance.giver)), at: Opportunity.place(chance.id))
        return try run(
            """
            INSERT INTO opportunity (id, mentorship, giver, kind, offered_at, taken_at, words)
            VALUES (\(chance.id), \(mentorship.id), \(chance.giver), \(chance.kind), \(chance.offeredAt), \(chance.takenAt), \(words))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Keeps where a chance now stands; its words never change.
    package func update(_ chance: Opportunity) throws {
        try run(
            """
            UPDATE opportunity SET taken_at = \(chance.takenAt), let_go_at = \(chance.letGo?.at), let_go_by = \(chance.letGo?.by),
                learned_at = \(chance.learnedAt)
            WHERE id = \(chance.id)
            """)
    }

    /// False, and nothing added, where this form was sent before.
    package func add(_ learned: Learned, to mentorship: Mentorship) throws -> Bool {
        let words = try seal(learned.words, of: .person(mentorship.person(learned.side)), at: Learned.place(learned.id))
        return try run(
            """
            INSERT INTO learned (id, mentorship, side, opportunity, at, words)
            VALUES (\(learned.id), \(mentorship.id), \(learned.side), \(learned.opportunity), \(learned.at), \(words))
            ON CONFLICT DO NOTHING
            """) == 1
    }
}

extension Opportunity {
    fileprivate static func place(_ id: ID<Opportunity>) -> Place {
        Place(table: "opportunity", row: id.rawValue, column: "words")
    }
}

extension Learned {
    static func place(_ id: ID<Learned>) -> Place {
        Place(table: "learned", row: id.rawValue, column: "words")
    }
}

extension Opportunity.Kind: SQLValue {}
