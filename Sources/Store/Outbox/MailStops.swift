import Database
package import Foundation
package import Mentoring

/// Who stopped a kind of mail: a person, or an address without an account, of which only an HMAC is kept.
package struct MailReader: Sendable, Hashable {
    package let key: String

    /// As it stands in a sealed link.
    package init(key: String) {
        self.key = key
    }

    package init(_ person: ID<Person>) {
        key = person.rawValue
    }

    package init(_ address: EmailAddress, _ secrets: SiteSecrets) {
        key = "~" + secrets.authenticate("mail reader", [address.folded])
    }
}

extension Reading {
    package func hasStopped(_ topic: MailTopic, _ reader: MailReader) throws -> Bool {
        let at: Date? = try sql.value("SELECT at FROM mail_stopped WHERE receiver = \(reader.key) AND topic = \(topic)")
        return at != nil
    }

    /// Which kinds a reader stopped, in their order.
    package func stoppedTopics(_ reader: MailReader) throws -> [MailTopic] {
        let stopped: [MailTopic] = try sql.values("SELECT topic FROM mail_stopped WHERE receiver = \(reader.key)")
        return MailTopic.allCases.filter(stopped.contains)
    }

    fileprivate func isShut(_ reader: MailReader) throws -> Bool {
        try person(ID(rawValue: reader.key))?.isDisabled ?? false
    }
}

extension Writing {
    /// Where an account is shut there is nothing to stop: it gets no mail.
    package func stop(_ topic: MailTopic, _ reader: MailReader, at now: Date) throws {
        guard try !isShut(reader) else { return }
        try run(
            """
            INSERT INTO mail_stopped (receiver, topic, at) VALUES (\(reader.key), \(topic), \(now))
            ON CONFLICT (receiver, topic) DO NOTHING
            """)
    }

    package func resume(_ topic: MailTopic, _ reader: MailReader) throws {
        guard try !isShut(reader) else { return }
        try run("DELETE FROM mail_stopped WHERE receiver = \(reader.key) AND topic = \(topic)")
    }
}
