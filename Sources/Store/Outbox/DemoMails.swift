import Database
package import Foundation
package import Mentoring

/// A mail as it lies in the demo's mailbox. In an installation that serves real people there is none.
package struct DemoMail: Sendable {
    package let id: String
    package let at: Date
    package let recipient: String
    package let subject: String
    /// Its plain text.
    package let text: String
    /// Its HTML, as a mail reader shows it.
    package let html: String
    /// The whole message (RFC 5322).
    package let bytes: [UInt8]

    package init(id: String, at: Date, recipient: String, subject: String, text: String, html: String = "", bytes: [UInt8]) {
        self.id = id
        self.at = at
        self.recipient = recipient
        self.subject = subject
        self.text = text
        self.html = html
        self.bytes = bytes
    }
}

extension Reading {
    /// The newest first, two hundred at most; without their bytes.
    package func demoMails() throws -> [DemoMail] {
        try sql.all("SELECT id, at, recipient, subject FROM demo_mail ORDER BY at DESC, id LIMIT 200") { row in
            DemoMail(id: try row["id"], at: try row["at"], recipient: try row["recipient"], subject: try row["subject"], text: "", bytes: [])
        }
    }

    package func demoMailCount() throws -> Int {
        try sql.value("SELECT COUNT(*) FROM demo_mail") ?? 0
    }

    package func demoMail(_ id: String) throws -> DemoMail? {
        try sql.first("SELECT id, at, recipient, subject, plain, html, bytes FROM demo_mail WHERE id = \(id)") { row in
            DemoMail(
                id: try row["id"], at: try row["at"], recipient: try row["recipient"], subject: try row["subject"], text: try row["plain"],
                html: try row["html"], bytes: try row["bytes"])
        }
    }
}

extension Writing {
    /// The same mail again lies there once.
    package func insert(_ mail: DemoMail) throws {
        try run(
            """
            INSERT INTO demo_mail (id, at, recipient, subject, plain, html, bytes)
            VALUES (\(mail.id), \(mail.at), \(mail.recipient), \(mail.subject), \(mail.text), \(mail.html), \(mail.bytes))
            ON CONFLICT (id) DO NOTHING
            """)
    }
}
