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

extension Writing {
    package func insert(_ address: EmailAddress, of person: ID<Person>, isPrivate: Bool, verifiedAt: Date?) throws {
        try run(
            """
            INSERT INTO address (folded, person, address, is_private, verified_at)
            VALUES (\(address.folded), \(person), \(address.text), \(isPrivate), \(verifiedAt))
            """)
    }

    /// Gives a person their first address; false, and nothing added, where somebody has it already.
    func addMain(_ address: EmailAddress, to person: ID<Person>, at now: Date) throws -> Bool {
        try run(
            """
            INSERT INTO address (folded, person, address, is_private, verified_at)
            VALUES (\(address.folded), \(person), \(address.text), \(false), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }
}
