import Database
package import Foundation
package import Mentoring

extension Reading {
    /// What one of the two answered after that meeting, or that nothing was answered yet.
    package func fitCheck(after number: Int, of mentorship: Mentorship, _ side: Side) throws -> FitCheck? {
        let words: [Sealed?] = try sql.values(
            "SELECT words FROM fit_check WHERE mentorship = \(mentorship.id) AND number = \(number) AND side = \(side)")
        guard let row = words.first else { return FitCheck(after: number, for: side) }
        let answer = try open(row, of: .person(mentorship.person(side)), at: FitCheck.place(mentorship.id, number, side))
        return FitCheck(after: number, for: side, answer: answer.flatMap { FitAnswer(rawValue: $0) })
    }

    fileprivate func fitChecksDue(now: Date) throws -> [FitCheckRow] {
        try sql.all(
            """
            SELECT mentorship, number, side, due_at FROM fit_check WHERE asked_at IS NULL AND due_at <= \(now) ORDER BY due_at, mentorship, side
            """
        ) { FitCheckRow(mentorship: try $0["mentorship"], number: try $0["number"], side: try $0["side"], dueAt: try $0["due_at"]) }
    }
}

/// A question whether it fits that has become due.
private struct FitCheckRow: Sendable {
    let mentorship: ID<Mentorship>
    let number: Int
    let side: Side
    let dueAt: Date
}

extension Writing {
    /// Keeps an answer for its writer alone; 'not for me' ends the match without fault, and the other hears that it ends.
    ///
    /// - Throws: `FitCheck.Refusal`, `Mentorship.Refusal`.
    package func answerFit(after number: Int, _ answer: FitAnswer, today: Day, zone: TimeZone, _ act: MeetingAct) throws {
        guard var check = try fitCheck(after: number, of: act.mentorship, act.side) else { throw FitCheck.Refusal.notAsked }
        let effects = try check.give(answer, after: meetings(of: act.mentorship.id), today: today, in: zone)
        // The answer that ends it stands among the reasons alone: an hour beside it here would tell whose it was.
        if case .end(let side) = effects.first {
            return try end(act.mentorship.id, by: side, FarewellReason(.noFit), at: act.now, chance: act.chance)
        }
        let words = try seal(
            answer.rawValue, of: .person(act.mentorship.person(act.side)), at: FitCheck.place(act.mentorship.id, number, act.side))
        try run(
            """
            UPDATE fit_check SET answered_at = \(act.now), asked_at = COALESCE(asked_at, \(act.now)), words = \(words)
            WHERE mentorship = \(act.mentorship.id) AND number = \(number) AND side = \(act.side)
            """)
    }

    fileprivate func ask(_ due: FitCheckRow, at now: Date, chance: Randomness) throws {
        let asked = try run(
            """
            UPDATE fit_check SET asked_at = \(now)
            WHERE mentorship = \(due.mentorship) AND number = \(due.number) AND side = \(due.side) AND asked_at IS NULL
            """)
        guard asked == 1, due.dueAt > now - Archive.staleAfter, let duo = try duo(due.mentorship), duo.mentorship.isOpen else { return }
        try post(Posted(.fitAsked, to: duo.person(due.side).id, about: due.mentorship.rawValue, due: now, id: chance.id()), now: now)
    }
}

extension Archive {
    /// Asks each whether it fits, the day after the first and the third meeting.
    package func askWhetherItFits(now: Date, chance: Randomness) async throws {
        try await workThrough(read { try $0.fitChecksDue(now: now) }) { store, due in try store.ask(due, at: now, chance: chance) }
    }
}

extension FitCheck {
    fileprivate static func place(_ mentorship: ID<Mentorship>, _ number: Int, _ side: Side) -> Place {
        Place(table: "fit_check", row: "\(mentorship.rawValue)/\(number)/\(side.rawValue)", column: "words")
    }
}
