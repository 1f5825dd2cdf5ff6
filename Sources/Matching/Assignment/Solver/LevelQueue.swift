/// A queue for searches whose distances only grow and are mostly small whole numbers: a list per distance, and a heap for what is far.
///
/// Nodes are columns, or rows that wait to go on with their list (see ``Search``). Within a distance the last in is the first out.
struct LevelQueue: ~Copyable {
    private struct Entry {
        let node: Int32
        let next: Int32
    }

    private struct Far {
        let distance: Int64
        let node: Int32
    }

    private let levels: Int
    /// The first entry at each near distance, or -1.
    private let heads: UnsafeMutablePointer<Int32>
    /// A bit for each near distance that has entries, to leap over the empty ones 64 at a time.
    private let used: UnsafeMutablePointer<UInt64>
    private var entries: UnsafeMutablePointer<Entry>
    private var room = 1 << 12
    private var count = 0
    private var word = 0
    private var lastWord = -1
    private var far: [Far] = []

    /// - Parameter levels: a power of two; nearer distances have a list each
    init(levels: Int = 1 << 16) {
        self.levels = levels
        heads = .allocate(capacity: levels)
        heads.initialize(repeating: -1, count: levels)
        used = .allocate(capacity: levels / 64)
        used.initialize(repeating: 0, count: levels / 64)
        entries = .allocate(capacity: room)
    }

    deinit {
        heads.deallocate()
        used.deallocate()
        entries.deallocate()
    }

    @inline(__always)
    mutating func push(_ node: Int32, at distance: Int64) {
        guard distance < Int64(levels) else {
            pushFar(Far(distance: distance, node: node))
            return
        }
        let level = Int(truncatingIfNeeded: distance)
        if count == room { grow() }
        entries[count] = Entry(node: node, next: heads[level])
        heads[level] = Int32(truncatingIfNeeded: count)
        count &+= 1
        used[level >> 6] |= 1 << UInt64(level & 63)
        lastWord = max(lastWord, level >> 6)
    }

    /// The nearest node and its distance, or nil once the queue is empty.
    @inline(__always)
    mutating func pop() -> (node: Int32, distance: Int64)? {
        while word <= lastWord {
            let bits = used[word]
            guard bits != 0 else {
                word &+= 1
                continue
            }
            let level = word << 6 | bits.trailingZeroBitCount
            let entry = entries[Int(heads[level])]
            heads[level] = entry.next
            if entry.next < 0 { used[word] = bits & (bits &- 1) }
            return (entry.node, Int64(level))
        }
        return popFar()
    }

    /// Makes the queue empty for the next search.
    mutating func clear() {
        while word <= lastWord {
            var bits = used[word]
            while bits != 0 {
                heads[word << 6 | bits.trailingZeroBitCount] = -1
                bits &= bits &- 1
            }
            used[word] = 0
            word &+= 1
        }
        (word, lastWord, count) = (0, -1, 0)
        far.removeAll(keepingCapacity: true)
    }

    @inline(never)
    private mutating func grow() {
        let more = UnsafeMutablePointer<Entry>.allocate(capacity: room * 2)
        more.moveInitialize(from: entries, count: count)
        entries.deallocate()
        entries = more
        room *= 2
    }

    @inline(never)
    private mutating func pushFar(_ entry: Far) {
        far.append(entry)
        var place = far.count - 1
        while place > 0, far[(place - 1) / 2].distance > entry.distance {
            far[place] = far[(place - 1) / 2]
            place = (place - 1) / 2
        }
        far[place] = entry
    }

    @inline(never)
    private mutating func popFar() -> (node: Int32, distance: Int64)? {
        guard let first = far.first, let last = far.popLast() else { return nil }
        guard !far.isEmpty else { return (first.node, first.distance) }
        var place = 0
        while true {
            var child = 2 * place + 1
            guard child < far.count else { break }
            if child + 1 < far.count, far[child + 1].distance < far[child].distance { child += 1 }
            guard far[child].distance < last.distance else { break }
            far[place] = far[child]
            place = child
        }
        far[place] = last
        return (first.node, first.distance)
    }
}
