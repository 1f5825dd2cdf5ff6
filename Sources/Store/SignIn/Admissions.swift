import Database
package import Foundation
package import Mentoring

extension Reading {
    /// Whom a sign-in would let in now; looks only, and spends nothing.
    package func admission(of signIn: SignIn, mayRegister: Bool, now: Date) throws -> Admission {
        do throws(SignInCode.Refusal) { try signIn.check(now: now) } catch { return .refused(error) }
        guard let person = try person(address: signIn.address) else { return mayRegister ? .newcomer(signIn.id) : .nobody }
        return person.isDisabled ? .nobody : .person(person.id)
    }
}

extension Writing {
    /// Uses a link up: of two at once, one gets in. A newcomer is registered under the name that came with it.
    package func enter(_ id: ID<SignIn>, newcomer: Person?, now: Date) throws -> Admission? {
        guard let signIn = try signIn(id) else { return nil }
        let admission = try admission(of: signIn, mayRegister: newcomer != nil, now: now)
        switch admission {
        case .person:
            return try spend(signIn, now: now) ? admission : .refused(.spent)
        case .newcomer:
            guard let newcomer, try spend(signIn, now: now) else { return .refused(.spent) }
            try register(newcomer, address: signIn.address)
            return .person(newcomer.id)
        case .nobody, .refused:
            return admission
        }
    }

    /// Keeps a newcomer, whose address a mail has reached.
    package func register(_ person: Person, address: EmailAddress?) throws {
        try insert(person)
        guard let address else { return }
        try makeWay(for: address)
        try insert(address, of: person.id, isPrivate: false, verifiedAt: person.createdAt)
    }

    func spend(_ signIn: SignIn, now: Date) throws -> Bool {
        try run("UPDATE sign_in SET used_at = \(now) WHERE id = \(signIn.id) AND used_at IS NULL") == 1
    }
}

extension Archive {
    /// Tries the six digits in the browser where the sign-in began. Each wrong one counts, for the sign-in and for the account.
    package func enter(
        code typed: String, browser: String, mayRegister: @escaping @Sendable (EmailAddress) -> Bool, from client: String, limits: SignInLimits,
        now: Date, chance: Randomness
    ) async throws -> CodeAnswer {
        let digest = secrets.digest("sign-in browser", browser)
        return try await write { [self] store in
            guard let signIn = try store.signIn(where: "browser = \(digest)") else { return .admitted(.refused(.expired)) }
            let admission = try store.admission(of: signIn, mayRegister: mayRegister(signIn.address), now: now)
            if case .refused = admission { return .admitted(admission) }
            let account = Try(.account(signIn.address), limits.account, self)
            if case .blocked(let until) = try store.attempt([account, Try(.client(client), limits.client, self)], now: now, chance: chance) {
                return .blocked(until)
            }
            let isRight = constantTimeEqual(Array(typed.utf8), Array(code(of: signIn.id).utf8))
            guard isRight, admission != .nobody else {
                try store.run("UPDATE sign_in SET failures = failures + 1 WHERE id = \(signIn.id)")
                return .wrong(left: SignInCode.tries - signIn.failures - 1)
            }
            try store.forgive(account)
            guard case .person = admission else { return .admitted(admission) }
            return .admitted(try store.spend(signIn, now: now) ? admission : .refused(.spent))
        }
    }
}

/// What the six digits led to.
package enum CodeAnswer: Sendable, Equatable {
    case admitted(Admission)
    case wrong(left: Int)
    case blocked(Date)
}

/// Compares two secrets without telling by its time how far they agree.
func constantTimeEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
