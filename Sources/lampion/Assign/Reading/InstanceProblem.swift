import Matching

/// Why an instance cannot be read: the file, the place in it, and the reason.
struct InstanceProblem: Error, Hashable {
    enum Kind {
        case missing, unreadable, bad
    }

    let kind: Kind
    let file: String
    let reason: String

    init(_ kind: Kind, _ file: String, _ reason: String) {
        self.kind = kind
        self.file = file
        self.reason = reason
    }

    var sentence: String { "\(file): \(reason)" }
}

extension InstanceProblem {
    /// What the library found in the arrays, told where it lies in the files.
    init(_ problem: Assignment.Problem, in sidecar: Sidecar) {
        switch problem {
        case .negativeCapacity(let column): self.init(.bad, sidecar.path("cap"), "element \(column + 1) is below 0")
        case .starts(let part, let list):
            self.init(
                .bad, sidecar.path(sidecar.starts(part)),
                "element \(list + 2) is below the one before it, above the number of entries, or last and not that number")
        case .entry(let part, let list, let position):
            let reason = part == .listedColumns ? "not above the one before it" : "named twice"
            self.init(.bad, sidecar.path(sidecar.entries(part)), "element \(position + 1), in list \(list + 1), lies outside or is \(reason)")
        case .count(_, let expected, let found): self.init(.bad, sidecar.file, "there are \(found) elements where \(expected) belong")
        case .shape: self.init(.bad, sidecar.file, "rows or cols are negative or too many")
        case .unmatchable(let row): self.init(.bad, sidecar.file, "row \(row + 1) cannot be matched while all others are, as sense min asks")
        case .uncertified(let fault): self.init(.bad, sidecar.file, "the answer is not proven: \(fault). This is a defect of Lampion")
        case .unstable(let row, let column):
            self.init(.bad, sidecar.file, "row \(row + 1) and column \(column + 1) would rather have each other. This is a defect of Lampion")
        }
    }
}
