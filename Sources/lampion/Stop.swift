import Database
import Mail
import Store
import Web

/// Why a command stops: one sentence for the operator, and a code that scripts rely on.
struct Stop: Error {
    /// The codes of sysexits.h that Lampion uses.
    enum Code: Int32 {
        case wrong = 1
        case wrongUse = 64
        case badData = 65
        case notThere = 69
        case notReadOrWritten = 74
    }

    let code: Code
    let sentence: String

    init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    /// From what the parts of the program throw; nil for what the argument parser says better itself.
    init?(_ error: any Error) {
        switch error {
        case let stop as Stop: self = stop
        case let problem as DatabaseProblem: self.init(Self.code(problem), problem.description)
        case let problem as KeyProblem: self.init(Self.code(problem), problem.description)
        case let problem as StoreProblem: self.init(.badData, problem.description)
        case let problem as MailProblem: self.init(.wrongUse, problem.description)
        case let problem as ServingProblem: self.init(.notThere, problem.description)
        default: return nil
        }
    }

    private static func code(_ problem: DatabaseProblem) -> Code {
        switch problem {
        case .badURL: .wrongUse
        case .notThere, .unreachable, .busy: .notThere
        case .newer, .damaged: .badData
        case .readOnly, .full, .closed: .notReadOrWritten
        default: .wrong
        }
    }

    private static func code(_ problem: KeyProblem) -> Code {
        switch problem {
        case .missing: .notThere
        case .rotating: .notThere
        case .badInstallationKey, .foreign, .unreadable, .dataGone, .damagedStore: .badData
        case .unwritable, .closed, .notOwner: .notReadOrWritten
        }
    }
}
