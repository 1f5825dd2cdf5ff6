/// Somebody who takes part: what they told, what they wish, and how many people they have room for.
///
/// Words are the same whatever their case, accents and spaces. Ids are compared as they are. What a person did not tell neither counts for
/// nor forbids a pair, except a language where a shared one is asked.
public struct Participant: Hashable, Sendable {
    /// Not empty, and nobody else's on the same side; who is both mentor and mentee has the same id on both.
    public var id: String
    public var languages: [String]
    public var values: [String]
    /// What they would gladly share.
    public var gives: [String]
    /// What they want to grow in.
    public var asks: [String]
    /// How they like to talk: "walk", "video" …; ``Rules/inPerson`` says which of these are in person.
    public var channels: [String]
    public var region: String?
    /// When they can, in words that both sides use, such as "mon-evening".
    public var times: [String]
    /// How many hours a month they have.
    public var hours: Int?
    /// For how many mentees a mentor has room; a mentee takes one mentor whatever stands here.
    public var capacity: Int
    /// The id of their manager.
    public var manager: String?
    public var team: String?
    /// The ids of whom they would like, best first; the first five count.
    public var wishes: [String]
    /// The ids of whom they would rather not have. Private: no reason, price or count tells it.
    public var ratherNot: [String]
    /// The ids of whom they must not be paired with. As private as ``ratherNot``.
    public var blocked: [String]
    /// The ids of those they were paired with before.
    public var earlier: [String]
    /// In how many runs before this one they were left without a pair.
    public var waited: Int

    public init(
        id: String, languages: [String] = [], values: [String] = [], gives: [String] = [], asks: [String] = [], channels: [String] = [],
        region: String? = nil, times: [String] = [], hours: Int? = nil, capacity: Int = 1, manager: String? = nil, team: String? = nil,
        wishes: [String] = [], ratherNot: [String] = [], blocked: [String] = [], earlier: [String] = [], waited: Int = 0
    ) {
        self.id = id
        self.languages = languages
        self.values = values
        self.gives = gives
        self.asks = asks
        self.channels = channels
        self.region = region
        self.times = times
        self.hours = hours
        self.capacity = capacity
        self.manager = manager
        self.team = team
        self.wishes = wishes
        self.ratherNot = ratherNot
        self.blocked = blocked
        self.earlier = earlier
        self.waited = waited
    }
}
