import Database
import Foundation
import Logging
import Mail
import Store
import Web

/// What `serve` and `demo` share: data, keys and site are opened in order, checked, and closed again.
struct Serving {
    let home: Home
    let host: String
    let port: Int

    /// - Parameter prepare: Looks at the archive before anyone is let in, and says which clock the site goes by.
    func run(
        site settings: SiteSettings,
        mail: (any MailDelivery)?,
        prepare: (Archive) async throws -> WallClock,
        whenAnswering: @escaping @Sendable (Int) -> Void
    ) async throws {
        var logger = Logger(label: "lampion")
        logger.logLevel = .notice
        let lock = try home.file.map { try ServingLock($0) }
        defer { withExtendedLifetime(lock) {} }
        allowManyConnections()
        let archive = try await home.open(mayMake: true, now: Date(), logger: logger)
        do {
            let clock = try await prepare(archive)
            let site = try Site(archive: archive, settings: settings, clock: clock, chance: .system, logger: logger, mail: mail)
            try await site.serve(host: host, port: port, isLarge: !home.data.isCheckedWhenOpened, whenAnswering: whenAnswering)
        } catch {
            await archive.close()
            throw error
        }
        await archive.close()
    }

    /// As many open files as the system grants: 1,024, the usual first limit, is fewer than a busy hour's connections.
    private func allowManyConnections() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
