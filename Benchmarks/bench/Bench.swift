import ArgumentParser
import Database
import Foundation
import Logging
import Store

/// Prepares and runs what `bin/bench` measures. It is no part of the program that is shipped.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "What bin/bench measures.", subcommands: [YearCommand.self, NightCommand.self])
}

extension Archive {
    /// The data of a file and their keys, both made where there is nothing yet.
    static func open(file: String, keys: String, now: Date) async throws -> Archive {
        let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
        let folder = URL(filePath: keys, directoryHint: .isDirectory)
        let installation = try InstallationKey.load(folder: folder, chance: .system, mayMake: true)
        let data = try await openDatabase(.sqlite(path: file), logger: logger)
        let store = try await openDatabase(.sqlite(path: folder.appending(path: "keys.sqlite").path), logger: logger, connections: 4)
        return try await Archive(database: data, keys: Keyring(store: store, installation: installation, chance: .system), now: now)
    }
}
