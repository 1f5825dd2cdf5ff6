import Database
package import Foundation
package import Mentoring

/// A question that is due between two meetings, for one of the two.
private struct DueReflection: Sendable {
    let mentorship: ID<Mentorship>
    let number: Int
    let side: Side
    let dueAt: Date
}

extension Reading {
    fileprivate func reflectionsDue(now: Date) throws -> [DueReflection] {
        try sql.all(
            "SELECT mentorship, number, side, due_at FROM reflection WHERE asked_at IS NULL AND due_at <= \(now) ORDER BY due_at, mentorship, side"
        ) { DueReflection(mentorship: try $0["mentorship"], number: try $0["number"], side: try $0["side"], dueAt: try $0["due_at"]) }
    }

    /// The last question that a person was given, in whichever mentorship.
    fileprivate func lastPrompt(of person: ID<Person>) throws -> ReflectionPrompt? {
        try sql.value(
            "SELECT prompt FROM reflection WHERE person = \(person) AND prompt IS NOT NULL ORDER BY asked_at DESC, mentorship, number DESC LIMIT 1")
    }

    /// The question that one of the two was last given, if nothing has come of it yet.
    package func openPrompt(of mentorship: ID<Mentorship>, _ side: Side) throws -> ReflectionPrompt? {
        try sql.value(
            """
            SELECT prompt FROM reflection WHERE mentorship = \(mentorship) AND side = \(side) AND prompt IS NOT NULL AND done_at IS NULL
            ORDER BY number DESC LIMIT 1
            """)
    }
}

extension Writing {
    /// The question has been thought about, or left; it asks no more.
    package func finishReflections(of mentorship: ID<Mentorship>, _ side: Side, at now: Date) throws {
        try run(
            """
            UPDATE reflection SET done_at = \(now)
            WHERE mentorship = \(mentorship) AND side = \(side) AND asked_at IS NOT NULL AND done_at IS NULL
            """)
    }

    /// Asks once, whichever process comes first; what is stale is let go without a word.
    fileprivate func ask(_ due: DueReflection, at now: Date, chance: Randomness) throws {
        guard let duo = try duo(due.mentorship), duo.mentorship.isOpen else { return try leave(due, at: now) }
        let person = duo.person(due.side)
        if let pause = try pause(of: due.mentorship), pause.covers(person.day(at: now)) {
            try run("UPDATE reflection SET due_at = \(person.morning(of: pause.until)) WHERE \(Self.row(due))")
            return
        }
        guard due.dueAt > now - Archive.staleAfter else { return try leave(due, at: now) }
        let prompt = ReflectionPrompt.chosen(for: due.side, afterMeeting: due.number, last: try lastPrompt(of: person.id))
        guard try run("UPDATE reflection SET asked_at = \(now), prompt = \(prompt) WHERE \(Self.row(due))") == 1 else { return }
        try post(Posted(.reflection, to: person.id, about: due.mentorship.rawValue, due: now, id: chance.id()), now: now)
    }

    private func leave(_ due: DueReflection, at now: Date) throws {
        try run("UPDATE reflection SET asked_at = \(now), done_at = \(now) WHERE \(Self.row(due))")
    }

    private static func row(_ due: DueReflection) -> SQL {
        "mentorship = \(due.mentorship) AND number = \(due.number) AND side = \(due.side) AND asked_at IS NULL"
    }
}

extension Archive {
    /// A week, in seconds: what should have been asked longer ago, before a standstill, is not asked any more.
    static let staleAfter: TimeInterval = 7 * 86_400

    /// Gives each the question that is due, in a transaction of its own.
    package func askReflections(now: Date, chance: Randomness) async throws {
        for due in try await read({ try $0.reflectionsDue(now: now) }) {
            try await write { try $0.ask(due, at: now, chance: chance) }
        }
    }
}

extension ReflectionPrompt: SQLValue {}
