import Database
package import Mentoring
package import Store

extension Archive {
    /// To whom mails of a kind about a thing lie in the outbox, in the order of their making.
    package func posted(_ kind: MailKind, about thing: String) async throws -> [ID<Person>] {
        try await database.read { reader in
            try reader.values(
                "SELECT person FROM outbox WHERE kind = \(kind.rawValue) AND thing = \(thing) AND person IS NOT NULL ORDER BY made_at, id")
        }
    }
}
