import Database
package import Foundation
package import Mentoring

extension Reading {
    /// A person's own list, in the order in which it was made; nobody else's is ever asked for.
    package func contacts(of owner: ID<Person>) throws -> [Contact] {
        try contacts("owner = \(owner)")
    }

    /// One of a person's own contacts; for anyone else it is not there.
    package func contact(_ id: ID<Contact>, of owner: ID<Person>) throws -> Contact? {
        try contacts("id = \(id) AND owner = \(owner)").first
    }

    private func contacts(_ which: SQL) throws -> [Contact] {
        try sql.all("SELECT id, owner, made_at, used_at, words FROM contact WHERE \(which) ORDER BY made_at, id") { row in
            let id: ID<Contact> = try row["id"]
            let owner: ID<Person> = try row["owner"]
            let details: ContactDetails? = try openJSON(try row["words"], of: .person(owner), at: Contact.place(id))
            return Contact(
                id: id, owner: owner, details: details ?? ContactDetails(name: "", address: nil), madeAt: try row["made_at"],
                usedAt: try row["used_at"])
        }
    }
}

extension Writing {
    /// Writes a contact into its owner's list, sealed with the owner's key; of the address only a digest stands beside it, by which the
    /// contact's own wish to be forgotten finds it. Throws where the list is full, whichever form it comes from.
    package func save(_ contact: Contact, _ secrets: SiteSecrets) throws {
        let listed: [ID<Contact>] = try sql.values("SELECT id FROM contact WHERE owner = \(contact.owner)")
        if !listed.contains(contact.id) { try Contact.checkRoom(beside: listed.count) }
        let words = try seal(json: contact.details, of: .person(contact.owner), at: Contact.place(contact.id))
        let reader = contact.details.mailAddress.map { MailReader($0, secrets).key }
        try run(
            """
            INSERT INTO contact (id, owner, reader, made_at, used_at, words)
            VALUES (\(contact.id), \(contact.owner), \(reader), \(contact.madeAt), \(contact.usedAt), \(words))
            ON CONFLICT (id) DO UPDATE SET reader = excluded.reader, used_at = excluded.used_at, words = excluded.words
            WHERE contact.owner = excluded.owner
            """)
    }

    package func remove(_ id: ID<Contact>, of owner: ID<Person>) throws {
        try run("DELETE FROM contact WHERE id = \(id) AND owner = \(owner)")
    }

    func used(_ id: ID<Contact>, of owner: ID<Person>, at now: Date) throws {
        try run("UPDATE contact SET used_at = \(now) WHERE id = \(id) AND owner = \(owner)")
    }

    /// Everything about whoever has this address, in every list and every introduction.
    func eraseContact(_ reader: MailReader) throws {
        try run("DELETE FROM contact WHERE reader = \(reader.key)")
        try run("UPDATE introduction SET contact = NULL, reader = NULL, ask = NULL, thanks = NULL WHERE reader = \(reader.key)")
    }

    /// The address alone, since the question promised so; the name stays in its owner's list.
    func eraseAddress(of id: ID<Contact>?, owner: ID<Person>, _ introduction: ID<Introduction>) throws {
        if let id, let contact = try contact(id, of: owner) {
            let words = try seal(json: contact.details.withoutAddress, of: .person(owner), at: Contact.place(id))
            try run("UPDATE contact SET reader = NULL, words = \(words) WHERE id = \(id)")
        }
        // The digest stays for a while: it opens nothing, and lets the contact rest from the next question.
        try run("UPDATE introduction SET ask = NULL WHERE id = \(introduction)")
    }

    /// What nobody used for a year is erased, in lists and in introductions that are over.
    package func eraseUnusedContacts(now: Date) throws {
        try run("DELETE FROM contact WHERE \(Contact.isUnused(now))")
        try run("UPDATE introduction SET contact = NULL, reader = NULL, ask = NULL, thanks = NULL WHERE \(Introduction.isLongOver(now))")
    }
}

extension Reading {
    /// Whether there is anything to erase: the clock asks every minute, and writes once in a while.
    package func holdsUnusedContacts(now: Date) throws -> Bool {
        let found: String? = try sql.value(
            """
            SELECT id FROM contact WHERE \(Contact.isUnused(now))
            UNION ALL SELECT id FROM introduction WHERE \(Introduction.isLongOver(now)) LIMIT 1
            """)
        return found != nil
    }
}

extension Introduction {
    fileprivate static func isLongOver(_ now: Date) -> SQL {
        "reader IS NOT NULL AND COALESCE(word_at, ended_at, answered_at, asked_at, opened_at) <= \(now - Contact.keptUnused)"
    }
}

extension Contact {
    fileprivate static func isUnused(_ now: Date) -> SQL { "used_at <= \(now - keptUnused)" }

    fileprivate static func place(_ id: ID<Contact>) -> Place {
        Place(table: "contact", row: id.rawValue, column: "words")
    }
}
