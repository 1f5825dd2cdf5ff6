import Database
package import Foundation
import Synchronization

/// When sessions were last used: gathered here and written in batches, since a look at a page should cost no write.
package final class SessionUses: Sendable {
    /// How far a session's last use may lag behind, in seconds.
    package static let grain: TimeInterval = 5 * 60
    private static let pause: TimeInterval = 60

    private struct State {
        var seen: [[UInt8]: Date] = [:]
        var writtenAt: Date?
    }

    private let state = Mutex(State())

    package init() {}

    /// Notes a use, and hands over the batch once a minute has passed since the last.
    func note(_ digest: [UInt8], now: Date) -> [[UInt8]: Date] {
        state.withLock { state in
            state.seen[digest] = now
            let since = state.writtenAt ?? now
            if state.writtenAt == nil { state.writtenAt = now }
            guard abs(now.timeIntervalSince(since)) >= Self.pause else { return [:] }
            defer {
                state.seen = [:]
                state.writtenAt = now
            }
            return state.seen
        }
    }
}

extension Archive {
    /// Notes that a session was used; with a batch goes what nobody needs any more.
    package func used(_ session: OpenSession, _ uses: SessionUses, now: Date) async throws {
        guard abs(now.timeIntervalSince(session.usedAt)) >= SessionUses.grain else { return }
        let batch = uses.note(session.digest, now: now).sorted { $0.key.lexicographicallyPrecedes($1.key) }
        guard !batch.isEmpty else { return }
        try await write { store in
            for (digest, at) in batch { try store.run("UPDATE session SET used_at = \(at) WHERE digest = \(digest)") }
            try store.forgetSpent(now: now)
        }
    }
}

extension Writing {
    /// Sign-ins, tries and sessions that can serve no more; a day later, so that pages can still say that they were.
    package func forgetSpent(now: Date) throws {
        let yesterday = now.addingTimeInterval(-86_400)
        try run("DELETE FROM sign_in WHERE sent_at < \(yesterday)")
        try run("DELETE FROM attempt WHERE at < \(yesterday)")
        try run("DELETE FROM session WHERE expires_at < \(yesterday)")
        try run("DELETE FROM address_check WHERE sent_at < \(now.addingTimeInterval(-7 * 86_400))")
    }
}
