import ArgumentParser
import Foundation
import Mentoring
import Store

/// Gives a demo's database a duo with a full year.
struct YearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "Adds a duo with a full year to a demo's database, and signs its mentor in as the demo's mentor.")

    @Argument(help: "The SQLite file of the demo; its keys lie beside it.")
    var file: String

    func run() async throws {
        let now = Date()
        let archive = try await Archive.open(file: file, keys: file + ".keys", now: now)
        let id = try await archive.write { try FullYear(now: now).write(to: $0) }
        await archive.close()
        FileHandle.standardOutput.write(Data("/mentorships/\(id.rawValue)\n".utf8))
    }
}
