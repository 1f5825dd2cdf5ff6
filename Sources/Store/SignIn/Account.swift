package import Foundation
package import Mentoring

extension Writing {
    /// Shuts an account: it can't be come into, and every session of it ends with this.
    package func disable(_ person: ID<Person>, at now: Date) throws {
        try markDisabled(person, at: now)
        try endSessions(of: person)
    }
}
