import Database
package import Foundation
package import Mentoring

extension Reading {
    /// Why this side ended it, as they keep it for themselves; nil where the other did, or the days.
    package func endingReason(of mentorship: Mentorship, by side: Side) throws -> FarewellReason? {
        let words: Sealed? = try sql.value("SELECT words FROM ending_reason WHERE mentorship = \(mentorship.id) AND side = \(side)")
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

    /// Each side gets a row of the same length, sealed with their own key: the other's holds nothing, so that no row tells who ended it.
    package func keep(_ reason: FarewellReason, of mentorship: Mentorship, by side: Side) throws {
        let json = String(decoding: try JSONEncoder().encode(KeptEnding(ending: reason.ending, words: reason.words)), as: UTF8.self)
        for each in Side.allCases {
            let text = each == side ? json : String(repeating: " ", count: json.utf8.count)
            let words = try seal(text, of: .person(mentorship.person(each)), at: .endingReason(mentorship.id, each))
            try run("INSERT INTO ending_reason (mentorship, side, words) VALUES (\(mentorship.id), \(each), \(words))")
        }
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
