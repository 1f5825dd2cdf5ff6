/// How far down somebody's own order a person stands: wishes as given, then scores.
struct Preference: Comparable {
    private let wish: Int
    private let score: UInt8

    init(_ wishes: [String], _ id: String, _ score: UInt8) {
        wish = wishes.prefix(Weights.wishesCounted).firstIndex(of: id) ?? Weights.wishesCounted
        self.score = score
    }

    static func < (left: Preference, right: Preference) -> Bool {
        (left.wish, right.score) < (right.wish, left.score)
    }
}
