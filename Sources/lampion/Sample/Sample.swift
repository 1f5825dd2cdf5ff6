import Foundation
import Mentoring
import Store

/// The people a visitor of the demo meets: forty written by hand, and behind them as many more as asked for.
enum Sample {
    /// Which person each role of the demo signs in as.
    static let roles = ["mentee": "noor", "mentor": "amira", "coordinator": "lieve", "confidant": "joris", "administrator": "petra"]

    /// How many people of the crowd go into one transaction: few enough for memory, many enough that the disk is not waited for.
    private static let crowdAtOnce = 2_000

    /// Fills a demo's database once; a fill that was cut short goes on where it stopped, and later calls leave the database as it is.
    ///
    /// - Parameter people: How many people it has; the same number makes the same sample on the same day.
    static func fill(_ archive: Archive, now: Date, people: Int = 40) async throws {
        let days = SampleDays(now: now)
        let (wanted, begun) = try await archive.read { (Int(try $0.setting(peopleWanted) ?? ""), Int(try $0.setting(peopleDone) ?? "")) }
        let people = wanted ?? people
        var done = begun ?? 0
        while done < people {
            let (group, reached) = try group(after: done, of: people, days)
            try await archive.write { store in
                try group.write(to: store, days, archive.secrets)
                try store.set(peopleWanted, to: String(people))
                try store.set(peopleDone, to: String(reached))
            }
            done = reached
        }
    }

    /// Those written by hand first, all at once; then the crowd.
    private static func group(after done: Int, of people: Int, _ days: SampleDays) throws -> (SampleGroup, reached: Int) {
        let written = min(people, SamplePerson.all.count)
        if done < written { return (try SampleGroup(written: written, days), written) }
        let reached = min(people, done + crowdAtOnce)
        return (try SampleGroup(crowd: done..<reached, days), reached)
    }

    /// A demo that is started again keeps the size it began with.
    private static let peopleWanted = "demo people"
    private static let peopleDone = "demo people done"
}
