/// How far down somebody's own order a person stands: wishes as given, then scores, then the order that the seed makes.
struct Preference: Comparable {
    private let wish: Int
    private let score: UInt8
    private let place: Int

    init(_ wishes: [String], _ id: String, _ score: UInt8, _ place: Int) {
        wish = min(wishes.firstIndex(of: id) ?? .max, Weights.wishesCounted)
        self.score = score
        self.place = place
    }

    static func < (left: Preference, right: Preference) -> Bool {
        (left.wish, right.score, left.place) < (right.wish, left.score, right.place)
    }

    /// Before the other, and not by the seed alone.
    func isTrulyBefore(_ other: Preference) -> Bool {
        (wish, other.score) < (other.wish, score)
    }
}
