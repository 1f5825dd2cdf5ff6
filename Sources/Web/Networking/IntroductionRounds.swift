import Foundation
import Mentoring
import Store

extension Rounds {
    /// What nobody answered goes away, a word back is reminded of once, and what nobody used for a year is erased.
    func walkIntroductions(_ now: Date) async throws {
        let chance = site.chance
        for id in try await site.archive.read({ try $0.introductionsToExpire(now: now) }) {
            do {
                try await site.archive.write { _ = try $0.change(id, .expired(at: now), at: now, chance: chance) }
            } catch is Introduction.Refusal {
                continue
            }
        }
        for id in try await site.archive.read({ try $0.introductionsWithoutWord(now: now) }) {
            try await site.archive.write { try $0.remindOfWord(id, at: now, chance: chance) }
        }
        guard try await site.archive.read({ try $0.holdsUnusedContacts(now: now) }) else { return }
        try await site.archive.write { try $0.eraseUnusedContacts(now: now) }
    }
}
