/// What each person of a side named in one field, as codes without repetition, all in one array.
struct Tags {
    private var starts: [Int] = [0]
    private var codes: [Int32] = []

    init(_ people: [Participant], _ vocabulary: inout Vocabulary, _ words: (Participant) -> [String]) {
        starts.reserveCapacity(people.count + 1)
        // By index: a participant in a variable would be a copy of all its lists.
        for person in people.indices {
            let first = codes.count
            for word in words(people[person]) where !word.isEmpty {
                let code = vocabulary.code(word)
                if !codes[first...].contains(code) { codes.append(code) }
            }
            starts.append(codes.count)
        }
    }

    subscript(_ person: Int) -> ArraySlice<Int32> { codes[starts[person]..<starts[person + 1]] }
}
