import Database
package import Foundation
package import Mentoring

extension Door: SQLValue {}

extension Reading {
    /// Every look back of a mentorship, with what each of the two wrote and chose in it; who may read what of it is the rule's to say.
    package func reviews(of mentorship: Mentorship) throws -> [Review] {
        let id = mentorship.id
        let parts = try sql.all(
            """
            SELECT r.number, r.date, r.asked_by, r.decided_at, r.door, r.until, s.side,
                e.at AS written_at, e.words AS written, c.at AS chosen_at, c.words AS chosen
            FROM review r
            JOIN (SELECT \(Side.mentor) AS side UNION ALL SELECT \(Side.mentee)) s ON true
            LEFT JOIN evaluation e ON e.mentorship = r.mentorship AND e.number = r.number AND e.side = s.side
            LEFT JOIN door_choice c ON c.mentorship = r.mentorship AND c.number = r.number AND c.side = s.side
            WHERE r.mentorship = \(id) ORDER BY r.number, s.side
            """
        ) { try ReviewPart($0, mentorship, self) }
        return Dictionary(grouping: parts, by: \.number).sorted { $0.key < $1.key }.compactMap { Review($0.value) }
    }

    /// The look back at hand, of a duo whose letter is in force.
    package func review(of mentorship: Mentorship, _ agreement: Agreement) throws -> Review? {
        guard let date = agreement.inForce?.text.reviewDate, let since = agreement.inForceSince else { return nil }
        return .current(try reviews(of: mentorship), reviewDate: date, inForceSince: since)
    }
}

extension Writing {
    /// The review as it stands; the words and the choice of one side, each sealed with that person's own key.
    func save(_ review: Review, of mentorship: Mentorship) throws {
        let id = mentorship.id
        try run(
            """
            INSERT INTO review (mentorship, number, date, asked_by, differed, decided_at, door, until)
            VALUES (\(id), \(review.number), \(review.date), \(review.askedBy), \(review.outcome == .differ ? 1 : 0),
                    \(review.decision?.at), \(review.decision?.door), \(review.decision?.until))
            ON CONFLICT (mentorship, number) DO UPDATE SET date = excluded.date, asked_by = excluded.asked_by, differed = excluded.differed,
                decided_at = excluded.decided_at, door = excluded.door, until = excluded.until
            """)
    }

    func save(_ envelope: Evaluation.Envelope, of side: Side, in review: Review, _ mentorship: Mentorship) throws {
        let place = Place.review("evaluation", mentorship.id, review.number, side)
        let words = try seal(json: envelope.answers, of: .person(mentorship.person(side)), at: place)
        try run(
            """
            INSERT INTO evaluation (mentorship, number, side, at, words)
            VALUES (\(mentorship.id), \(review.number), \(side), \(envelope.at), \(words))
            ON CONFLICT (mentorship, number, side) DO UPDATE SET at = excluded.at, words = excluded.words
            """)
    }

    func save(_ choice: DoorChoice, of side: Side, in review: Review, _ mentorship: Mentorship) throws {
        let place = Place.review("door_choice", mentorship.id, review.number, side)
        let words = try seal(json: ChosenDoor(door: choice.door, until: choice.until), of: .person(mentorship.person(side)), at: place)
        try run(
            """
            INSERT INTO door_choice (mentorship, number, side, at, words)
            VALUES (\(mentorship.id), \(review.number), \(side), \(choice.at), \(words))
            ON CONFLICT (mentorship, number, side) DO UPDATE SET at = excluded.at, words = excluded.words
            """)
    }
}

/// A choice as it lies sealed: until both have chosen it is nobody's but its owner's.
private struct ChosenDoor: Codable {
    let door: Door
    let until: Day?
}

/// One side of one review, as a row tells it.
private struct ReviewPart {
    let number: Int
    let date: Day
    let askedBy: Side?
    let decision: ReviewDecision?
    let side: Side
    let envelope: Evaluation.Envelope?
    let choice: DoorChoice?

    init(_ row: Row, _ mentorship: Mentorship, _ store: Reading) throws {
        let (number, side): (Int, Side) = (try row["number"], try row["side"])
        let (decidedAt, door): (Date?, Door?) = (try row["decided_at"], try row["door"])
        let until: Day? = try row["until"]
        let owner = KeyOwner.person(mentorship.person(side))
        let (writtenAt, chosenAt): (Date?, Date?) = (try row["written_at"], try row["chosen_at"])
        // Where the writer's key was erased there is nothing left to read, and yet it was written.
        let written: Evaluation? = try store.openJSON(try row["written"], of: owner, at: .review("evaluation", mentorship.id, number, side))
        let chosen: ChosenDoor? = try store.openJSON(try row["chosen"], of: owner, at: .review("door_choice", mentorship.id, number, side))
        self.number = number
        self.side = side
        date = try row["date"]
        askedBy = try row["asked_by"]
        decision = decidedAt.flatMap { at in door.map { ReviewDecision($0, until: until, at: at) } }
        envelope = writtenAt.map { Evaluation.Envelope(answers: written ?? Evaluation(), at: $0) }
        choice = chosenAt.flatMap { at in chosen.map { DoorChoice($0.door, until: $0.until, at: at) } }
    }
}

extension Review {
    fileprivate init?(_ parts: [ReviewPart]) {
        guard let first = parts.first else { return nil }
        self.init(
            number: first.number, date: first.date, askedBy: first.askedBy,
            envelopes: Dictionary(parts.compactMap { part in part.envelope.map { (part.side, $0) } }) { first, _ in first },
            choices: Dictionary(parts.compactMap { part in part.choice.map { (part.side, $0) } }) { first, _ in first },
            decision: first.decision)
    }
}

extension Place {
    fileprivate static func review(_ table: String, _ mentorship: ID<Mentorship>, _ number: Int, _ side: Side) -> Place {
        Place(table: table, row: "\(mentorship.rawValue)/\(number)/\(side.rawValue)", column: "words")
    }
}
