/// The words of a pool, one vocabulary a field.
struct Vocabularies {
    var languages = Vocabulary()
    var values = Vocabulary()
    var topics = Vocabulary()
    var channels = Vocabulary()
    var times = Vocabulary()
    var regions = Vocabulary()
    var teams = Vocabulary()
}

/// One side of a pool in its canonical order, every word as a number.
struct Side {
    let people: [Participant]
    let index: [String: Int]
    let languages, values, gives, asks, channels, times: Tags
    let region, team: [Int32?]
    let meeting: [Meeting]

    /// Whether somebody would talk in person, from afar, or both.
    struct Meeting: OptionSet {
        let rawValue: UInt8
        static let inPerson = Meeting(rawValue: 1)
        static let afar = Meeting(rawValue: 2)
    }

    init(_ people: [Participant], inPerson: Set<String>, _ words: inout Vocabularies) {
        self.people = people
        index = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
        languages = Tags(people.lazy.map(\.languages), &words.languages)
        values = Tags(people.lazy.map(\.values), &words.values)
        gives = Tags(people.lazy.map(\.gives), &words.topics)
        asks = Tags(people.lazy.map(\.asks), &words.topics)
        channels = Tags(people.lazy.map(\.channels), &words.channels)
        times = Tags(people.lazy.map(\.times), &words.times)
        region = people.map { words.regions.code(ifSaid: $0.region) }
        team = people.map { words.teams.code(ifSaid: $0.team) }
        let near = Set(inPerson.map { words.channels.code($0) })
        meeting = people.indices.map { [channels] person in
            channels[person].reduce(into: []) { $0.insert(near.contains($1) ? .inPerson : .afar) }
        }
    }
}
