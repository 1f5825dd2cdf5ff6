/// One row in the making: the sums of a mentee's pairs, and what they are made of.
struct ScoreRow {
    let sum: ByteLane.Sum
    /// Marks of all mentors, for what is being looked at: a shared way to talk, then who is allowed.
    let mask: ByteLane.Sum
    /// How many times each mentor shares.
    let tally: ByteLane.Sum
    private let lanes: ByteLane.Lane
    private let width: Int
    private var waiting = SIMD4<Int>()
    private var masks = SIMD4<UInt8>()
    private var count = 0

    init(sum: ByteLane.Sum, space: ByteLane.Sum, lanes: ByteLane.Lane, width: Int) {
        (self.sum, self.lanes, self.width) = (sum, lanes, width)
        (mask, tally) = (space, space + width)
    }

    /// Adds a lane under a mask, when four of them are together.
    mutating func add(_ lane: Int, under mask: UInt8 = 0xff, to target: ByteLane.Sum) {
        waiting[count] = lane
        masks[count] = mask
        count += 1
        if count == 4 { flush(to: target) }
    }

    /// Adds the lanes that still wait. A place left empty has the mask 0.
    mutating func flush(to target: ByteLane.Sum) {
        guard count > 0 else { return }
        let four = (lanes + waiting[0], lanes + waiting[1], lanes + waiting[2], lanes + waiting[3])
        ByteLane.add(four, under: masks, to: target, width)
        (waiting, masks, count) = (SIMD4(), SIMD4(), 0)
    }

    func fill(_ lane: ByteLane.Sum, with byte: UInt8) { lane.update(repeating: byte, count: width) }

    /// Sets the mask to a lane.
    func copy(_ lane: Int) { ByteLane.copy(lanes + lane, into: mask, width) }

    func join(_ lane: Int) { ByteLane.join(lanes + lane, into: mask, width) }

    func addForm(talk: Int, firstTime: Int, secondTime: Int) {
        ByteLane.add(UInt8(talk), where: mask, UInt8(firstTime), UInt8(secondTime), tally: tally, to: sum, width)
    }

    func clear(timesBelow least: UInt8, unless exempt: Int) {
        ByteLane.clear(mask, whereTally: tally, isBelow: least, unless: lanes + exempt, width)
    }

    func clear(where lane: Int) { ByteLane.clear(mask, where: lanes + lane, width) }

    /// Clears what the mask does not mark, and returns the greatest of what stays.
    func keepAllowed() -> UInt8 { ByteLane.keep(sum, where: mask, width) }
}
