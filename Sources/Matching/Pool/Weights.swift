/// How much each part of a score can count, in points.
///
/// Points are whole, and a score fits a byte: weights that add up to more than 254 are scaled down together, a negative one counts as 0.
/// Traits such as gender, age or seniority have no weight, because they do not go with the quality of a mentorship; who asks for one
/// names it among what they ask.
public struct Weights: Hashable, Sendable {
    /// What two people value alike: it goes with quality most of all. Half of the points are spread over the mentee's values, half over the
    /// mentor's, and each shared value earns both its shares.
    public var essence: Int
    /// What one gives and the other asks, both ways: half of the points are spread over what the mentee asks, half over what the mentor
    /// asks. Where one of them asks nothing, the other's asks carry all points.
    public var givesAsks: Int
    /// How they want to work together: two fifths for a shared way to talk, two fifths for two shared times (one brings half), the rest for how
    /// close their hours are.
    public var form: Int
    /// Wishes, on top: half for a first wish of either side, a fifth of that less for each place further down.
    public var wishes: Int
    /// For a pair that was one before, on top, where ``Rules/earlier`` prefers it.
    public var earlier: Int
    /// For each side that was left out five times before, a fifth of it for once. It is no part of a score, since nobody is better off in
    /// a pair for having waited: it decides who gets a place when totals are compared.
    public var waiting: Int

    public init(essence: Int = 40, givesAsks: Int = 40, form: Int = 20, wishes: Int = 20, earlier: Int = 10, waiting: Int = 10) {
        self.essence = essence
        self.givesAsks = givesAsks
        self.form = form
        self.wishes = wishes
        self.earlier = earlier
        self.waiting = waiting
    }
}

extension Weights {
    /// What a byte can hold beside the 0 of a forbidden pair and the 1 of a pair without a point.
    static let most = 254

    /// The same weights, made to fit a byte.
    var fitted: Weights {
        let all = [essence, givesAsks, form, wishes, earlier, waiting, waiting].map { UInt64(max(0, $0)) }
        // Halved together until no sum or product below can overflow.
        let shift = UInt64(max(0, 24 - (all.map(\.leadingZeroBitCount).min() ?? 64)))
        let sum = all.reduce(0) { $0 + ($1 >> shift) }
        guard sum > Self.most || shift > 0 else { return Weights(all.map(Int.init)) }
        return Weights(all.map { Int(($0 >> shift) * UInt64(Self.most) / max(1, sum)) })
    }

    private init(_ all: [Int]) {
        self.init(essence: all[0], givesAsks: all[1], form: all[2], wishes: all[3], earlier: all[4], waiting: all[5])
    }

    /// The points of part `index` when `points` are spread over `count`: whole, never a point apart, the first ones the greater.
    static func share(_ index: Int, of points: Int, over count: Int) -> Int {
        let first = points * index + count - 1
        return (first + points) / count - first / count
    }

    /// The points of a wish, by its place from 0.
    func wish(_ place: Int) -> Int { place < Self.wishesCounted ? wishes / 2 * (Self.wishesCounted - place) / Self.wishesCounted : 0 }

    /// The points of having waited.
    func waiting(_ times: Int) -> Int { waiting * min(max(0, times), 5) / 5 }

    static let wishesCounted = 5
}
