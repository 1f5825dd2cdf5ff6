import Database
package import Foundation

extension Reading {
    /// Whether it was reminded of already: so that a round which finds nothing to do writes nothing.
    package func hasReminded(_ kind: String, about thing: String) throws -> Bool {
        let at: Date? = try sql.value("SELECT at FROM reminder WHERE kind = \(kind) AND thing = \(thing)")
        return at != nil
    }
}

extension Writing {
    /// True the first time only, whoever asks and whatever the clock has done since: the row stands in the same transaction as the mail.
    package func remindsOnce(_ kind: String, about thing: String, at now: Date) throws -> Bool {
        try run("INSERT INTO reminder (kind, thing, at) VALUES (\(kind), \(thing), \(now)) ON CONFLICT (kind, thing) DO NOTHING") > 0
    }
}
