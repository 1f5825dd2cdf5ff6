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
    let channels, times, languages: Lanes
    let pairs: SparsePairs
    let hours: [Int: [UInt8]]
    let hasAskless: Bool
    /// Mentors who tell no times; mentors in some region who also, or only, talk in person.
    let timeless, near, onlyNear: [UInt8]

    init(_ field: Field) {
        self.field = field
        let (mentors, words, weights) = (field.mentors, field.words, field.weights)
        let all = mentors.people.indices
        width = all.count
        func shares(_ tags: Tags, _ words: Vocabulary, of points: Int) -> Lanes {
            Lanes(tags, mentors: all, words: words.words.count) { mentor, place in
                UInt8(Weights.share(place, of: points, over: tags[mentor].count))
            }
        }
        func masks(_ tags: Tags, _ words: Vocabulary, where isMeant: (Int) -> Bool = { _ in true }) -> Lanes {
            Lanes(tags, mentors: all, words: words.words.count) { mentor, _ in isMeant(mentor) ? 0xff : 0 }
        }
        func mask(where isMeant: (Int) -> Bool) -> [UInt8] { all.map { isMeant($0) ? 0xff : 0 } }
        values = masks(mentors.values, words.values)
        valueShares = shares(mentors.values, words.values, of: weights.halves(of: \.essence).mentor)
        gives = masks(mentors.gives, words.topics)
        givesOfAskless = masks(mentors.gives, words.topics) { mentors.asks[$0].isEmpty }
        askShares = shares(mentors.asks, words.topics, of: weights.halves(of: \.givesAsks).mentor)
        allAskShares = shares(mentors.asks, words.topics, of: weights.givesAsks)
        channels = masks(mentors.channels, words.channels)
        times = masks(mentors.times, words.times)
        languages = masks(mentors.languages, words.languages)
        pairs = SparsePairs(field)
        let said = Set(field.mentees.people.compactMap(\.hours)).filter { $0 > 0 }
        hours = Dictionary(
            uniqueKeysWithValues: said.map { hours in
                (hours, mentors.people.map { UInt8(Field.closeness(hours, $0.hours, weights.formParts.hours)) })
            })
        hasAskless = all.contains { mentors.asks[$0].isEmpty }
        timeless = mask { mentors.times[$0].isEmpty }
        near = mask { mentors.region[$0] != nil && mentors.meeting[$0].contains(.inPerson) }
        onlyNear = mask { mentors.region[$0] != nil && mentors.meeting[$0] == .inPerson }
    }

    /// All rows, one after the other.
    func matrix() -> [UInt8] {
        let rows = field.mentees.people.count
        return Array(unsafeUninitializedCapacity: rows * width) { bytes, count in
            guard let base = bytes.baseAddress, width > 0 else { return }
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * width) { space in
                guard let space = space.baseAddress else { return }
                for row in 0..<rows { fill(row, base + row * width, mask: space, tally: space + width) }
            }
            count = rows * width
        }
    }

    private func fill(_ row: Int, _ sum: ByteLane.Sum, mask: ByteLane.Sum, tally: ByteLane.Sum) {
        ByteLane.fill(sum, with: 1, width)
        addEssence(row, sum)
        addGivesAsks(row, sum)
        addForm(row, sum, mask: mask, tally: tally)
        pairs.addBonuses(row, sum)
        allow(row, mask, tally: tally)
        ByteLane.keep(sum, where: mask, width)
        pairs.forbid(row, sum)
    }
}
