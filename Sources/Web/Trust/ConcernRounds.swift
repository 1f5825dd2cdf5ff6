import Foundation
import Store

extension Rounds {
    /// Nothing stays unread because an account was shut.
    func passConcernsOn(_ now: Date) async throws {
        let due = try await site.archive.read { try $0.strandedConcerns() }
        try await site.archive.workThrough(due) { [chance = site.chance] store, stranded in try store.passOn(stranded, at: now, chance: chance) }
    }
}
