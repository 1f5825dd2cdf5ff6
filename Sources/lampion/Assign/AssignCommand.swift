import ArgumentParser
import Foundation
import Matching

/// Solves an instance of numbers exactly, and proves the answer.
struct AssignCommand: ParsableCommand {
    enum Output: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Solve an assignment instance of mmbench-1 exactly, and prove the answer.",
        discussion: """
            NAME.json tells kind, shape and sense; its arrays lie beside it and are mapped, not copied. Sense max: as many pairs as possible, then the \
            greatest total; min: every row matched at the least cost; stable: the stable matching that is best for the rows. Ends with 65 for files \
            that make no sense.
            """)

    @Argument(help: ArgumentHelp("The sidecar of the instance.", valueName: "NAME.json"))
    var file: String

    @Option(help: ArgumentHelp("table or json.", valueName: "form"))
    var output = Output.table

    func run() throws {
        let report = try report()
        switch output {
        case .json: try answer(report.json)
        case .table: try answer(report.table)
        }
    }

    private func report() throws -> AssignReport {
        do throws(InstanceProblem) {
            let sidecar = try Sidecar(file)
            let instance = try ReadInstance(sidecar)
            let progress = Assignment.Progress()
            let bar = ProgressBar("assign") { progress.fraction }
            defer { bar.end() }
            return try AssignReport(instance, sidecar, progress)
        } catch {
            throw Stop(error)
        }
    }
}

extension Stop {
    fileprivate init(_ problem: InstanceProblem) {
        let code: Code =
            switch problem.kind {
            case .missing: .notThere
            case .unreadable: .notReadOrWritten
            case .bad: .badData
            }
        self.init(code, problem.sentence)
    }
}
