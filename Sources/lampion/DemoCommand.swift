import ArgumentParser
import Database
import Foundation
import Store
import Web

/// Serves a living sample, on a database of its own.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "demo", abstract: "Serve a living sample programme.")

    @OptionGroup var places: Places
    @OptionGroup var listening: Listening

    @Option(help: ArgumentHelp("How many people the sample has; about forty unless named.", valueName: "number"))
    var people: Int?

    @Flag(help: "Listen beyond this computer, although everyone who reaches the demo may sign in as anyone.")
    var yesAnyoneMaySignIn = false

    func run() async throws {
        let settings = try await Settings(file: places.settings)
        let (host, port) = try listening.found(settings)
        guard Listening.isLoopback(host) || yesAnyoneMaySignIn else {
            throw Stop(.wrongUse, "In a demo anyone may sign in as anyone. To let others reach it, say --yes-anyone-may-sign-in as well.")
        }
        let people = try settings.number(people, "people", default: 40, in: 5...1_000_000)
        let folder = TemporaryFolder()
        defer { folder.remove() }
        let home = try places.found(settings, unlessNamed: "sqlite:" + folder.database)
        if case .sqlite(let path) = home.data, path == folder.database { try folder.make() }
        let site = SiteSettings(baseURL: Listening.here(host, port), isDemo: true)
        try await Serving(home: home, host: host, port: port).run(site: site, mail: nil) { archive in
            try await begin(archive, people: people)
        } whenAnswering: { port in
            // It serves all the same where nobody reads this.
            try? answer("Lampion demo: \(Listening.here(host, port))")
        }
    }

    /// Fills an empty database, goes on with a demo's, and refuses any other.
    private func begin(_ archive: Archive, people: Int) async throws -> WallClock {
        guard try await archive.write({ try $0.markDemo() }) else {
            throw Stop(.badData, "This database holds people and is not a demo's. Name a new one with --database, or none at all.")
        }
        let clock = DemoClock(ahead: try await archive.read { try $0.demoAhead })
        try await Sample.fill(archive, now: clock.now, people: people)
        return clock.wall
    }
}

/// Where a demo lives that was given no place of its own; it goes when the demo does.
private struct TemporaryFolder {
    private let url = FileManager.default.temporaryDirectory.appending(path: "lampion-demo-\(UUID().uuidString)")

    var database: String { url.appending(path: "demo.sqlite").path }

    func make() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    func remove() {
        try? FileManager.default.removeItem(at: url)
    }
}
