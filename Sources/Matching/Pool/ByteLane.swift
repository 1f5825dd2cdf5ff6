/// What is done to all mentors of a row at once, a byte each.
///
/// Pointers, because these loops run for every pair of a pool, and bounds checks would keep the compiler from doing sixteen bytes at a time.
/// Each lane lent here has `count` bytes; ``ScoreRow`` alone calls these.
enum ByteLane {
    typealias Lane = UnsafePointer<UInt8>
    typealias Sum = UnsafeMutablePointer<UInt8>

    /// Adds what four lanes have under their masks: the sum is read and written a quarter as often as one by one.
    static func add(_ lanes: (Lane, Lane, Lane, Lane), under masks: SIMD4<UInt8>, to sum: Sum, _ count: Int) {
        let (first, second, third, fourth) = (masks[0], masks[1], masks[2], masks[3])
        for mentor in 0..<count {
            let left = (lanes.0[mentor] & first) &+ (lanes.1[mentor] & second)
            sum[mentor] &+= left &+ (lanes.2[mentor] & third) &+ (lanes.3[mentor] & fourth)
        }
    }

    static func copy(_ lane: Lane, into mask: Sum, _ count: Int) { mask.update(from: lane, count: count) }

    static func join(_ lane: Lane, into mask: Sum, _ count: Int) {
        for mentor in 0..<count { mask[mentor] |= lane[mentor] }
    }

    /// Adds the points of form: for a way to talk in common, and for a first and a second shared time.
    static func add(_ talk: UInt8, where mask: Lane, _ first: UInt8, _ second: UInt8, tally: Lane, to sum: Sum, _ count: Int) {
        for mentor in 0..<count {
            let times = (tally[mentor] >= 1 ? first : 0) &+ (tally[mentor] >= 2 ? second : 0)
            sum[mentor] &+= (mask[mentor] & talk) &+ times
        }
    }

    /// Clears the mask where the tally does not reach `least`, unless exempt.
    static func clear(_ mask: Sum, whereTally tally: Lane, isBelow least: UInt8, unless exempt: Lane, _ count: Int) {
        for mentor in 0..<count { mask[mentor] &= (tally[mentor] >= least ? 0xff : 0) | exempt[mentor] }
    }

    static func clear(_ mask: Sum, where other: Lane, _ count: Int) {
        for mentor in 0..<count { mask[mentor] &= ~other[mentor] }
    }

    /// Keeps what the mask marks, and returns the greatest of it.
    static func keep(_ sum: Sum, where mask: Lane, _ count: Int) -> UInt8 {
        var greatest: UInt8 = 0
        for mentor in 0..<count {
            let kept = sum[mentor] & mask[mentor]
            sum[mentor] = kept
            greatest = max(greatest, kept)
        }
        return greatest
    }
}
