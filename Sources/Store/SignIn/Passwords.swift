import Database
package import Foundation
package import Mentoring

/// What a password led to.
package enum PasswordAnswer: Sendable, Equatable {
    case person(ID<Person>)
    case wrong
    case blocked(Date)
}

/// How passwords are checked: where, at what cost, and how often one may be wrong.
package struct PasswordTerms: Sendable {
    let threads: PasswordThreads
    let cost: ScryptCost
    let limits: SignInLimits

    package init(threads: PasswordThreads, cost: ScryptCost, limits: SignInLimits) {
        self.threads = threads
        self.cost = cost
        self.limits = limits
    }
}

extension Archive {
    /// Tries a password. For an address that nobody has, or without a password, the same work is done for nothing.
    ///
    /// - Throws: `PasswordThreads.Busy` when too many are being checked; then the try does not count.
    package func enter(
        _ address: EmailAddress, password typed: String, from client: String, terms: PasswordTerms, now: Date, chance: Randomness
    ) async throws -> PasswordAnswer {
        let tries = [Try(.account(address), terms.limits.account, self), Try(.client(client), terms.limits.client, self)]
        let decision = try await write { try $0.attempt(tries, now: now, chance: chance) }
        if case .blocked(let until) = decision { return .blocked(until) }
        let known = try await read { store in
            try store.person(address: address).map { (person: $0, hash: try store.passwordHash(of: $0.id)) }
        }
        do {
            let checked = try await check(typed, known?.hash, of: known?.person.id, terms: terms, chance: chance)
            guard checked.isRight, let person = known?.person, !person.isDisabled else { return .wrong }
            try await write { store in
                try store.forgive(tries[0])
                if let raised = checked.raised { try store.keep(raised, of: person.id, at: now) }
            }
            return .person(person.id)
        } catch let busy as PasswordThreads.Busy {
            try await write { try $0.takeBack(tries, madeAt: now) }
            throw busy
        }
    }

    /// Whether this is a person's present password, for a change of it; wrong ones count as when coming in.
    package func isPassword(
        _ typed: String, of person: ID<Person>, terms: PasswordTerms, now: Date, chance: Randomness
    ) async throws -> PasswordAnswer {
        guard let address = try await read({ try $0.addresses(of: person).first }) else { return .wrong }
        return try await enter(address, password: typed, from: "account \(person.rawValue)", terms: terms, now: now, chance: chance)
    }

    /// Gives a person a password; every session ends with it, also the one in which it was chosen (T18).
    ///
    /// - Parameter password: as `PasswordRule.check` gives it back.
    package func setPassword(_ password: String, of person: ID<Person>, terms: PasswordTerms, now: Date, chance: Randomness) async throws {
        let hash = try await hash(password, of: person, terms: terms, chance: chance)
        let event: ID<Event> = chance.id()
        try await write { store in
            let act: AccountAct = try store.passwordSince(person) == nil ? .passwordSet : .passwordChanged
            try store.keep(hash, of: person, at: now)
            try store.endSessions(of: person)
            try store.note("password set", by: person, thing: nil, at: now, id: event)
            try store.tell(act, of: person, at: now, event: event)
        }
    }

    /// A password as it is kept, made before a transaction begins because it takes half a second.
    ///
    /// - Parameter password: as `PasswordRule.check` gives it back.
    /// - Throws: `PasswordThreads.Busy` when too many are being checked.
    package func hash(_ password: String, of person: ID<Person>, terms: PasswordTerms, chance: Randomness) async throws -> PasswordHash {
        let salt = chance.bytes(16)
        let secrets = secrets
        return try await terms.threads.run(for: .choosing) {
            try PasswordHash(of: password, person: person.rawValue, salt: salt, cost: terms.cost, secrets: secrets)
        }
    }

    private func check(
        _ typed: String, _ stored: PasswordHash?, of person: ID<Person>?, terms: PasswordTerms, chance: Randomness
    ) async throws -> (isRight: Bool, raised: PasswordHash?) {
        let password = PasswordRule.normalised(typed)
        let salt = chance.bytes(16)
        let owner = person?.rawValue ?? ""
        let secrets = secrets
        return try await terms.threads.run {
            let hash = stored ?? PasswordHash(salt: salt, hash: [], cost: terms.cost)
            guard try hash.matches(password, person: owner, secrets: secrets) else { return (false, nil) }
            guard hash.cost != terms.cost else { return (true, nil) }
            return (true, try PasswordHash(of: password, person: owner, salt: salt, cost: terms.cost, secrets: secrets))
        }
    }
}

extension Reading {
    /// Since when a person has a password; nil without one.
    package func passwordSince(_ person: ID<Person>) throws -> Date? {
        try sql.value("SELECT set_at FROM password WHERE person = \(person)")
    }

    fileprivate func passwordHash(of person: ID<Person>) throws -> PasswordHash? {
        try sql.first("SELECT salt, hash, rounds, block_size, parallelism FROM password WHERE person = \(person)") { row in
            PasswordHash(
                salt: try row["salt"], hash: try row["hash"],
                cost: ScryptCost(rounds: try row["rounds"], blockSize: try row["block_size"], parallelism: try row["parallelism"]))
        }
    }
}

extension Writing {
    package func removePassword(of person: ID<Person>, at now: Date, event: ID<Event>) throws {
        try run("DELETE FROM password WHERE person = \(person)")
        try note("password removed", by: person, thing: nil, at: now, id: event)
        try tell(.passwordRemoved, of: person, at: now, event: event)
    }

    func keep(_ hash: PasswordHash, of person: ID<Person>, at now: Date) throws {
        try run(
            """
            INSERT INTO password (person, salt, hash, rounds, block_size, parallelism, set_at)
            VALUES (\(person), \(hash.salt), \(hash.hash), \(hash.cost.rounds), \(hash.cost.blockSize), \(hash.cost.parallelism), \(now))
            ON CONFLICT (person) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, rounds = excluded.rounds,
                block_size = excluded.block_size, parallelism = excluded.parallelism, set_at = excluded.set_at
            """)
    }
}
