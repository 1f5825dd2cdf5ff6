import Database
package import Foundation
package import Mentoring

extension Writing {
    /// What one of the two did in the farewell, with all that follows from it; nil where there is none, or not for this person.
    @discardableResult
    package func part(
        _ id: ID<Mentorship>, _ change: Farewell.Change, by me: ID<Person>, at now: Date, chance: Randomness
    ) throws -> Farewell? {
        guard let mentorship = try duo(id, seenBy: me)?.mentorship, let side = mentorship.side(of: me) else { return nil }
        return try part(mentorship, change, by: side, at: now, chance)
    }

    /// Closes what has waited fourteen days for its last talk; nothing where another process was first.
    package func closeFarewell(_ id: ID<Mentorship>, at now: Date, chance: Randomness) throws {
        guard let mentorship = try duo(id)?.mentorship, mentorship.isOpen else { return }
        try part(mentorship, .daysWentBy, by: nil, at: now, chance)
    }

    @discardableResult
    private func part(
        _ mentorship: Mentorship, _ change: Farewell.Change, by side: Side?, at now: Date, _ chance: Randomness
    ) throws -> Farewell? {
        guard let before = try farewell(of: mentorship, for: side ?? .mentee) else { return nil }
        var farewell = before
        let effects = try farewell.apply(change, now: now)
        guard farewell != before else { return farewell }
        if let side { try save(farewell, of: side, in: mentorship, at: now) }
        for effect in effects {
            switch effect {
            case .tellLetter(let other): try tell(.farewellLetter, other, mentorship, at: now, chance)
            case .tellTouch(let other): try tell(.farewellTouch, other, mentorship, at: now, chance)
            case .close(let ending): try close(mentorship, ending, at: now, chance)
            }
        }
        try note(change.event, by: side.map(mentorship.person), thing: mentorship.id.rawValue, at: now, id: chance.id())
        return farewell
    }

    /// Both hear it, in the same words.
    private func close(_ mentorship: Mentorship, _ ending: Ending, at now: Date, _ chance: Randomness) throws {
        var mentorship = mentorship
        _ = try mentorship.apply(.closed(ending, by: nil, at: now))
        try update(mentorship)
        try callOffMeetings(of: mentorship, at: now, chance: chance)
        for side in Side.allCases { try tell(.mentorshipEnded, side, mentorship, at: now, chance) }
    }
}

extension Reading {
    /// Those whose fourteen days for a last talk have gone by.
    package func farewellsDue(now: Date) throws -> [ID<Mentorship>] {
        try sql.values(
            """
            SELECT m.id FROM farewell f JOIN mentorship m ON m.id = f.mentorship
            WHERE f.begun_at <= \(now - Farewell.lastTalkWithin) AND m.closed_at IS NULL ORDER BY f.begun_at, m.id
            """)
    }
}

extension Farewell.Change {
    fileprivate var event: String {
        switch self {
        case .sentLetter: "farewell letter sent"
        case .answeredTouch: "staying in touch answered"
        case .askedDebrief: "debrief asked"
        case .saidGoodbye: "said goodbye"
        case .daysWentBy: "farewell closed"
        }
    }
}
