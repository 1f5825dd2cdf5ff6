import Database
package import Mentoring

extension Reading {
    /// Where a person's mail goes: the main address, or the private one when that is gone.
    package func mailAddress(of person: ID<Person>) throws -> EmailAddress? {
        let text: String? = try sql.value(
            "SELECT address FROM address WHERE person = \(person) AND verified_at IS NOT NULL ORDER BY is_private, folded LIMIT 1")
        return try text.map { try EmailAddress($0) }
    }
}
