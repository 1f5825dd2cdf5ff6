import Foundation
import Matching
import Synchronization

/// A run and all that is told about it, whatever the form.
struct MatchReport {
    let run: MatchRun
    let next: [Alternative?]
    let unmatched: [Unmatched]
    let figures: Figures
    let recruits: [Recruit]
    let names: Names
    let mentees: Int

    init(_ pool: Pool, _ objective: Objective, names: Names) throws {
        let share = Share()
        self.names = names
        mentees = pool.mentees.count
        let bar = ProgressBar("match") { share.value }
        defer { bar.end() }
        do throws(Pool.Problem) {
            run = try pool.best(objective)
            let pairs = max(1, run.pairs.count)
            next = run.nextBest { share.value = Double($0) / Double(pairs) }
            let explanation = try Explanation(run)
            unmatched = explanation.unmatched()
            figures = explanation.figures()
            recruits = explanation.recruits(5, places: 2)
        } catch {
            throw Stop(.wrong, "The pairs could not be found: \(error).")
        }
    }
}

/// How much is done, for the progress bar's thread.
private final class Share: Sendable {
    private let done = Mutex(0.0)

    var value: Double {
        get { done.withLock { $0 } }
        set { done.withLock { $0 = newValue } }
    }
}

/// The names that a reader knows people by.
struct Names {
    private let mentors: [String: String]
    private let mentees: [String: String]

    init(mentors: [PeopleFile.Entry], mentees: [PeopleFile.Entry]) {
        self.mentors = Dictionary(mentors.map { ($0.person.id, $0.name) }) { first, _ in first }
        self.mentees = Dictionary(mentees.map { ($0.person.id, $0.name) }) { first, _ in first }
    }

    func mentor(_ id: String) -> String { mentors[id] ?? id }
    func mentee(_ id: String) -> String { mentees[id] ?? id }
}
