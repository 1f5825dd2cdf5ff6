import Crypto
import Synchronization

/// Keys that were asked for a moment ago, in memory for a minute at most: an erased key is gone from every process by then.
final class KeyCache: Sendable {
    private struct Held {
        let key: SymmetricKey
        let until: ContinuousClock.Instant
    }

    static let heldFor = Duration.seconds(60)

    private let held = Mutex<[String: Held]>([:])
    private let moment: @Sendable () -> ContinuousClock.Instant

    init(moment: @escaping @Sendable () -> ContinuousClock.Instant) {
        self.moment = moment
    }

    subscript(_ name: String) -> SymmetricKey? {
        held.withLock { held in held[name].flatMap { $0.until > moment() ? $0.key : nil } }
    }

    func keep(_ key: SymmetricKey, as name: String) {
        held.withLock { $0[name] = Held(key: key, until: moment() + Self.heldFor) }
    }

    func drop(_ name: String) {
        held.withLock { $0[name] = nil }
    }

    func dropExpired() {
        let now = moment()
        held.withLock { held in held = held.filter { $0.value.until > now } }
    }

    var count: Int { held.withLock { $0.count } }
}
