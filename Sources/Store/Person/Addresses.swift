import Database
package import Foundation
package import Mentoring

extension Reading {
    /// A person's addresses, the main one first.
    package func addresses(of person: ID<Person>) throws -> [EmailAddress] {
        let texts: [String] = try sql.values("SELECT address FROM address WHERE person = \(person) ORDER BY is_private, folded")
        return texts.compactMap { try? EmailAddress($0) }
    }
}

extension Reading {
    /// Those to which a mail has arrived.
    package func verifiedAddresses(of person: ID<Person>) throws -> [EmailAddress] {
        let texts: [String] = try sql.values(
            "SELECT address FROM address WHERE person = \(person) AND verified_at IS NOT NULL ORDER BY is_private, folded")
        return texts.compactMap { try? EmailAddress($0) }
    }
}

extension Writing {
    package func insert(_ address: EmailAddress, of person: ID<Person>, isPrivate: Bool, verifiedAt: Date?) throws {
        try run(insertion(of: address, person, isPrivate: isPrivate, verifiedAt: verifiedAt))
    }

    /// False, and nothing added, where somebody has it: whose it already is stays theirs.
    func insertIfFree(_ address: EmailAddress, of person: ID<Person>, isPrivate: Bool, verifiedAt: Date?) throws -> Bool {
        try run("\(insertion(of: address, person, isPrivate: isPrivate, verifiedAt: verifiedAt)) ON CONFLICT DO NOTHING") == 1
    }

    /// Whoever only said that an address was theirs loses it to the one who shows it to be.
    func makeWay(for address: EmailAddress) throws {
        try run("DELETE FROM address WHERE folded = \(address.folded) AND verified_at IS NULL")
    }

    func deletePrivateAddresses(of person: ID<Person>) throws {
        try run("DELETE FROM address WHERE person = \(person) AND is_private = 1")
    }

    private func insertion(of address: EmailAddress, _ person: ID<Person>, isPrivate: Bool, verifiedAt: Date?) -> SQL {
        """
        INSERT INTO address (folded, person, address, is_private, verified_at)
        VALUES (\(address.folded), \(person), \(address.text), \(isPrivate), \(verifiedAt))
        """
    }
}
