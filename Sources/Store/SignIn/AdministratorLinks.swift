import Database
package import Foundation
package import Mentoring

/// The first administrator begins by a link that an operator prints, never by a password that everyone knows.
package enum AdministratorLink {
    /// How long it works, in seconds.
    package static let lifetime: TimeInterval = 3_600
}

extension Archive {
    /// The secret of a new link for this address; older ones for it work no more. Only its digest is kept.
    package func makeAdministratorLink(for address: EmailAddress, now: Date, chance: Randomness) async throws -> String {
        let secret = chance.secret()
        let digest = secrets.digest("administrator", secret)
        let until = now.addingTimeInterval(AdministratorLink.lifetime)
        try await write { store in
            try store.run("DELETE FROM administrator_link WHERE address = \(address.text)")
            try store.run("INSERT INTO administrator_link (digest, address, expires_at) VALUES (\(digest), \(address.text), \(until))")
        }
        return secret
    }

    /// Whom a link makes administrator; nil once it was used, or after its time.
    package func administratorAddress(secret: String, now: Date) async throws -> EmailAddress? {
        let digest = secrets.digest("administrator", secret)
        return try await read { try $0.administratorAddress(digest, now) }
    }

    /// Uses a link up: its person is administrator from now on, and is made where nobody has the address yet.
    package func makeAdministrator(secret: String, language: LanguageCode?, now: Date, chance: Randomness) async throws -> ID<Person>? {
        let digest = secrets.digest("administrator", secret)
        return try await write { store in
            guard let address = try store.administratorAddress(digest, now) else { return nil }
            try store.run("DELETE FROM administrator_link WHERE digest = \(digest)")
            let person = try store.personToBe(address, language: language, now: now, chance: chance)
            try store.makeAdministrator(person)
            try store.note("administrator made", by: person, thing: nil, at: now, id: chance.id())
            return person
        }
    }
}

extension Reading {
    fileprivate func administratorAddress(_ digest: [UInt8], _ now: Date) throws -> EmailAddress? {
        let text: String? = try sql.value("SELECT address FROM administrator_link WHERE digest = \(digest) AND expires_at > \(now)")
        return try text.map { try EmailAddress($0) }
    }
}

extension Writing {
    /// The address is taken as shown to be theirs: who runs the installation vouches for it.
    fileprivate func personToBe(_ address: EmailAddress, language: LanguageCode?, now: Date, chance: Randomness) throws -> ID<Person> {
        if let known = try person(address: address) { return known.id }
        try makeWay(for: address)
        let person = Person(id: chance.id(), name: String(address.local), language: language, createdAt: now)
        try insert(person)
        try insert(address, of: person.id, isPrivate: false, verifiedAt: now)
        return person.id
    }
}

extension Migration {
    static let administrator = [
        Migration(
            "administrator 1",
            """
            CREATE TABLE administrator_link (
                digest blob NOT NULL PRIMARY KEY,
                address TEXT NOT NULL,
                expires_at BIGINT NOT NULL
            )
            """)
    ]
}
