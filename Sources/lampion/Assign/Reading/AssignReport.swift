import Foundation
import Matching

/// The answer to an instance, with what it took.
struct AssignReport: Encodable {
    let pairs: Int
    let total: Int64
    let certified: Bool
    /// From mapped arrays to the answer, and the check of its proof.
    let milliseconds: Double
    let certificateMilliseconds: Double
    let peakBytes: Int
    /// Of a stable matching, to compare with other programs.
    let fnv: String?
    /// The column of each row, or -1.
    var assignment: [Int32]

    enum CodingKeys: String, CodingKey {
        case pairs, total, certified, milliseconds
        case certificateMilliseconds = "certificate_milliseconds"
        case peakBytes = "peak_bytes"
        case fnv, assignment
    }

    init(
        _ instance: ReadInstance, _ sidecar: Sidecar, _ progress: Assignment.Progress? = nil, by watch: Stopwatch = .wall
    ) throws(InstanceProblem) {
        do throws(Assignment.Problem) {
            switch instance {
            case .assignment(let instance): self = try Self.solve(instance, progress, watch)
            case .stable(let preferences): self = try Self.settle(preferences, watch)
            }
        } catch {
            throw InstanceProblem(error, in: sidecar)
        }
    }

    private init(
        _ pairs: Int, _ total: Int64, _ solving: Double, _ proving: Double, fnv: String? = nil, _ assignment: [Int32]
    ) {
        self.pairs = pairs
        self.total = total
        certified = true
        milliseconds = solving
        certificateMilliseconds = proving
        peakBytes = Self.peak
        self.fnv = fnv
        self.assignment = assignment
    }

    private static func solve(_ instance: Assignment.Instance, _ progress: Assignment.Progress?, _ watch: Stopwatch) throws(Assignment.Problem)
        -> AssignReport
    {
        let start = watch.milliseconds
        let answer = try instance.unproven(progress)
        let (solving, solved) = (watch.since(start), watch.milliseconds)
        do throws(Assignment.Certificate.Fault) {
            try answer.certificate.prove(answer.assignment, of: instance)
        } catch {
            throw .uncertified(error)
        }
        return AssignReport(answer.pairs, answer.total, solving, watch.since(solved), answer.assignment)
    }

    private static func settle(_ preferences: Assignment.Preferences, _ watch: Stopwatch) throws(Assignment.Problem) -> AssignReport {
        let start = watch.milliseconds
        let answer = preferences.unproven(for: .rows)
        let (solving, solved) = (watch.since(start), watch.milliseconds)
        if let blocking = preferences.blocking(in: answer.assignment) { throw .unstable(row: blocking.row, column: blocking.column) }
        let digits = String(answer.fingerprint, radix: 16)
        return AssignReport(
            answer.pairs, answer.sumOfRanks, solving, watch.since(solved), fnv: String(repeating: "0", count: 16 - digits.count) + digits,
            answer.assignment)
    }

    /// The most memory that this process held at once, in bytes.
    private static var peak: Int {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss * 1024
        #else
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// For people: the figures, then row and column of each pair, from 1.
    var table: String {
        let figures = [
            "pairs    \(pairs) of \(assignment.count)", "total    \(total)", "proven   yes",
            "took     \(milliseconds) ms, the proof \(certificateMilliseconds) ms", "memory   \(peakBytes / 1_000_000) MB",
        ]
        let pairs = assignment.enumerated().map { "\($0.offset + 1)\t\($0.element < 0 ? "-" : String($0.element + 1))" }
        return (figures + (fnv.map { ["fnv      \($0)"] } ?? []) + ["", "row\tcolumn"] + pairs).joined(separator: "\n")
    }
}
