import Database
package import Foundation
package import Mentoring

/// How much guessing, and how much mail, is borne within a while (T25).
package struct SignInLimits: Sendable {
    package var account = Throttle.account
    package var client = Throttle.address
    /// Sign-in mails to one address: enough for who is impatient, too few to bury a mailbox.
    package var mail = Throttle(limit: 5, window: 15 * 60)

    package init() {}
}

/// What tries are counted for. Only a digest of it is kept, so that the counts are no list of who came from where.
enum TrySubject {
    case account(EmailAddress)
    case client(String)
    case mail(EmailAddress)
    /// Whatever else is counted: what is done, and who does it or to whom.
    case act(String, String)

    var name: String {
        switch self {
        case .account(let address): "account \(address.folded)"
        case .client(let address): "client \(address)"
        case .mail(let address): "mail \(address.folded)"
        case .act(let act, let who): "\(act): \(who)"
        }
    }
}

/// One try against one limit.
struct Try: Sendable {
    let subject: [UInt8]
    let throttle: Throttle

    init(_ subject: TrySubject, _ throttle: Throttle, _ archive: Archive) {
        self.subject = archive.secrets.digest("attempt", subject.name)
        self.throttle = throttle
    }
}

extension Writing {
    /// Counts a try before it is made, so that many at once can't slip under a limit; a blocked one counts no further.
    func attempt(_ tries: [Try], now: Date, chance: Randomness) throws -> Throttle.Decision {
        for one in tries {
            let since = now.addingTimeInterval(-one.throttle.window)
            let recent: [Date] = try sql.values(
                "SELECT at FROM attempt WHERE subject = \(one.subject) AND at > \(since) ORDER BY at DESC LIMIT \(one.throttle.limit)")
            let decision = one.throttle.decision(failures: recent, now: now)
            guard decision == .allowed else { return decision }
        }
        for one in tries {
            try run("INSERT INTO attempt (id, subject, at) VALUES (\(chance.id(Try.self)), \(one.subject), \(now))")
        }
        return .allowed
    }

    /// Whether a mail may go to an address now. Whoever asked is answered the same if not: otherwise a stranger could find out by asking
    /// whether an address was used lately.
    func mayMail(_ one: Try, now: Date, chance: Randomness) throws -> Bool {
        try attempt([one], now: now, chance: chance) == .allowed
    }

    /// Who gets in has guessed nothing: what was counted against the account is forgotten.
    func forgive(_ one: Try) throws {
        try run("DELETE FROM attempt WHERE subject = \(one.subject)")
    }

    /// Takes back a try that could not be made.
    func takeBack(_ tries: [Try], madeAt: Date) throws {
        for one in tries { try run("DELETE FROM attempt WHERE subject = \(one.subject) AND at = \(madeAt)") }
    }
}
