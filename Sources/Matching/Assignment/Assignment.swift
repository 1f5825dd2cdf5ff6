/// Exact one-sided assignment: rows (mentees) each take at most one column, columns (mentors) hold as many rows as their capacity.
///
/// Build an ``Instance``, then ask for ``Instance/best()``: most pairs first, then the greatest total, or with ``Sense/least`` every row matched
/// at the least cost. The answer carries a ``Certificate``, prices from which anybody can check over all pairs that no better answer exists.
public enum Assignment {}

extension Assignment {
    /// What an answer is to be.
    public enum Sense: Sendable, Hashable {
        /// As many pairs as possible, and among those the greatest total score.
        case greatest
        /// Every row matched, at the least total cost.
        case least
    }

    /// Why an instance cannot be built or solved.
    public enum Problem: Error, Sendable, Hashable {
        /// An array does not have as many elements as the shape asks for.
        case count(of: Part, expected: Int, found: Int)
        /// A number of rows or columns is negative, or too great.
        case shape
        case negativeCapacity(column: Int)
        /// The starts go down at this list, or do not end with the entries.
        case starts(of: Part, list: Int)
        /// The entry at this position of all names somebody outside the instance, or one who does not come after the one before it in the same
        /// row (listed pairs), or who was named in the same list before (rankings).
        case entry(of: Part, list: Int, position: Int)
        /// With ``Sense/least``, this row cannot be matched while all others are.
        case unmatchable(row: Int)
        /// The prices do not prove the answer: a defect of the solver, found by its own check at this pair.
        case uncertified(Certificate.Fault)
        /// These two would rather have each other: a defect of deferred acceptance, found by its own check.
        case unstable(row: Int, column: Int)
    }

    /// The arrays of an instance, as errors name them.
    public enum Part: String, Sendable, Hashable {
        case capacities, scores, listedColumns, rowRanking, columnRanking
    }
}
