import Database
package import Foundation
package import Mentoring

/// An address that a person gave, and that a mail has yet to reach.
package struct AddressCheck: Sendable {
    package let id: ID<AddressCheck>
    package let person: Person
    package let address: EmailAddress
    package let sentAt: Date
    package let usedAt: Date?

    package func isOpen(now: Date) -> Bool { AddressCheckRule.isOpen(sentAt: sentAt, usedAt: usedAt, now: now) }
}

/// What the press on a check's link did.
package enum AddressAnswer: Sendable {
    case added
    /// Somebody else has this address; only who reads its mail is told so.
    case taken
    case worn
}

/// One of a person's addresses.
package struct OwnAddress: Sendable {
    package let address: EmailAddress
    package let isPrivate: Bool
}

extension Archive {
    /// Begins to check an address; what happens is the same when somebody else has it, and the mail is left out when it just got several.
    package func begin(
        _ address: EmailAddress, for person: ID<Person>, from client: String, limits: SignInLimits, now: Date, chance: Randomness
    ) async throws -> Throttle.Decision {
        let byClient = Try(.client(client), limits.client, self)
        let toAddress = Try(.mail(address), limits.mail, self)
        return try await write { store in
            let decision = try store.attempt([byClient], now: now, chance: chance)
            guard decision == .allowed else { return decision }
            let isMailed = try store.mayMail(toAddress, now: now, chance: chance)
            try store.check(address, of: person, isMailed: isMailed, now: now, chance: chance)
            return .allowed
        }
    }
}

extension Reading {
    package func ownAddresses(of person: ID<Person>) throws -> [OwnAddress] {
        try sql.all("SELECT address, is_private FROM address WHERE person = \(person) ORDER BY is_private, folded") { row in
            OwnAddress(address: try EmailAddress(try row["address"]), isPrivate: try row["is_private"])
        }
    }

    package func addressCheck(_ id: ID<AddressCheck>) throws -> AddressCheck? {
        try addressChecks(where: "id = \(id)").first
    }

    /// The address that a person gave and that still waits for its mail to be answered.
    package func openAddressCheck(of person: ID<Person>, now: Date) throws -> AddressCheck? {
        try addressChecks(where: "person = \(person)").first { $0.isOpen(now: now) }
    }

    private func addressChecks(where condition: SQL) throws -> [AddressCheck] {
        let rows = try sql.all("SELECT id, person, address, sent_at, used_at FROM address_check WHERE \(condition) ORDER BY id") { row in
            (
                id: try row["id"] as ID<AddressCheck>, person: try row["person"] as ID<Person>, address: try EmailAddress(try row["address"]),
                sentAt: try row["sent_at"] as Date, usedAt: try row["used_at"] as Date?
            )
        }
        return try rows.compactMap { row in
            try person(row.person).map { AddressCheck(id: row.id, person: $0, address: row.address, sentAt: row.sentAt, usedAt: row.usedAt) }
        }
    }
}

extension Writing {
    /// Writes down an address to be checked, with the mail that asks for it; of a person’s checks only the newest counts.
    func check(_ address: EmailAddress, of person: ID<Person>, isMailed: Bool = true, now: Date, chance: Randomness) throws {
        let id: ID<AddressCheck> = chance.id()
        try run("DELETE FROM address_check WHERE person = \(person)")
        try run("INSERT INTO address_check (id, person, address, sent_at) VALUES (\(id), \(person), \(address.text), \(now))")
        guard isMailed else { return }
        try post(Posted(.addressCheck, to: person, about: id.rawValue, due: now, id: chance.id()), now: now)
    }

    /// Uses a check up and gives its person the address: as the main one where there was none, otherwise as the private one.
    package func confirm(_ id: ID<AddressCheck>, now: Date, event: ID<Event>) throws -> AddressAnswer {
        guard let check = try addressCheck(id), check.isOpen(now: now), !check.person.isDisabled,
            try run("UPDATE address_check SET used_at = \(now) WHERE id = \(id) AND used_at IS NULL") == 1
        else { return .worn }
        return try add(check.address, to: check.person.id, at: now, event: event)
    }

    /// Adds an address to a person's own; a second private one takes the place of the first.
    package func add(_ address: EmailAddress, to person: ID<Person>, at now: Date, event: ID<Event>) throws -> AddressAnswer {
        if let owner = try self.person(address: address) { return owner.id == person ? .added : .taken }
        try makeWay(for: address)
        let hasMain = try ownAddresses(of: person).contains { !$0.isPrivate }
        if hasMain { try deletePrivateAddresses(of: person) }
        try insert(address, of: person, isPrivate: hasMain, verifiedAt: now)
        try note("address added", by: person, thing: nil, at: now, id: event)
        // Of a first address nobody else could hear.
        if hasMain { try tell(.addressAdded, of: person, at: now, event: event) }
        return .added
    }

    /// Removes the private address, and one that is still being checked.
    package func removePrivateAddress(of person: ID<Person>, at now: Date, event: ID<Event>) throws {
        try deletePrivateAddresses(of: person)
        try run("DELETE FROM address_check WHERE person = \(person)")
        try note("address removed", by: person, thing: nil, at: now, id: event)
    }
}
