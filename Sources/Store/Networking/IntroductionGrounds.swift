import Database
package import Foundation
package import Mentoring

extension Reading {
    /// What lies outside an introduction and bears on it, by whose contact it would be.
    package func grounds(of duo: Duo, now: Date) throws -> [Side: IntroductionGround] {
        let isOpen = duo.mentorship.isOpen && !duo.mentor.isDisabled && !duo.mentee.isDisabled
        let isPledged = try agreement(of: duo.mentorship.id).isInForce
        let stopped = try stopped(among: [duo.mentor.id, duo.mentee.id], now: now)
        return Dictionary(
            uniqueKeysWithValues: Side.allCases.map { owner in
                let isStopped = stopped.contains(duo.mentorship.person(owner.other))
                return (owner, IntroductionGround(isPledged: isPledged, isStopped: isStopped, isOpen: isOpen))
            })
    }

    package func ground(of duo: Duo, owner: Side, now: Date) throws -> IntroductionGround {
        try grounds(of: duo, now: now)[owner] ?? IntroductionGround(isOpen: false)
    }

    /// Of whom a contact reported a misuse that still stops them, in whichever mentorship.
    private func stopped(among people: [ID<Person>], now: Date) throws -> Set<ID<Person>> {
        let introduced: SQL = "CASE WHEN i.owner = \(Side.mentor) THEN m.mentee ELSE m.mentor END"
        return Set(
            try sql.all(
                """
                SELECT \(introduced) AS introduced FROM introduction i JOIN mentorship m ON m.id = i.mentorship
                WHERE i.reported_at > \(now - Introduction.Misuse.stopsFor) AND i.looked_at IS NULL AND \(introduced) IN \(people)
                """
            ) { try $0["introduced"] as ID<Person> })
    }

    /// How many introductions were begun in this way that wait for a decision, or within a day.
    package func freshIntroductions(of mentorship: ID<Mentorship>, owner: Side, as origin: Introduction.Origin, now: Date) throws -> Int {
        let undecided: Introduction.State = origin == .offered ? .offered : .requested
        return try sql.value(
            """
            SELECT COUNT(*) FROM introduction WHERE mentorship = \(mentorship) AND owner = \(owner) AND origin = \(origin)
                AND (state = \(undecided) OR opened_at > \(now - 86_400))
            """) ?? 0
    }

    /// How often this address was asked lately, and how many its owner asked.
    package func rest(of reader: MailReader, owner: ID<Person>, now: Date) throws -> ContactRest {
        ContactRest(
            saidNever: try hasStopped(.contactQuestions, reader),
            asked: try sql.values("SELECT asked_at FROM introduction WHERE reader = \(reader.key) AND asked_at > \(now - ContactRest.window)"),
            askedByOwner: try sql.values(
                """
                SELECT i.asked_at FROM introduction i JOIN mentorship m ON m.id = i.mentorship
                WHERE i.asked_at > \(now - 86_400) AND CASE WHEN i.owner = \(Side.mentor) THEN m.mentor ELSE m.mentee END = \(owner)
                """))
    }

    /// Whether this contact may be asked now for one of the two.
    package func checkRest(of details: ContactDetails, owner: Side, in duo: Duo, now: Date, _ secrets: SiteSecrets) throws {
        guard let address = details.mailAddress else { throw ContactRest.Refusal.noAddress }
        guard try !knownAddresses(of: duo, owner).contains(address.folded) else { throw ContactRest.Refusal.oneOfUs }
        try rest(of: MailReader(address, secrets), owner: duo.mentorship.person(owner), now: now).check(now: now)
    }

    /// The owner's own, and what the other shows: comparing with more would let the owner guess an address that is not shown.
    private func knownAddresses(of duo: Duo, _ owner: Side) throws -> Set<String> {
        let own = try addresses(of: duo.mentorship.person(owner)).map(\.folded)
        guard duo.mentorship.activeAt != nil, let shown = try reachabilities(of: duo.mentorship)[owner.other] else { return Set(own) }
        return Set(own + [(try? EmailAddress(shown.address))?.folded].compactMap { $0 })
    }
}
