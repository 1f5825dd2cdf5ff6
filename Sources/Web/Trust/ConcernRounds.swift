import Foundation
import Store

extension Rounds {
    /// Nothing stays unread because an account was shut.
    func passConcernsOn(_ now: Date) async throws {
        let chance = site.chance
        for stranded in try await site.archive.read({ try $0.strandedConcerns() }) {
            try await site.archive.write { try $0.passOn(stranded, at: now, chance: chance) }
        }
    }
}
