import Database
package import Foundation
package import Mentoring

extension Reading {
    /// A person's addresses, the main one first.
    package func addresses(of person: ID<Person>) throws -> [EmailAddress] {
        let texts: [String] = try sql.values("SELECT address FROM address WHERE person = \(person) ORDER BY is_private, folded")
        return texts.compactMap { try? EmailAddress($0) }
    }

    /// Whose an address is, shown by a mail or not.
    func owner(of address: EmailAddress) throws -> ID<Person>? {
        try sql.value("SELECT person FROM address WHERE folded = \(address.folded)")
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

    /// The first time that an address was shown to be its owner's counts.
    func markVerified(_ address: EmailAddress, at now: Date) throws {
        try run("UPDATE address SET verified_at = \(now) WHERE folded = \(address.folded) AND verified_at IS NULL")
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
