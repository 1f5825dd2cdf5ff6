import Database
package import Foundation
package import Mentoring

extension Reading {
    /// What the two promised, the newest first.
    package func steps(of mentorship: Mentorship) throws -> [Step] {
        try sql.all("SELECT \(Step.columns) FROM step WHERE mentorship = \(mentorship.id) ORDER BY promised_at DESC, id") {
            try step($0, of: mentorship)
        }
    }

    package func step(_ id: ID<Step>, of mentorship: Mentorship) throws -> Step? {
        try sql.first("SELECT \(Step.columns) FROM step WHERE id = \(id) AND mentorship = \(mentorship.id)") { try step($0, of: mentorship) }
    }

    /// The mentorship that a step belongs to.
    package func mentorship(of step: ID<Step>) throws -> ID<Mentorship>? {
        try sql.value("SELECT mentorship FROM step WHERE id = \(step)")
    }

    private func step(_ row: Row, of mentorship: Mentorship) throws -> Step {
        let (id, side): (ID<Step>, Side) = (try row["id"], try row["side"])
        let words = try open(try row["words"], of: .person(mentorship.person(side)), at: Step.place(id))
        return Step(
            id: id, promisedBy: side, text: words ?? "", until: try row["until_day"], promisedAt: try row["promised_at"],
            state: try row["state"], endedAt: try row["ended_at"])
    }
}

extension Writing {
    /// Keeps a promise; the same one, sent twice, is one.
    package func promise(_ step: Step, _ act: MeetingAct) throws {
        let open = try steps(of: act.mentorship).filter { $0.isOpen && $0.promisedBy == step.promisedBy }
        if !open.contains(where: { $0.text == step.text }) { try insert(step, of: act.mentorship) }
    }

    package func insert(_ step: Step, of mentorship: Mentorship) throws {
        let words = try seal(step.text, of: .person(mentorship.person(step.promisedBy)), at: Step.place(step.id))
        try run(
            """
            INSERT INTO step (id, mentorship, side, until_day, promised_at, state, ended_at, words)
            VALUES (\(step.id), \(mentorship.id), \(step.promisedBy), \(step.until), \(step.promisedAt), \(step.state), \(step.endedAt), \(words))
            """)
    }

    /// What became of a promise; the other hears of a step that was taken (S23). Nil where there is no such step.
    ///
    /// - Throws: `Step.Refusal`.
    package func change(_ id: ID<Step>, _ change: Step.Change, _ act: MeetingAct) throws -> Step? {
        guard var step = try step(id, of: act.mentorship) else { return nil }
        for case .tell(let side) in try step.apply(change, by: act.side, at: act.now) {
            let mail = Posted(.stepTaken, to: act.mentorship.person(side), about: id.rawValue, due: act.now, id: act.chance.id())
            try post(mail, now: act.now)
        }
        try run("UPDATE step SET state = \(step.state), ended_at = \(step.endedAt) WHERE id = \(id)")
        return step
    }
}

extension Step {
    fileprivate static let columns: SQL = "id, side, until_day, promised_at, state, ended_at, words"

    static func place(_ id: ID<Step>) -> Place { Place(table: "step", row: id.rawValue, column: "words") }
}

extension Step.State: SQLValue {}
