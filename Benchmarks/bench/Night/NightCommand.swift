import ArgumentParser
import Foundation
import Logging
import Mail
import Store
import Web

/// The nightly work of a large installation, from what the days bring to the last mail.
struct NightCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "night", abstract: "Fills a database in which one mentorship in twenty is due, and does a night's work on it.")

    @Argument(help: "The SQLite file of the data; filled where it is not there yet.")
    var file: String

    @Option(help: "The folder of the keys.")
    var keys: String

    @Option(help: "How many mentorships run.")
    var mentorships = 100_000

    @Flag(help: "Fill the database and stop.")
    var fillOnly = false

    @Option(help: "A relay that takes every mail; without one each is written and let go.")
    var relay: String?

    /// Tuesday 24 November 2026, 13.00 in Brussels: every mail may go out at once.
    private static let now = Date(timeIntervalSince1970: 1_795_521_600)

    func run() async throws {
        let isNew = !FileManager.default.fileExists(atPath: file)
        let archive = try await Archive.open(file: file, keys: keys, now: Self.now)
        if isNew {
            try await timed("the database is filled") { try await NightTown(mentorships: mentorships, now: Self.now).fill(archive) }
            // What was due before that day is done the day before, so that one in twenty is left.
            try await timed("the backlog of a year is let go") { try await walk(archive, at: Self.now - 86_400, nil) }
        }
        if fillOnly { return await archive.close() }
        let relay = try CountedRelay(url: relay)
        let walked = try await timed("reminders, prompts and expiries") { try await walk(archive, at: Self.now, nil, isDelivering: false) }
        let waiting = try await archive.read { try $0.mailCounts() }.waiting
        let delivered = try await timed("mails written and delivered") { try await deliver(archive, relay) }
        let left = try await archive.read { try $0.mailCounts() }
        say("\(waiting) mails posted, \(relay.count) delivered (\(relay.bytes / 1_024) kB), \(left.waiting) wait, \(left.failed) failed")
        say("of which a delivery took \((relay.seconds / Double(max(relay.count, 1)) * 1_000).formatted(.number.precision(.fractionLength(1)))) ms")
        try await timed("the next round, with nothing due") { try await walk(archive, at: Self.now + 120, relay) }
        say("the night's work: \((walked + delivered).formatted(.number.precision(.fractionLength(1)))) s")
        await archive.close()
    }

    private func walk(_ archive: Archive, at now: Date, _ relay: CountedRelay?, isDelivering: Bool = true) async throws {
        let site = try site(archive, relay)
        try await Rounds(site: site).walk(at: now)
        guard isDelivering else { return }
        try await Postman(site: site).deliverDue(by: WallClock(now: { now + 60 }))
        try await archive.write { try $0.forgetOldMails(now: now) }
    }

    private func deliver(_ archive: Archive, _ relay: CountedRelay) async throws {
        // What can be undone has waited its minute.
        try await Postman(site: try site(archive, relay)).deliverDue(by: WallClock(now: { Self.now + 60 }))
    }

    private func site(_ archive: Archive, _ relay: CountedRelay?) throws -> Site {
        let settings = SiteSettings(baseURL: "https://lampion.test", isDemo: false)
        return try Site(
            archive: archive, settings: settings, clock: WallClock(now: { Self.now }), chance: .system, logger: Logger(label: "bench"), mail: relay)
    }

    @discardableResult
    private func timed(_ what: String, _ body: () async throws -> Void) async throws -> Double {
        let began = ContinuousClock.now
        try await body()
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        say("\(what): \(seconds.formatted(.number.precision(.fractionLength(1)))) s")
        return seconds
    }

    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data("- \(line)\n".utf8))
    }
}
