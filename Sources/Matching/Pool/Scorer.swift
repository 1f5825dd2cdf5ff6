/// Scores every pair of a pool, one byte each: 0 for a forbidden pair, else its points and one more.
///
/// A row starts as ones and adds the lanes of the mentee's words; then the rules clear what they forbid. It gives the same sums as
/// ``Field/score(_:_:)`` does pair by pair.
struct Scorer {
    let field: Field
    let width: Int
    let values, valueShares: Lanes
    let gives, givesOfAskless: Lanes
    /// What a mentor's ask is worth to who gives it, and to who gives it without asking anything.
    let askShares, allAskShares: Lanes
    /// Of times 1 each, because they are counted.
    let channels, times, languages: Lanes
    let pairs: SparsePairs
    /// For each number of hours the lane of its closeness to the mentors'.
    let hours: [Int: Int]
    let hasAskless: Bool
    /// The lanes of mentors who tell no times; of mentors in some region who also, or only, talk in person.
    let timeless, near, onlyNear: Int
    /// All lanes, one after the other.
    private let lanes: [UInt8]

    init(_ field: Field) {
        self.field = field
        let (mentors, words, weights) = (field.mentors, field.words, field.weights)
        let all = mentors.people.indices
        width = all.count
        var bytes: [UInt8] = []
        func shares(_ tags: Tags, _ words: Vocabulary, of points: Int) -> Lanes {
            Lanes(tags, mentors: all, words: words.count, into: &bytes) { mentor, place in
                UInt8(Weights.share(place, of: points, over: tags[mentor].count))
            }
        }
        func marks(_ tags: Tags, _ words: Vocabulary, as mark: @escaping (Int) -> UInt8 = { _ in 0xff }) -> Lanes {
            Lanes(tags, mentors: all, words: words.count, into: &bytes) { mentor, _ in mark(mentor) }
        }
        func lane(_ value: (Int) -> UInt8) -> Int {
            bytes += all.map(value)
            return bytes.count - all.count
        }
        values = marks(mentors.values, words.values)
        valueShares = shares(mentors.values, words.values, of: Weights.halves(weights.essence).mentor)
        gives = marks(mentors.gives, words.topics)
        givesOfAskless = marks(mentors.gives, words.topics) { mentors.asks[$0].isEmpty ? 0xff : 0 }
        askShares = shares(mentors.asks, words.topics, of: Weights.halves(weights.givesAsks).mentor)
        allAskShares = shares(mentors.asks, words.topics, of: weights.givesAsks)
        channels = marks(mentors.channels, words.channels)
        times = marks(mentors.times, words.times) { _ in 1 }
        languages = marks(mentors.languages, words.languages)
        pairs = SparsePairs(field)
        let said = Set(field.mentees.people.compactMap(\.hours)).sorted()
        hours = Dictionary(
            uniqueKeysWithValues: said.map { hours in
                (hours, lane { UInt8(Field.closeness(hours, mentors.people[$0].hours, weights.formParts.hours)) })
            })
        hasAskless = all.contains { mentors.asks[$0].isEmpty }
        timeless = lane { mentors.times[$0].isEmpty ? 0xff : 0 }
        near = lane { mentors.region[$0] != nil && mentors.meeting[$0].contains(.inPerson) ? 0xff : 0 }
        onlyNear = lane { mentors.region[$0] != nil && mentors.meeting[$0] == .inPerson ? 0xff : 0 }
        lanes = bytes
    }

    /// All rows, one after the other, and the greatest of each.
    func matrix() -> (scores: [UInt8], best: [UInt8]) {
        let rows = field.mentees.people.count
        var best = Array(repeating: UInt8(0), count: rows)
        let scores = Array<UInt8>(unsafeUninitializedCapacity: rows * width) { bytes, count in
            lanes.withUnsafeBufferPointer { lanes in
                withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * width) { space in
                    guard let base = bytes.baseAddress, let lanes = lanes.baseAddress, let space = space.baseAddress else { return }
                    for row in 0..<rows {
                        var sums = ScoreRow(sum: base + row * width, space: space, lanes: lanes, width: width)
                        best[row] = fill(row, &sums)
                    }
                }
            }
            count = rows * width
        }
        return (scores, best)
    }

    /// Returns the greatest of the row.
    private func fill(_ row: Int, _ sums: inout ScoreRow) -> UInt8 {
        sums.fill(sums.sum, with: 1)
        addEssence(row, &sums)
        addGivesAsks(row, &sums)
        addForm(row, &sums)
        pairs.addBonuses(row, sums.sum)
        allow(row, sums)
        pairs.forbid(row, sums.mask)
        return sums.keepAllowed()
    }
}
