/// The parts of a pair's score, in points.
public struct Score: Hashable, Sendable {
    public var essence = 0
    public var givesAsks = 0
    public var form = 0
    public var wishes = 0
    public var earlier = 0

    /// What the pair is worth; at most 254.
    public var total: Int { essence + givesAsks + form + wishes + earlier }
}
