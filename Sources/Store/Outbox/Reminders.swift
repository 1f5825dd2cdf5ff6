import Database
package import Foundation

extension Reading {
    /// Those of the things of which nobody was reminded yet: so that a round which finds nothing to do writes nothing.
    package func unreminded<Thing>(_ kind: String, of things: [Thing], name: (Thing) -> String) throws -> [Thing] {
        // Engines bound how many values a statement may have.
        let atOnce = 500
        var done: Set<String> = []
        for start in stride(from: 0, to: things.count, by: atOnce) {
            let names = things[start..<min(start + atOnce, things.count)].map(name)
            done.formUnion(try sql.values("SELECT thing FROM reminder WHERE kind = \(kind) AND thing IN \(names)"))
        }
        return things.filter { !done.contains(name($0)) }
    }
}

extension Writing {
    /// True the first time only, whoever asks and whatever the clock has done since: the row stands in the same transaction as the mail.
    package func remindsOnce(_ kind: String, about thing: String, at now: Date) throws -> Bool {
        try run("INSERT INTO reminder (kind, thing, at) VALUES (\(kind), \(thing), \(now)) ON CONFLICT (kind, thing) DO NOTHING") > 0
    }
}
