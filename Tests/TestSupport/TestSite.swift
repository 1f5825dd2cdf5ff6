package import Foundation
package import Hummingbird
package import HummingbirdTesting
import Logging
package import Mail
package import Mentoring
package import Store
import Synchronization
package import Web

/// The whole site in memory, on a fresh database of either engine, on a day of its own.
package struct TestSite: Sendable {
    package let site: Site
    package let archive: Archive
    package let clock: TestClock

    /// - Parameter isReusable: False where the test changes more in the database than its rows.
    package static func with<T>(
        _ engine: Engine, isDemo: Bool = false, mail: (any MailDelivery)? = nil, statements: Statements? = nil, isReusable: Bool = true,
        adjust: (inout SiteSettings) -> Void = { _ in },
        _ body: @escaping @Sendable (TestSite, any TestClientProtocol) async throws -> T
    ) async throws -> T {
        try await Turnstile.databases.pass {
            let isShelved = statements == nil && isReusable
            let data = isShelved ? try await Shelf.data.take(engine, connections: 4) : try await .fresh(engine, statements: statements)
            let keyStore = try await Shelf.keys.take(engine, connections: 2)
            var settings = SiteSettings(baseURL: "https://lampion.test", isDemo: isDemo)
            // The real cost is for one test; here it would only make every other one slow.
            settings.passwordCost = ScryptCost(rounds: 16, blockSize: 1, parallelism: 1)
            adjust(&settings)
            do {
                let test = try await TestSite(data: data, keys: keyStore, settings: settings, mail: mail)
                let value = try await Application(router: test.site.router(), logger: Self.quiet).test(.router) { client in
                    try await body(test, client)
                }
                if isShelved { await Shelf.data.giveBack(data, engine) } else { try await data.close() }
                await Shelf.keys.giveBack(keyStore, engine)
                return value
            } catch {
                try? await data.close()
                try? await keyStore.close()
                throw error
            }
        }
    }

    private init(data: TestDatabase, keys: TestDatabase, settings: SiteSettings, mail: (any MailDelivery)?) async throws {
        clock = TestClock()
        let installation = InstallationKey(current: Array(repeating: 7, count: 32))
        archive = try await Archive(
            database: data.client, keys: Keyring(store: keys.client, installation: installation, chance: .system), now: clock.now)
        site = try Site(archive: archive, settings: settings, clock: clock.wall, chance: .system, logger: Self.quiet, mail: mail)
    }

    private static let quiet = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
}

/// A clock that stands still until it is moved.
package final class TestClock: Sendable {
    /// Tuesday 24 November 2026, 10.00 in Brussels.
    package static let start = Date(timeIntervalSince1970: 1_795_510_800)

    private let moment = Mutex(TestClock.start)

    package var now: Date { moment.withLock { $0 } }

    package var wall: WallClock { WallClock(now: { self.now }, setAhead: { seconds in self.moment.withLock { $0 = TestClock.start + seconds } }) }

    package func move(days: Double = 0, seconds: Double = 0) {
        moment.withLock { $0 += days * 86_400 + seconds }
    }
}
