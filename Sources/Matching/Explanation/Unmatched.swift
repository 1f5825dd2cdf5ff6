/// Somebody without a pair, why, and the smallest change that would help.
public struct Unmatched: Hashable, Sendable {
    public let id: String
    public let role: Role
    public let reason: Reason
    /// Nil where nobody is left on the other side, or nothing single would do.
    public let change: Change?
}

/// Why somebody has no pair.
public enum Reason: Hashable, Sendable {
    /// Nobody on the other side has a place, or there is nobody.
    case noPlaces
    /// Of those who are still free, nobody speaks a language of theirs.
    case noSharedLanguage
    /// Those who fit are taken: the best of them, and by whom.
    case taken([Taken])
    /// One rule stands between them and so many people.
    case oneRule(Rule, opens: Int)
    /// Several rules together forbid everybody.
    case severalRules
    case noProposal

    /// Somebody who would fit, and whom they have instead.
    public struct Taken: Hashable, Sendable {
        public let id: String
        public let by: [String]
    }
}

/// What would match somebody who has no pair: one pair more than now is possible with it.
public enum Change: Hashable, Sendable {
    /// One place more with this mentor. Where several people wait for the same mentor, it matches one of them.
    case place(mentor: String)
    /// They speak one language more.
    case language(String)
    /// They, or the rule for them, give way in one thing. With ``Rule/language``: they name a language they speak.
    case rule(Rule)
    /// The same in several at once.
    case rules([Rule])
    /// A mentor who speaks one of these languages, in this region, joins; it matches one of those who wait for such a one.
    case newMentor(languages: [String], region: String?)
}
