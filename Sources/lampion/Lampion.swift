import ArgumentParser
import Foundation
import Logging

@main
struct Lampion: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lampion",
        abstract: "Mentoring software: two people, a programme, or a network.",
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, DemoCommand.self, DoctorCommand.self, AdministratorCommand.self, RotateKeysCommand.self, AssignCommand.self,
            MatchCommand.self,
        ])

    /// Runs a command; whatever stops it is one sentence on standard error and an exit code, never a trace.
    static func main() async {
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        do {
            var command = try parseAsRoot()
            if var patient = command as? any AsyncParsableCommand { try await patient.run() } else { try command.run() }
        } catch {
            guard let stop = Stop(error) else { exit(withError: error) }
            say(stop.sentence)
            Foundation.exit(stop.code.rawValue)
        }
    }
}

/// Words for people go to standard error.
func say(_ sentence: String) {
    // Where nobody can be told there is nobody to tell it to.
    try? FileHandle.standardError.write(contentsOf: Data((sentence + "\n").utf8))
}

/// What programs read goes to standard output, at once: `print` would hold it back in a pipe until its buffer is full.
///
/// - Throws: `Stop`, where it can't be written, as on a full disk.
func answer(_ text: String) throws {
    do {
        try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
        throw Stop(.notReadOrWritten, "The answer can’t be written to the end: \(error.localizedDescription)")
    }
}
