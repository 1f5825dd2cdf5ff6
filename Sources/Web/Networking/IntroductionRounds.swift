import Foundation
import Mentoring
import Store

extension Rounds {
    /// What nobody answered goes away.
    func expireIntroductions(_ now: Date) async throws {
        let due = try await site.archive.read { try $0.introductionsToExpire(now: now) }
        try await site.archive.workThrough(due) { [chance = site.chance] store, id in
            do { _ = try store.change(id, .expired(at: now), at: now, chance: chance) } catch is Introduction.Refusal { return }
        }
    }

    /// A word back is reminded of once.
    func remindOfWords(_ now: Date) async throws {
        let due = try await site.archive.read { try $0.introductionsWithoutWord(now: now) }
        try await site.archive.workThrough(due) { [chance = site.chance] store, id in try store.remindOfWord(id, at: now, chance: chance) }
    }

    /// What nobody used for a year is erased.
    func forgetContacts(_ now: Date) async throws {
        guard try await site.archive.read({ try $0.holdsUnusedContacts(now: now) }) else { return }
        try await site.archive.write { try $0.eraseUnusedContacts(now: now) }
    }
}
