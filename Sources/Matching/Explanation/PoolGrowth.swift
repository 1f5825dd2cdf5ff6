/// A greatest matching that grows as mentors join it, by alternating paths from the last answer.
struct PoolGrowth {
    private let explanation: Explanation
    private let width: Int
    private var assignment: [Int]
    private var holders: [[Int]]
    /// The mentees whom each mentor who joined could have.
    private var joined: [[Int]] = []
    private(set) var unmatched: Int

    init(_ explanation: Explanation) {
        self.explanation = explanation
        width = explanation.field.mentors.people.count
        assignment = explanation.run.assignment.map(Int.init)
        holders = explanation.holders
        unmatched = assignment.count { $0 < 0 }
    }

    /// Lets a mentor join and fills their places as far as that makes more pairs; returns how many more.
    mutating func add(_ fits: [Int], places: Int) -> Int {
        joined.append(fits)
        holders.append([])
        var added = 0
        while added < places, unmatched > 0, fill(holders.count - 1) {
            unmatched -= 1
            added += 1
        }
        return added
    }

    /// One more mentee for this mentor: an unmatched one, or one whose place then serves another, and so on.
    private mutating func fill(_ start: Int) -> Bool {
        // For each mentee met, the mentor who would take them; for each mentor met, who would leave them.
        var takers = Array(repeating: -1, count: assignment.count)
        var leavers = Array(repeating: -1, count: holders.count)
        var waiting = [start]
        var next = 0
        while next < waiting.count {
            let mentor = waiting[next]
            next += 1
            for mentee in candidates(of: mentor) where takers[mentee] < 0 {
                takers[mentee] = mentor
                let own = assignment[mentee]
                if own < 0 {
                    move(mentee, takers, leavers, to: start)
                    return true
                }
                if leavers[own] < 0, own != start {
                    leavers[own] = mentee
                    waiting.append(own)
                }
            }
        }
        return false
    }

    private func candidates(of mentor: Int) -> [Int] {
        mentor < width ? assignment.indices.filter { explanation.score($0, mentor) > 0 } : joined[mentor - width]
    }

    private mutating func move(_ last: Int, _ takers: [Int], _ leavers: [Int], to start: Int) {
        var mentee = last
        while true {
            let mentor = takers[mentee]
            holders[mentor].append(mentee)
            assignment[mentee] = mentor
            guard mentor != start else { return }
            let leaver = leavers[mentor]
            holders[mentor].removeAll { $0 == leaver }
            mentee = leaver
        }
    }
}
