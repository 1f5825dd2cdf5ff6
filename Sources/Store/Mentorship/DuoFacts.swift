import Database
package import Foundation
package import Mentoring

/// A fact that lamps, lists and *Today* are made of: dates, numbers and choices, never a word of anyone.
///
/// What a column means is its kind's to say, beside the room's part of the query.
package struct DuoFact: Sendable {
    package enum Kind: String, SQLValue {
        // Mission
        case letter, mission, goal
        // Engagement
        case meeting, pause, reflection, fitCheck, sharedLine
        // Networking
        case introduction, misuse
        // Trust
        case repair, pulse, honestWord
        // Opportunity
        case learned, chanceOffered
        // Renewal
        case review, evaluation, doorChoice, shortLook, farewell, farewellSide
    }

    package let kind: Kind
    package let side: Side?
    package let number: Int?
    package let amount: Int?
    package let at: Date?
    package let until: Date?
    package let day: Day?
    /// The id of what it is about.
    package let thing: String?
    package let value: String?
}

extension DuoFact {
    /// What a room knows of mentorships, as its part of one query for all rooms; what it leaves out is unknown.
    ///
    /// - Parameter condition: Ties the table to the mentorships that are asked about: `g.mentorship = asked.id`. The cross join makes
    ///   SQLite begin with these.
    static func part(
        _ kind: Kind, side: SQL = noText, number: SQL = noNumber, amount: SQL = noNumber, at: SQL = noNumber,
        until: SQL = noNumber, day: SQL = noText, thing: SQL = noText, value: SQL = noText, from table: SQL, where condition: SQL
    ) -> SQL {
        """
        SELECT asked.id AS mentorship, \(kind) AS fact, \(side) AS side, \(number) AS number, \(amount) AS amount, \(at) AS at,
            \(until) AS until, \(day) AS day, \(thing) AS thing, \(value) AS value
        FROM asked CROSS JOIN \(table) WHERE \(condition)
        """
    }

    /// PostgreSQL wants to know of what kind a NULL is.
    private static let noText: SQL = "CAST(NULL AS TEXT)"
    private static let noNumber: SQL = "CAST(NULL AS BIGINT)"

    fileprivate init(row: Row) throws {
        kind = try row["fact"]
        side = try row.text("side").flatMap(Side.init)
        number = try row.integer("number").map { Int($0) }
        amount = try row.integer("amount").map { Int($0) }
        at = try row.integer("at").map { try Date(sqlValue: .integer($0)) }
        until = try row.integer("until").map { try Date(sqlValue: .integer($0)) }
        day = try row.text("day").flatMap { Day($0) }
        thing = try row.text("thing")
        value = try row.text("value")
    }
}

extension DuoFact {
    /// What every room knows of the mentorships in `asked`; put together once.
    private static let parts = (mission + engagement + networking + trust + opportunity + renewal).joined(separator: " UNION ALL ")

    fileprivate static func query(_ mentorships: [ID<Mentorship>]) -> SQL {
        "WITH asked (id) AS NOT MATERIALIZED (VALUES \(mentorships.map { "(\($0))" as SQL }.joined(separator: ", "))) " + parts
    }
}

extension Reading {
    /// The facts of several mentorships from every room, in one query: a page asks for them all at once.
    package func facts(of mentorships: [ID<Mentorship>]) throws -> [ID<Mentorship>: [DuoFact]] {
        guard !mentorships.isEmpty else { return [:] }
        var found: [ID<Mentorship>: [DuoFact]] = [:]
        _ = try sql.all(DuoFact.query(mentorships)) { row in
            let mentorship: ID<Mentorship> = try row["mentorship"]
            found[mentorship, default: []].append(try DuoFact(row: row))
        }
        return found
    }
}

extension Row {
    fileprivate func text(_ column: String) throws -> String? {
        guard case .text(let text) = try value(column) else { return nil }
        return text
    }

    fileprivate func integer(_ column: String) throws -> Int64? {
        guard case .integer(let number) = try value(column) else { return nil }
        return number
    }
}
