/// Numbers for words, the same whatever their case, accents and spaces.
struct Vocabulary {
    private var codes: [String: Int32] = [:]
    /// Each spelling is folded once only: folding takes longer than finding.
    private var spellings: [String: Int32] = [:]
    /// The first spelling of each word.
    private(set) var words: [String] = []

    mutating func code(_ word: String) -> Int32 {
        if let known = spellings[word] { return known }
        let folded = Fit.folded(word)
        let code = codes[folded] ?? Int32(words.count)
        if code == words.count {
            codes[folded] = code
            words.append(word)
        }
        spellings[word] = code
        return code
    }

    /// Nil for nothing said.
    mutating func code(ifSaid word: String?) -> Int32? {
        guard let word, !word.isEmpty else { return nil }
        return code(word)
    }
}

/// What each person of a side named in one field, as codes without repetition, all in one array.
struct Tags {
    private var starts: [Int] = [0]
    private var codes: [Int32] = []

    init(_ lists: some Sequence<[String]>, _ vocabulary: inout Vocabulary) {
        for list in lists {
            let first = codes.count
            for word in list where !word.isEmpty {
                let code = vocabulary.code(word)
                if !codes[first...].contains(code) { codes.append(code) }
            }
            starts.append(codes.count)
        }
    }

    subscript(_ person: Int) -> ArraySlice<Int32> { codes[starts[person]..<starts[person + 1]] }
}
