import Database
package import Foundation
package import Mentoring

extension Reading {
    /// The mentorship that an introduction belongs to.
    package func mentorship(of introduction: ID<Introduction>) throws -> ID<Mentorship>? {
        try sql.value("SELECT mentorship FROM introduction WHERE id = \(introduction)")
    }

    /// The introductions of a duo as one of the two may read them, the newest first.
    package func introductions(of mentorship: Mentorship, seenBy side: Side) throws -> [SeenIntroduction] {
        try introductions("mentorship = \(mentorship.id)", mentorship, side)
    }

    /// One of this mentorship; any other's is not there.
    package func introduction(_ id: ID<Introduction>, of mentorship: Mentorship, seenBy side: Side) throws -> SeenIntroduction? {
        try introductions("id = \(id) AND mentorship = \(mentorship.id)", mentorship, side).first
    }

    private func introductions(_ which: SQL, _ mentorship: Mentorship, _ side: Side) throws -> [SeenIntroduction] {
        try sql.all("SELECT \(Introduction.columns) FROM introduction WHERE \(which) ORDER BY opened_at DESC, id") { row in
            let one = try Introduction(row: row)
            let (owner, introduced) = (KeyOwner.person(mentorship.person(one.owner)), KeyOwner.person(mentorship.person(one.introduced)))
            let opener = one.origin == .offered ? owner : introduced
            let ask: ContactAsk? = one.showsContact(to: side) ? try openJSON(try row["ask"], of: owner, at: one.id.place("ask")) : nil
            return SeenIntroduction(
                introduction: one, why: try open(try row["why"], of: opener, at: one.id.place("why")) ?? "",
                about: try open(try row["about"], of: introduced, at: one.id.place("about")), contact: ask?.details,
                ask: side == one.owner ? ask?.words : nil, word: try open(try row["word"], of: introduced, at: one.id.place("word")),
                thanks: side == one.introduced ? try open(try row["thanks"], of: introduced, at: one.id.place("thanks")) : nil)
        }
    }

    /// For the contact, who comes with a sealed link, and for what the clock does by itself.
    package func introduction(_ id: ID<Introduction>) throws -> AskedIntroduction? {
        guard let mentorship: ID<Mentorship> = try sql.value("SELECT mentorship FROM introduction WHERE id = \(id)"), let duo = try duo(mentorship)
        else { return nil }
        return try sql.first("SELECT \(Introduction.columns) FROM introduction WHERE id = \(id)") { row in
            let one = try Introduction(row: row)
            let introduced = KeyOwner.person(duo.mentorship.person(one.introduced))
            return AskedIntroduction(
                introduction: one, duo: duo, about: try open(try row["about"], of: introduced, at: id.place("about")) ?? "",
                ask: try openJSON(try row["ask"], of: .person(duo.mentorship.person(one.owner)), at: id.place("ask")),
                thanks: try open(try row["thanks"], of: introduced, at: id.place("thanks")) ?? "")
        }
    }
}

extension Introduction {
    static let columns: SQL = """
        id, mentorship, owner, origin, opened_at, state, asked_at, answered_at, word_at, ended_at, reported_at, looked_at, why, about, ask, word,
        thanks
        """

    init(row: Row) throws {
        let reportedAt: Date? = try row["reported_at"]
        let lookedAt: Date? = try row["looked_at"]
        self.init(
            id: try row["id"], mentorship: try row["mentorship"], owner: try row["owner"], origin: try row["origin"],
            openedAt: try row["opened_at"], state: try row["state"], askedAt: try row["asked_at"], answeredAt: try row["answered_at"],
            wordAt: try row["word_at"], endedAt: try row["ended_at"],
            misuse: reportedAt.map { Misuse(reportedAt: $0, lookedAt: lookedAt) })
    }
}

extension ID<Introduction> {
    func place(_ column: String) -> Place { Place(table: "introduction", row: rawValue, column: column) }
}

extension Introduction.State: SQLValue {}
extension Introduction.Origin: SQLValue {}
