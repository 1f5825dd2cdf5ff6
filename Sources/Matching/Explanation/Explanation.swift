/// Why a run came out as it did, as facts; the words are for whoever shows them.
///
/// Private words, ``Participant/ratherNot`` and ``Participant/blocked``, stand in no reason, price or count. Where they alone are in the way, no
/// proposal is possible, and that is all that is said.
public struct Explanation: Sendable {
    public let run: MatchRun
    let field: Field
    /// Of every pair, before any floor and without what waiting adds.
    let scores: [UInt8]
    /// The mentees of each mentor.
    let holders: [[Int]]
    /// Nil for a stable matching, which has no prices.
    let board: Assignment.Board?

    /// Solves the run's instance once more for its prices, and scores all pairs once more where waiting changed them.
    public init(_ run: MatchRun) throws(Pool.Problem) {
        self.run = run
        field = run.field
        scores = run.field.hasWaited && run.certificate != nil ? Scorer(run.field).matrix().scores : run.scores
        var holders = Array(repeating: [Int](), count: field.mentors.people.count)
        for (row, column) in run.assignment.enumerated() where column >= 0 { holders[Int(column)].append(row) }
        self.holders = holders
        guard run.certificate != nil else {
            board = nil
            return
        }
        do throws(Assignment.Board.Refusal) {
            board = try Assignment.Board(run.instance)
        } catch {
            throw .engineBoard(error)
        }
    }

    func score(_ mentee: Int, _ mentor: Int) -> UInt8 { scores[mentee * field.mentors.people.count + mentor] }
}
