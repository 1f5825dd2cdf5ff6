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
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
}

/// What programs read goes to standard output, at once: `print` would hold it back in a pipe until its buffer is full.
func answer(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
}
