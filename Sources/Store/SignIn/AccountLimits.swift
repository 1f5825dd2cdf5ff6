import Database
package import Foundation
package import Mentoring

/// How often one may do what takes the program long, or what tells whether an address is known here.
package struct AccountLimits: Sendable {
    /// By one person, or with one invitation.
    package var choosing = Throttle(limit: 10, window: 15 * 60)
    package var choosingClient = Throttle(limit: 60, window: 15 * 60)
    /// Addresses added without a mail to them: by one person, and by one client.
    package var adding = Throttle(limit: 5, window: 3_600)

    package init() {}
}

extension Archive {
    /// Counts a password that is about to be chosen, before anything is hashed.
    package func countChoosing(
        by subject: String, from client: String, limits: AccountLimits, now: Date, chance: Randomness
    ) async throws -> Throttle.Decision {
        try await count(
            [
                Try(.act("choosing a password", subject), limits.choosing, self),
                Try(.act("choosing a password from", client), limits.choosingClient, self),
            ], now: now, chance: chance)
    }

    /// Counts an address that is about to be added where no mail is sent.
    package func countAdding(
        by person: ID<Person>, from client: String, limits: AccountLimits, now: Date, chance: Randomness
    ) async throws -> Throttle.Decision {
        try await count(
            [
                Try(.act("adding an address", person.rawValue), limits.adding, self),
                Try(.act("adding an address from", client), limits.adding, self),
            ], now: now, chance: chance)
    }

    private func count(_ tries: [Try], now: Date, chance: Randomness) async throws -> Throttle.Decision {
        try await write { try $0.attempt(tries, now: now, chance: chance) }
    }
}
