import ArgumentParser
import Database
import Foundation
import Logging
import Store

/// Looks whether everything is as it should be; changes nothing.
struct DoctorCommand: AsyncParsableCommand {
    enum Output: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look whether data and keys are sound; change nothing.",
        discussion: "Ends with 0 when all is well, with 1 when something is wrong.")

    @OptionGroup var places: Places

    @Option(help: ArgumentHelp("table or json.", valueName: "form"))
    var output = Output.table

    func run() async throws {
        let home = try places.found(try await Settings(file: places.settings))
        let findings = await Examination(home: home).findings()
        let isWell = !findings.contains { $0.level == .error }
        switch output {
        case .json: try answer(Report(ok: isWell, findings: findings).json)
        case .table: try findings.forEach { try answer("\($0.level.rawValue.padded(8))\($0.check.padded(10))\($0.message)") }
        }
        if !isWell { throw ExitCode(1) }
    }

    private struct Report: Encodable {
        let ok: Bool
        let findings: [Finding]

        var json: String {
            get throws {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                return String(decoding: try encoder.encode(self), as: UTF8.self)
            }
        }
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { padding(toLength: max(width, count), withPad: " ", startingAt: 0) }
}
