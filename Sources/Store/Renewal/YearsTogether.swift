import Database
package import Foundation
package import Mentoring

extension Reading {
    /// The time from one moment to another as every room tells it, in one query; by the days of one of the two.
    package func yearTogether(of mentorship: Mentorship, for me: Person, from: Date, to: Date) throws -> YearTogether {
        var year = YearTogether(from: me.day(at: from), to: me.day(at: to))
        _ = try sql.all(YearRow.query(mentorship.id, from, to)) { row in
            let told = try YearRow(row)
            let day = me.day(at: told.at)
            func line(_ words: String?) -> [YearTogether.Line] { (words ?? "").isEmpty ? [] : [.init(told.side, day, words ?? "")] }
            let owner = KeyOwner.person(mentorship.person(told.side))
            switch told.kind {
            case .held: year.meetings.append(.init(day: day, minutes: told.minutes ?? 0))
            case .skipped: year.meetings.append(.init(day: day, isSkipped: true))
            case .takeAway:
                let kept: TakeAway? = try openJSON(told.words, of: owner, at: TakeAway.place(ID(rawValue: told.thing), told.side))
                year.takeaways += line(kept?.words)
            case .step: year.steps += line(try open(told.words, of: owner, at: Step.place(ID(rawValue: told.thing))))
            case .learned: year.learned += line(try open(told.words, of: owner, at: Learned.place(ID(rawValue: told.thing))))
            }
        }
        return year
    }
}

/// One thing of the year, from whichever room.
private struct YearRow {
    enum Kind: String, SQLValue {
        case held, skipped, takeAway, step, learned
    }

    let kind: Kind
    let thing: String
    let side: Side
    let at: Date
    let minutes: Int?
    let words: Sealed?

    init(_ row: Row) throws {
        (kind, thing, side, at) = (try row["kind"], try row["thing"], try row["side"], try row["at"])
        (minutes, words) = (try row["minutes"], try row["words"])
    }

    /// What was called off, or never answered, is no part of the year; a word about a talk belongs to the hour of that talk.
    static func query(_ id: ID<Mentorship>, _ from: Date, _ to: Date) -> SQL {
        """
        SELECT \(Kind.learned) AS kind, id AS thing, side, at, CAST(NULL AS BIGINT) AS minutes, words
        FROM learned WHERE mentorship = \(id) AND at BETWEEN \(from) AND \(to)
        UNION ALL SELECT \(Kind.step), id, side, ended_at, CAST(NULL AS BIGINT), words
        FROM step WHERE mentorship = \(id) AND state = \(Step.State.done) AND ended_at BETWEEN \(from) AND \(to)
        UNION ALL SELECT \(Kind.takeAway), t.meeting, t.side, m.starts_at, CAST(NULL AS BIGINT), t.words
        FROM meeting m JOIN take_away t ON t.meeting = m.id WHERE m.mentorship = \(id) AND m.starts_at BETWEEN \(from) AND \(to)
        UNION ALL SELECT \(Kind.held), id, side, starts_at, COALESCE(lasted, minutes), CAST(NULL AS blob)
        FROM meeting WHERE mentorship = \(id) AND state = \(Meeting.State.tookPlace) AND starts_at BETWEEN \(from) AND \(to)
        UNION ALL SELECT \(Kind.skipped), id, side, starts_at, CAST(NULL AS BIGINT), CAST(NULL AS blob)
        FROM meeting WHERE mentorship = \(id) AND state = \(Meeting.State.skipped) AND starts_at BETWEEN \(from) AND \(to)
        ORDER BY at, thing, side
        """
    }
}
