import Database
package import Foundation
package import Mentoring

extension Reading {
    /// The farewell of a mentorship as one side has it: begun at a review, or that of an end of another kind; nil where there is none.
    package func farewell(of mentorship: Mentorship, for side: Side) throws -> Farewell? {
        guard mentorship.agreedAt != nil else { return nil }
        var (ending, begunAt, sides): (Sealed?, Date?, [FarewellSide]) = (nil, nil, [])
        _ = try sql.all(
            """
            SELECT f.begun_at, e.words AS ending, s.side, s.letter, s.letter_at, s.touch, s.debrief_at, s.goodbye_at
            FROM mentorship m LEFT JOIN farewell f ON f.mentorship = m.id
            LEFT JOIN ending_reason e ON e.mentorship = m.id AND e.side = \(side)
            LEFT JOIN farewell_side s ON s.mentorship = m.id
            WHERE m.id = \(mentorship.id) ORDER BY s.side
            """
        ) { row in
            (ending, begunAt) = (try row["ending"], try row["begun_at"])
            if let one = try FarewellSide(row, mentorship, self) { sides.append(one) }
        }
        let scenario = try farewellScenario(of: mentorship, endingReason(ending, of: mentorship, by: side))
        guard mentorship.isOpen || scenario != nil, let begunAt = begunAt ?? mentorship.closing?.at else { return nil }
        func each<Part>(_ part: (FarewellSide) -> Part?) -> [Side: Part] {
            Dictionary(sides.compactMap { side in part(side).map { (side.side, $0) } }) { first, _ in first }
        }
        return Farewell(
            scenario: scenario ?? .asPlanned, begunAt: begunAt, closedAt: mentorship.closing?.at, letters: each(\.letter), touches: each(\.touch),
            debriefs: each(\.debriefAt), goodbyes: Set(sides.filter { $0.goodbyeAt != nil }.map(\.side)))
    }

    /// Why it ended only who ended it knows: for the other every end that was not planned is the same, also one for safety.
    private func farewellScenario(of mentorship: Mentorship, _ reason: FarewellReason?) -> FarewellScenario? {
        guard let closing = mentorship.closing, !closing.isByClick else { return nil }
        if closing.isPlanned { return .asPlanned }
        return reason.flatMap { FarewellScenario($0.ending) } ?? .early
    }

    /// Why it ended, for its writer alone: as it was told in the farewell, or when it was ended.
    package func farewellReason(of side: Side, in mentorship: Mentorship) throws -> FarewellReason? {
        let sealed: Sealed? = try sql.value(
            "SELECT reason FROM farewell_side WHERE mentorship = \(mentorship.id) AND side = \(side) AND reason IS NOT NULL")
        let kept: KeptReason? = try openJSON(sealed, of: .person(mentorship.person(side)), at: .farewell(mentorship.id, side, "reason"))
        let ended = try endingReason(of: mentorship, by: side)
        guard let kept else { return ended.flatMap { $0.words.isEmpty ? nil : $0 } }
        return FarewellReason(ended?.ending ?? .asPlanned, category: kept.category, words: kept.words, isCounted: kept.isCounted)
    }
}

extension Writing {
    package func beginFarewell(of mentorship: ID<Mentorship>, at now: Date) throws {
        try run("INSERT INTO farewell (mentorship, begun_at) VALUES (\(mentorship), \(now)) ON CONFLICT (mentorship) DO NOTHING")
    }

    /// What stands in it of one side. A letter is sealed with its writer's key, and so is how to stay in touch.
    func save(_ farewell: Farewell, of side: Side, in mentorship: Mentorship, at now: Date) throws {
        let (id, owner) = (mentorship.id, KeyOwner.person(mentorship.person(side)))
        let letter = farewell.letters[side]
        let words = try letter.map { try seal($0.text, of: owner, at: .farewell(id, side, "letter")) }
        let touch = try farewell.touches[side].map {
            try seal(json: KeptTouch(isWanted: $0.isWanted, how: $0.how), of: owner, at: .farewell(id, side, "touch"))
        }
        try run(
            """
            INSERT INTO farewell_side (mentorship, side, letter, letter_at, touch, debrief_at, goodbye_at)
            VALUES (\(id), \(side), \(words), \(letter?.sentAt), \(touch), \(farewell.debriefs[side]),
                    \(farewell.goodbyes.contains(side) ? now : nil))
            ON CONFLICT (mentorship, side) DO UPDATE SET letter = excluded.letter, letter_at = excluded.letter_at, touch = excluded.touch,
                debrief_at = excluded.debrief_at, goodbye_at = COALESCE(farewell_side.goodbye_at, excluded.goodbye_at)
            """)
    }

    /// Sealed with its writer's key, also where its category may count: who counts it opens it.
    package func save(_ reason: FarewellReason, of side: Side, in mentorship: Mentorship) throws {
        guard let category = reason.category else { return }
        let kept = KeptReason(category: category, words: reason.words, isCounted: reason.isCounted)
        let words = try seal(json: kept, of: .person(mentorship.person(side)), at: .farewell(mentorship.id, side, "reason"))
        try run(
            """
            INSERT INTO farewell_side (mentorship, side, reason) VALUES (\(mentorship.id), \(side), \(words))
            ON CONFLICT (mentorship, side) DO UPDATE SET reason = excluded.reason
            """)
    }
}

private struct KeptTouch: Codable {
    let isWanted: Bool
    let how: String
}

private struct KeptReason: Codable {
    let category: FarewellReason.Category
    let words: String
    let isCounted: Bool
}

private struct FarewellSide {
    let side: Side
    let letter: FarewellLetter?
    let touch: StayingInTouch?
    let debriefAt: Date?
    let goodbyeAt: Date?

    /// Nil where nobody has done anything in it yet.
    init?(_ row: Row, _ mentorship: Mentorship, _ store: Reading) throws {
        guard let side: Side = try row["side"] else { return nil }
        let owner = KeyOwner.person(mentorship.person(side))
        let sentAt: Date? = try row["letter_at"]
        let text = try store.open(try row["letter"], of: owner, at: .farewell(mentorship.id, side, "letter"))
        let touch: KeptTouch? = try store.openJSON(try row["touch"], of: owner, at: .farewell(mentorship.id, side, "touch"))
        self.side = side
        letter = sentAt.map { FarewellLetter(text: text ?? "", sentAt: $0) }
        self.touch = touch.map { StayingInTouch(isWanted: $0.isWanted, how: $0.how) }
        debriefAt = try row["debrief_at"]
        goodbyeAt = try row["goodbye_at"]
    }
}

extension Place {
    fileprivate static func farewell(_ mentorship: ID<Mentorship>, _ side: Side, _ column: String) -> Place {
        Place(table: "farewell_side", row: "\(mentorship.rawValue)/\(side.rawValue)", column: column)
    }
}
