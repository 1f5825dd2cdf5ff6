/// What is done to all mentors of a row at once, a byte each.
///
/// Pointers, because these loops run for every pair of a pool, and bounds checks would keep the compiler from doing sixteen bytes at a time.
/// Each lane lent here has `count` bytes; ``Scorer`` alone makes them.
enum ByteLane {
    typealias Lane = UnsafePointer<UInt8>
    typealias Sum = UnsafeMutablePointer<UInt8>

    @inline(__always)
    static func add(_ lane: Lane, to sum: Sum, _ count: Int) {
        for mentor in 0..<count { sum[mentor] &+= lane[mentor] }
    }

    /// Adds `points` where the mask is set.
    @inline(__always)
    static func add(_ points: UInt8, where mask: Lane, to sum: Sum, _ count: Int) {
        for mentor in 0..<count { sum[mentor] &+= mask[mentor] & points }
    }

    /// The same with two masks: the sum is read and written half as often.
    @inline(__always)
    static func add(_ points: UInt8, where mask: Lane, _ more: UInt8, where other: Lane, to sum: Sum, _ count: Int) {
        for mentor in 0..<count { sum[mentor] &+= (mask[mentor] & points) &+ (other[mentor] & more) }
    }

    @inline(__always)
    static func join(_ lane: Lane, into mask: Sum, _ count: Int) {
        for mentor in 0..<count { mask[mentor] |= lane[mentor] }
    }

    /// Adds 1 where the mask is set: as a byte it is -1.
    @inline(__always)
    static func tally(_ mask: Lane, in tally: Sum, _ count: Int) {
        for mentor in 0..<count { tally[mentor] &-= mask[mentor] }
    }

    /// Adds `points` where the tally reaches `least`.
    @inline(__always)
    static func add(_ points: UInt8, whereTally tally: Lane, reaches least: UInt8, to sum: Sum, _ count: Int) {
        for mentor in 0..<count { sum[mentor] &+= tally[mentor] >= least ? points : 0 }
    }

    /// Clears the mask where the tally does not reach `least`, unless exempt.
    @inline(__always)
    static func clear(_ mask: Sum, whereTally tally: Lane, isBelow least: UInt8, unless exempt: Lane, _ count: Int) {
        for mentor in 0..<count { mask[mentor] &= (tally[mentor] >= least ? 0xff : 0) | exempt[mentor] }
    }

    @inline(__always)
    static func clear(_ mask: Sum, where other: Lane, _ count: Int) {
        for mentor in 0..<count { mask[mentor] &= ~other[mentor] }
    }

    @inline(__always)
    static func keep(_ sum: Sum, where mask: Lane, _ count: Int) {
        for mentor in 0..<count { sum[mentor] &= mask[mentor] }
    }

    @inline(__always)
    static func fill(_ lane: Sum, with byte: UInt8, _ count: Int) {
        lane.update(repeating: byte, count: count)
    }
}
