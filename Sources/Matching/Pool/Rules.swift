/// What every pair must meet; no weight can undo a rule.
public struct Rules: Hashable, Sendable {
    /// What to do with two people who were a pair before.
    public enum Earlier: String, Sendable, Hashable, CaseIterable {
        case allowed, excluded, preferred
    }

    /// The two must share a language.
    public var sharedLanguage: Bool
    /// Neither may be the other's manager.
    public var notOwnManager: Bool
    public var notOwnTeam: Bool
    /// Two people whose only ways to talk in common are in person must name the same region, if both name one.
    public var sameRegionInPerson: Bool
    /// The ways to talk that are in person; all others work from afar.
    public var inPerson: Set<String>
    /// How many times the two must have in common, if both tell theirs; 0 asks for none.
    public var sharedTimes: Int
    public var earlier: Earlier
    /// Who must not be paired. As private as ``Participant/blocked``.
    public var blocked: [BlockedPair]

    public init(
        sharedLanguage: Bool = true, notOwnManager: Bool = true, notOwnTeam: Bool = true, sameRegionInPerson: Bool = true,
        inPerson: Set<String> = ["in person", "inPerson", "in-person", "walk", "coffee", "visit"], sharedTimes: Int = 0,
        earlier: Earlier = .allowed, blocked: [BlockedPair] = []
    ) {
        self.sharedLanguage = sharedLanguage
        self.notOwnManager = notOwnManager
        self.notOwnTeam = notOwnTeam
        self.sameRegionInPerson = sameRegionInPerson
        self.inPerson = inPerson
        self.sharedTimes = sharedTimes
        self.earlier = earlier
        self.blocked = blocked
    }
}

/// Two people who must not be paired, whichever of them is the mentor.
public struct BlockedPair: Hashable, Sendable {
    public var one: String
    public var other: String

    public init(_ one: String, _ other: String) {
        self.one = one
        self.other = other
    }
}

/// The rules that a pair can fail, so that a reason can name them.
public enum Rule: UInt8, Sendable, Hashable, CaseIterable {
    /// Nobody is their own mentor.
    case oneself
    case language, manager, team, region, times, earlier
}
