import Database
package import Foundation
package import Mentoring

extension Reading {
    /// Refuses where a mentor has no place for one more mentee. Asked in the transaction that takes the place, so that one place is never given
    /// twice.
    package func checkPlace(of mentor: ID<Person>, at now: Date) throws {
        try checkPlace(of: mentor, taken: try openMentees(of: mentor), at: now)
    }

    /// The same for a page that only tells it.
    package func lackOfRoom(of mentor: ID<Person>, at now: Date) throws -> Capacity.Refusal? {
        do { try checkPlace(of: mentor, at: now) } catch let refusal as Capacity.Refusal { return refusal }
        return nil
    }

    func checkPlace(of mentor: ID<Person>, taken: Int, at now: Date) throws {
        guard let person = try person(mentor) else { return }
        // Whole, as for its owner: a limit holds even where it is shown to nobody.
        try profile(of: mentor).capacity.checkPlace(taken: taken, today: person.day(at: now))
    }

    /// Those who are only getting to know a mentor have a place as well.
    func openMentees(of mentor: ID<Person>) throws -> Int {
        try sql.value("SELECT COUNT(*) FROM mentorship WHERE mentor = \(mentor) AND closed_at IS NULL") ?? 0
    }
}
