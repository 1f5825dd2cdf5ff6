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
        index = Dictionary(uniqueKeysWithValues: people.indices.map { (people[$0].id, $0) })
        languages = Tags(people, &words.languages) { $0.languages }
        values = Tags(people, &words.values) { $0.values }
        gives = Tags(people, &words.topics) { $0.gives }
        asks = Tags(people, &words.topics) { $0.asks }
        channels = Tags(people, &words.channels) { $0.channels }
        times = Tags(people, &words.times) { $0.times }
        region = people.indices.map { words.regions.code(ifSaid: people[$0].region) }
        team = people.indices.map { words.teams.code(ifSaid: people[$0].team) }
        let near = Set(inPerson.map { words.channels.code($0) })
        meeting = people.indices.map { [channels] person in
            channels[person].reduce(into: []) { $0.insert(near.contains($1) ? .inPerson : .afar) }
        }
    }
}
