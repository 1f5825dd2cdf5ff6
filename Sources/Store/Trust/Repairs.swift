import Database
package import Foundation
package import Mentoring

/// Something was opened twice by the same side: the one that is open comes first.
package struct RepairAlreadyOpen: Error {
    package let id: ID<Repair>
}

extension Reading {
    /// All repairs of a mentorship, the newest first; one that was taken back is gone.
    package func repairs(of mentorship: Mentorship) throws -> [Repair] {
        try sql.all("SELECT \(Repair.columns) FROM repair WHERE mentorship = \(mentorship.id) AND state <> 'withdrawn' ORDER BY opened_at DESC, id") {
            try repair($0, of: mentorship)
        }
    }

    package func repair(_ id: ID<Repair>, of mentorship: Mentorship) throws -> Repair? {
        try sql.first("SELECT \(Repair.columns) FROM repair WHERE id = \(id) AND mentorship = \(mentorship.id) AND state <> 'withdrawn'") {
            try repair($0, of: mentorship)
        }
    }

    private func repair(_ row: Row, of mentorship: Mentorship) throws -> Repair {
        let (id, opener): (ID<Repair>, Side) = (try row["id"], try row["opener"])
        let words: RepairWords? = try openJSON(try row["words"], of: .person(mentorship.person(opener)), at: .repair(id, "words"))
        let agreement = try open(try row["agreement"], of: .mentorship(mentorship.id), at: .repair(id, "agreement"))
        let (state, alone): (Repair.State, Side?) = (try row["state"], try row["solved_by"])
        return Repair(
            id: id, opener: opener, noticed: words?.noticed ?? "", need: words?.need ?? "", openedAt: try row["opened_at"], state: state,
            agreement: agreement, looksAt: try row["looks_at"], solvedBy: state == .solved ? Set(Side.allCases) : Set([alone].compactMap { $0 }),
            changedAt: try row["changed_at"])
    }
}

extension Writing {
    /// - Throws: `RepairAlreadyOpen` where this side has opened one that is not solved yet.
    package func insert(_ repair: Repair, of mentorship: Mentorship) throws {
        let open: ID<Repair>? = try sql.value(
            "SELECT id FROM repair WHERE mentorship = \(mentorship.id) AND opener = \(repair.opener) AND state IN ('opened', 'talked', 'agreed')")
        if let open { throw RepairAlreadyOpen(id: open) }
        let words = try seal(
            json: RepairWords(noticed: repair.noticed, need: repair.need), of: .person(mentorship.person(repair.opener)),
            at: .repair(repair.id, "words"))
        try run(
            """
            INSERT INTO repair (id, mentorship, opener, opened_at, state, changed_at, words)
            VALUES (\(repair.id), \(mentorship.id), \(repair.opener), \(repair.openedAt), \(repair.state), \(repair.changedAt), \(words))
            """)
        try update(repair, of: mentorship)
    }

    package func update(_ repair: Repair, of mentorship: Mentorship) throws {
        let agreement = try repair.agreement.map { try seal($0, of: .mentorship(mentorship.id), at: .repair(repair.id, "agreement")) }
        try run(
            """
            UPDATE repair SET state = \(repair.state), looks_at = \(repair.looksAt), changed_at = \(repair.changedAt),
                solved_by = \(repair.solvedBy.count == 1 ? repair.solvedBy.first : nil), agreement = \(agreement)
            WHERE id = \(repair.id) AND mentorship = \(mentorship.id)
            """)
    }
}

extension Repair {
    fileprivate static let columns: SQL = "id, opener, opened_at, state, looks_at, solved_by, changed_at, words, agreement"
}

/// What its opener noticed and needs, as it lies sealed with the opener's key.
private struct RepairWords: Codable {
    let noticed: String
    let need: String
}

extension Place {
    fileprivate static func repair(_ id: ID<Repair>, _ column: String) -> Place {
        Place(table: "repair", row: id.rawValue, column: column)
    }
}

extension Repair.State: SQLValue {}
