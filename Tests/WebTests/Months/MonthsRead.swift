import Database
import Foundation
import Mentoring
import TestSupport
import Testing

@testable import Store
@testable import Web

/// A mail that was posted once.
struct PostedOnce: Hashable {
    let id: String
    let kind: MailKind
    let person: String?
    let thing: String?
}

/// When a mail went to one of the two.
struct Turn {
    let kind: MailKind
    let madeAt: Date
    let at: Date
}

extension Duet {
    /// Every mail that took a turn among those of the duo, in their order.
    func turns(of person: Person) async throws -> [Turn] {
        try await test.archive.database.read { reader in
            try reader.all("SELECT kind, made_at, turn_at FROM outbox WHERE person = \(person.id) AND turn_at IS NOT NULL ORDER BY turn_at, id") {
                Turn(kind: try $0["kind"], madeAt: try $0["made_at"], at: try $0["turn_at"])
            }
        }
    }

    /// Every mail that lies in the outbox, gone or not.
    func mailsEver() async throws -> Set<PostedOnce> {
        try await test.archive.database.read { reader in
            Set(
                try reader.all("SELECT id, kind, person, thing FROM outbox") {
                    PostedOnce(id: try $0["id"], kind: try $0["kind"], person: try $0["person"], thing: try $0["thing"])
                })
        }
    }

    /// When the meetings that wait for a yes would be.
    func starts() async throws -> [String: Date] {
        try await test.archive.database.read { reader in
            let rows: [(String, Date)] = try reader.all("SELECT id, starts_at FROM meeting WHERE state = 'proposed'") {
                (try $0["id"], try $0["starts_at"])
            }
            return Dictionary(uniqueKeysWithValues: rows)
        }
    }

    /// How many questions between meetings each was given.
    func promptsAsked() async throws -> [Side: Int] {
        let sides: [Side] = try await test.archive.database.read {
            try $0.values("SELECT side FROM reflection WHERE asked_at IS NOT NULL AND prompt IS NOT NULL")
        }
        return sides.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}

extension Reading {
    /// The facts of the lamps, told once more from the tables themselves and without the query that all pages share.
    func factsFromTables(_ duo: Duo, for me: Person, now: Date) throws -> LampFacts {
        let (id, zone) = (duo.mentorship.id, me.timeZone)
        var facts = LampFacts(
            duo.mentorship, mission: try mission(of: id), hasMentorGoal: try !goals(of: id).filter { $0.side == .mentor }.isEmpty,
            agreement: try agreement(of: id), zone: zone, now: now)
        func days(_ sql: SQL) throws -> [Day] {
            let dates: [Date] = try self.sql.values(sql)
            return dates.map { Day($0, in: zone) }
        }
        let held = try days("SELECT starts_at FROM meeting WHERE mentorship = \(id) AND state = 'tookPlace' ORDER BY starts_at")
        facts.areMeetingsNoted = true
        (facts.meetings, facts.lastMeeting) = (held.count, held.last)
        let today = facts.today
        facts.nextMeeting = try days("SELECT starts_at FROM meeting WHERE mentorship = \(id) AND state = 'confirmed' ORDER BY starts_at")
            .first { $0 >= today }
        facts.proposedMeeting = try days("SELECT starts_at FROM meeting WHERE mentorship = \(id) AND state = 'proposed' ORDER BY starts_at")
            .first { $0 >= today }
        facts.pausedUntil = try sql.value("SELECT until_day FROM pause WHERE mentorship = \(id)")
        facts.introductions = try sql.value("SELECT count(*) FROM introduction WHERE mentorship = \(id)") ?? 0
        facts.hasMisuseReport = try isThere("SELECT id FROM introduction WHERE mentorship = \(id) AND reported_at IS NOT NULL AND looked_at IS NULL")
        facts.hasOpenRepair = try isThere("SELECT id FROM repair WHERE mentorship = \(id) AND state NOT IN ('solved', 'withdrawn')")
        for side in Side.allCases {
            facts.lastLearned[side] = try days("SELECT at FROM learned WHERE mentorship = \(id) AND side = \(side) ORDER BY at").last
        }
        let decided: SQL = "FROM review WHERE mentorship = \(id) AND decided_at IS NOT NULL ORDER BY decided_at"
        facts.lastReview = try days("SELECT decided_at \(decided)").last
        let doors: [String] = try sql.values("SELECT door \(decided)")
        facts.lastDoor = doors.last.flatMap { Door(rawValue: $0) }
        return facts
    }

    private func isThere(_ query: SQL) throws -> Bool {
        let id: String? = try sql.value("\(query) LIMIT 1")
        return id != nil
    }
}
