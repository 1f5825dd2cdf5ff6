/// Mentors and mentees, the rules that pairs must meet, and what counts in a score.
///
/// The order of people changes nothing: equally good matchings are told apart by ``seed`` alone.
public struct Pool: Hashable, Sendable {
    public var mentors: [Participant]
    public var mentees: [Participant]
    public var rules: Rules
    public var weights: Weights
    /// Decides between equally good matchings; the same seed, the same pairs.
    public var seed: UInt64

    public init(mentors: [Participant], mentees: [Participant], rules: Rules = Rules(), weights: Weights = Weights(), seed: UInt64 = 1) {
        self.mentors = mentors
        self.mentees = mentees
        self.rules = rules
        self.weights = weights
        self.seed = seed
    }

    /// Why a pool cannot be matched.
    public enum Problem: Error, Hashable, Sendable {
        case emptyID(Role)
        case repeatedID(Role, String)
        /// More pairs than fit in memory.
        case tooLarge
        /// The engine's own check failed: a defect, never a property of the pool.
        case engine(Assignment.Problem)
        /// The same, found while prices were made.
        case engineBoard(Assignment.Board.Refusal)
    }
}
