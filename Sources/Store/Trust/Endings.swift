import Database
package import Foundation
package import Mentoring

extension Reading {
    /// Why this side ended it, as they keep it for themselves; nil where the other did, or the days.
    package func endingReason(of mentorship: Mentorship, by side: Side) throws -> FarewellReason? {
        let words: Sealed? = try sql.value("SELECT words FROM ending_reason WHERE mentorship = \(mentorship.id) AND side = \(side)")
        return try endingReason(words, of: mentorship, by: side)
    }

    /// The same from a row that was read with others.
    func endingReason(_ words: Sealed?, of mentorship: Mentorship, by side: Side) throws -> FarewellReason? {
        let json = try open(words, of: .person(mentorship.person(side)), at: .endingReason(mentorship.id, side))
        guard let json, !json.allSatisfy(\.isWhitespace) else { return nil }
        let kept = try JSONDecoder().decode(KeptEnding.self, from: Data(json.utf8))
        return FarewellReason(kept.ending, words: kept.words)
    }
}

extension Writing {
    /// Ends a mentorship by the choice of one of its two people. Both get the same mail, and no row says by whom it was.
    package func end(_ id: ID<Mentorship>, by side: Side, _ reason: FarewellReason, at now: Date, chance: Randomness) throws {
        guard var mentorship = try duo(id)?.mentorship else { throw StoreProblem.missingMentorship(id) }
        // Whose press comes second, at the same moment or on a page from before the end, keeps their words all the same.
        guard mentorship.isOpen else { return try keep(reason, of: mentorship, by: side) }
        _ = try mentorship.apply(.closed(reason.ending, by: side, at: now))
        try update(mentorship)
        try keep(reason, of: mentorship, by: side)
        try callOffMeetings(of: mentorship, at: now, chance: chance)
        try note("mentorship ended", by: nil, thing: id.rawValue, at: now, id: chance.id())
        for side in Side.allCases {
            try post(Posted(.mentorshipEnded, to: mentorship.person(side), about: id.rawValue, due: now, id: chance.id()), now: now)
        }
    }

    /// Ends all that was open between a person who is gone and others: suddenly, without fault, and each of them hears so.
    func leaveMentorships(_ person: ID<Person>, at now: Date, chance: Randomness) throws {
        for duo in try duos(of: person) where duo.mentorship.isOpen {
            guard let side = duo.mentorship.side(of: person) else { continue }
            try end(duo.mentorship.id, by: side, FarewellReason(.sudden), at: now, chance: chance)
        }
    }

    /// Each side gets a row of the same length, sealed with their own key: the other's holds nothing, so that no row tells who ended it. Where
    /// both say why, both are kept; what one said first stays.
    package func keep(_ reason: FarewellReason, of mentorship: Mentorship, by side: Side) throws {
        guard try endingReason(of: mentorship, by: side) == nil else { return }
        let theirs = try endingReason(of: mentorship, by: side.other).map(json)
        let texts = [side: try json(reason), side.other: theirs ?? ""]
        let length = texts.values.map(\.utf8.count).max() ?? 0
        for (each, text) in texts {
            let padded = text + String(repeating: " ", count: length - text.utf8.count)
            let words = try seal(padded, of: .person(mentorship.person(each)), at: .endingReason(mentorship.id, each))
            try run(
                """
                INSERT INTO ending_reason (mentorship, side, words) VALUES (\(mentorship.id), \(each), \(words))
                ON CONFLICT (mentorship, side) DO UPDATE SET words = excluded.words
                """)
        }
    }

    private func json(_ reason: FarewellReason) throws -> String {
        String(decoding: try JSONEncoder().encode(KeptEnding(ending: reason.ending, words: reason.words)), as: UTF8.self)
    }
}

private struct KeptEnding: Codable {
    let ending: Ending
    let words: String
}

extension Place {
    fileprivate static func endingReason(_ mentorship: ID<Mentorship>, _ side: Side) -> Place {
        Place(table: "ending_reason", row: "\(mentorship.rawValue)/\(side.rawValue)", column: "words")
    }
}
