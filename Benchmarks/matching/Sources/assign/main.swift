import Foundation
import Matching

/// `assign FILE...`: what `lampion assign --output json` says of each, a line each, without the assignment and in processor time.
for file in CommandLine.arguments.dropFirst() {
    do {
        let sidecar = try Sidecar(file)
        var report = try AssignReport(try ReadInstance(sidecar), sidecar, by: .processor)
        report.assignment = []
        print(try report.json)
    } catch let problem as InstanceProblem {
        FileHandle.standardError.write(Data((problem.sentence + "\n").utf8))
        exit(65)
    }
}
