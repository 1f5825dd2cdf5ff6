/// For each word a lane of one byte a mentor: what the mentor's having that word adds.
///
/// A row of scores is a sum of few lanes, sixteen mentors an instruction, so that no division, no table and no population count is done for a
/// pair. A word that few mentors have keeps a short list instead: all lanes together take at most 32 bytes for each word of a profile.
struct Lanes {
    private let width: Int
    private var bytes: [UInt8] = []
    /// Where a word's lane begins, or -1.
    private var lanes: [Int]
    private var starts: [Int]
    private var listed: [(mentor: Int32, value: UInt8)] = []

    /// - Parameters:
    ///   - words: how many words the vocabulary has
    ///   - value: what the word in this place of a mentor's list adds
    init(_ tags: Tags, mentors: Range<Int>, words: Int, value: (_ mentor: Int, _ place: Int) -> UInt8 = { _, _ in 0xff }) {
        width = mentors.count
        var counts = Array(repeating: 0, count: words)
        for mentor in mentors { for word in tags[mentor] { counts[Int(word)] += 1 } }
        var (dense, total) = (0, 0)
        lanes = Array(repeating: -1, count: words)
        starts = Array(repeating: 0, count: words + 1)
        for word in 0..<words {
            starts[word] = total
            if counts[word] * 32 > width {
                lanes[word] = dense * width
                dense += 1
            } else {
                total += counts[word]
            }
        }
        starts[words] = total
        bytes = Array(repeating: 0, count: dense * width)
        listed = Array(repeating: (0, 0), count: total)
        var next = starts
        for mentor in mentors {
            for (place, word) in tags[mentor].enumerated() {
                let (word, value) = (Int(word), value(mentor, place))
                if lanes[word] >= 0 {
                    bytes[lanes[word] + mentor] = value
                } else {
                    listed[next[word]] = (Int32(mentor), value)
                    next[word] += 1
                }
            }
        }
    }

    /// Calls `lane` with the whole lane of a word, or `one` with each mentor who has it.
    @inline(__always)
    func each(_ word: Int32, lane: (UnsafePointer<UInt8>) -> Void, one: (Int, UInt8) -> Void) {
        let word = Int(word)
        if lanes[word] >= 0 {
            // A pointer, because a checked index keeps the compiler from adding sixteen bytes at once.
            bytes.withUnsafeBufferPointer { all in
                if let base = all.baseAddress { lane(base + lanes[word]) }
            }
        } else {
            for entry in listed[starts[word]..<starts[word + 1]] { one(Int(entry.mentor), entry.value) }
        }
    }
}
