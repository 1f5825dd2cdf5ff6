/// What the night brings to a duo; one in twenty has something due.
enum NightDue: CaseIterable {
    /// A talk is over: both are asked how it was.
    case meeting
    /// A question halfway between two talks, to both.
    case reflection
    /// Whether it fits, the day after the third talk.
    case fit
    /// The day to look back has come.
    case review
    /// Three months on the way.
    case look
    /// A new letter that neither has signed for a week.
    case letter
    /// A contact has not answered in fourteen days.
    case introduction
    /// Nobody has said what came of an introduction.
    case word

    /// How many of each twenty that are due.
    private var share: Int {
        switch self {
        case .meeting: 7
        case .reflection: 4
        case .fit, .review, .look: 2
        case .letter, .introduction, .word: 1
        }
    }

    /// Nil for nineteen of twenty.
    static func of(_ number: Int) -> NightDue? {
        guard number.isMultiple(of: 20) else { return nil }
        return allCases.flatMap { Array(repeating: $0, count: $0.share) }[number / 20 % 20]
    }
}
