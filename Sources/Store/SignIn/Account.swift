package import Foundation
package import Mentoring

extension Writing {
    /// Shuts an account: it can't be come into, and every session and mentorship of it ends with this.
    package func disable(_ person: ID<Person>, at now: Date, chance: Randomness = .system) throws {
        try leaveMentorships(person, at: now, chance: chance)
        try markDisabled(person, at: now)
        try endSessions(of: person)
    }
}
