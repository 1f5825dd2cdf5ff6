/// Where somebody stands in another's list.
///
/// Short lists are searched from the front, which is faster than anything that must be built first; a long one is sorted once it is asked.
struct RankLookup: ~Copyable {
    private static let long = 256

    let starts: UnsafeBufferPointer<Int64>
    let entries: UnsafeBufferPointer<Int32>
    /// Of long lists that were asked: who, and at which rank, ordered by who.
    private var sorted: [Int: [(who: Int32, rank: Int32)]] = [:]

    init(_ starts: UnsafeBufferPointer<Int64>, _ entries: UnsafeBufferPointer<Int32>) {
        self.starts = starts
        self.entries = entries
    }

    func count(_ list: Int) -> Int { Int(starts[list + 1] - starts[list]) }

    func entry(_ list: Int, _ rank: Int) -> Int { Int(entries[Int(starts[list]) + rank]) }

    /// The rank from 0, or nil where the list does not name them.
    mutating func rank(of who: Int, in list: Int) -> Int? {
        let (count, wanted) = (count(list), Int32(truncatingIfNeeded: who))
        guard count <= Self.long else { return longRank(of: wanted, in: list) }
        guard let first = entries.baseAddress?.advanced(by: Int(starts[list])) else { return nil }
        // Eight at a time without a way out in between: that becomes vectors, and most lists are a few such steps long.
        var place = 0
        while place &+ 8 <= count {
            var isHere = false
            for step in 0..<8 where first[place &+ step] == wanted { isHere = true }
            if isHere { break }
            place &+= 8
        }
        while place < count {
            if first[place] == wanted { return place }
            place &+= 1
        }
        return nil
    }

    private mutating func longRank(of who: Int32, in list: Int) -> Int? {
        if sorted[list] == nil {
            let all = entries[Int(starts[list])..<Int(starts[list + 1])]
            sorted[list] = all.enumerated().map { ($0.element, Int32($0.offset)) }.sorted { $0.0 < $1.0 }
        }
        guard let pairs = sorted[list] else { return nil }
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].who < who { low = middle + 1 } else { high = middle }
        }
        return low < pairs.count && pairs[low].who == who ? Int(pairs[low].rank) : nil
    }
}
