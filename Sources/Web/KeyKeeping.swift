import Database
import ServiceLifecycle
import Store

/// Lets keys go from memory a minute after they were last needed, also when nobody asks for anything.
struct KeyKeeping: Service {
    let archive: Archive

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Task.sleep(for: .seconds(20)) } catch { return }
                archive.keys.forgetOldKeys()
            }
        }
    }
}

/// Looks at all pages of a large database once, while it serves; damage ends the program, before it spreads into backups.
struct DataCheck: Service {
    let archive: Archive

    func run() async throws {
        try await archive.database.verify()
        try await gracefulShutdown()
    }
}
