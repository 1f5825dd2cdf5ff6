/// For each word a lane of one byte a mentor: what the mentor's having that word adds.
///
/// A row of scores is a sum of few lanes, sixteen mentors an instruction, so that no division, no table and no population count is done for a
/// pair. A word that few mentors have keeps a short list instead: all lanes together take at most 32 bytes for each word of a profile.
struct Lanes {
    /// Where a word's lane begins in the bytes of all lanes, or -1.
    private var lanes: [Int]
    private var starts: [Int]
    private var listed: [(mentor: Int32, value: UInt8)] = []

    /// - Parameters:
    ///   - words: how many words the vocabulary has
    ///   - bytes: grows by the lanes that are made
    ///   - value: what the word in this place of a mentor's list adds
    init(
        _ tags: Tags, mentors: Range<Int>, words: Int, into bytes: inout [UInt8],
        value: (_ mentor: Int, _ place: Int) -> UInt8 = { _, _ in 0xff }
    ) {
        var counts = Array(repeating: 0, count: words)
        for mentor in mentors { for word in tags[mentor] { counts[Int(word)] += 1 } }
        var (dense, total) = (bytes.count, 0)
        lanes = Array(repeating: -1, count: words)
        starts = Array(repeating: 0, count: words + 1)
        for word in 0..<words {
            starts[word] = total
            if counts[word] * 32 > mentors.count {
                lanes[word] = dense
                dense += mentors.count
            } else {
                total += counts[word]
            }
        }
        starts[words] = total
        bytes += repeatElement(0, count: dense - bytes.count)
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

    /// Where the whole lane of a word begins; nil for a word of few.
    func lane(of word: Int32) -> Int? { lanes[Int(word)] < 0 ? nil : lanes[Int(word)] }

    /// Calls `lane` with where the whole lane of a word begins, or `one` with each mentor who has it.
    @inline(__always)
    func each(_ word: Int32, lane: (Int) -> Void, one: (Int, UInt8) -> Void) {
        let word = Int(word)
        if lanes[word] >= 0 { return lane(lanes[word]) }
        for entry in listed[starts[word]..<starts[word + 1]] { one(Int(entry.mentor), entry.value) }
    }
}
