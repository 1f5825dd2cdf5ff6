import Database
package import Foundation
package import Mentoring

/// How many invitations may go out by mail: a sender's own words reach people who asked for nothing.
package struct InvitationLimits: Sendable {
    package var hour = Throttle(limit: 10, window: 3_600)
    package var day = Throttle(limit: 30, window: 86_400)
    /// To one address, whoever sends them.
    package var address = Throttle(limit: 3, window: 86_400)
    package var client = Throttle(limit: 100, window: 3_600)

    package init() {}
}

/// So many went out that the next has to wait.
package struct TooManyInvitations: Error {
    package let until: Date
}

/// What one invitation by mail counts for.
package struct InvitationTries: Sendable {
    fileprivate let tries: [Try]

    package init(from sender: ID<Person>, to address: EmailAddress, client: String, limits: InvitationLimits, archive: Archive) {
        tries = [
            Try(.act("invitations in an hour", sender.rawValue), limits.hour, archive),
            Try(.act("invitations in a day", sender.rawValue), limits.day, archive),
            Try(.act("invitations to", address.folded), limits.address, archive),
            Try(.act("invitations from", client), limits.client, archive),
        ]
    }
}

extension Writing {
    /// Counts an invitation that is about to go out, also where it is taken back later.
    package func count(_ invitation: InvitationTries, now: Date, chance: Randomness) throws {
        if case .blocked(let until) = try attempt(invitation.tries, now: now, chance: chance) { throw TooManyInvitations(until: until) }
    }
}
