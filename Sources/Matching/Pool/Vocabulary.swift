/// Numbers for words, the same whatever their case, accents and spaces.
struct Vocabulary {
    private var codes: [String: Int32] = [:]
    /// Spellings met so far, found by their bytes: a large pool says the same few words hundreds of thousands of times.
    private var spellings: [(word: String, hash: UInt64, code: Int32)] = []
    /// Places in `spellings` by hash, open addressing, at most half full; -1 is free.
    private var slots = Array(repeating: Int32(-1), count: 64)

    /// How many different words.
    var count: Int { codes.count }

    mutating func code(_ word: String) -> Int32 {
        let hash = Self.hash(word)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let known = Int(slots[slot])
            if spellings[known].hash == hash, spellings[known].word == word { return spellings[known].code }
            slot = (slot + 1) & (slots.count - 1)
        }
        let folded = Fit.folded(word)
        let code = codes[folded] ?? Int32(codes.count)
        codes[folded] = code
        slots[slot] = Int32(spellings.count)
        spellings.append((word, hash, code))
        if spellings.count * 2 > slots.count { grow() }
        return code
    }

    /// Nil for nothing said.
    mutating func code(ifSaid word: String?) -> Int32? {
        guard let word, !word.isEmpty else { return nil }
        return code(word)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (place, known) in spellings.enumerated() {
            var slot = Int(truncatingIfNeeded: known.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(place)
        }
    }

    /// Eight bytes at a time: it is fast on short words, and no order or result depends on it.
    private static func hash(_ word: String) -> UInt64 {
        var word = word
        return word.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var hash = UInt64(raw.count) &* 0x9e37_79b9_7f4a_7c15
            var place = 0
            while place + 8 <= raw.count {
                hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                place += 8
            }
            var rest: UInt64 = 0
            while place < raw.count {
                rest = rest << 8 | UInt64(raw[place])
                place += 1
            }
            return mixed(hash ^ rest)
        }
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
        return product.high ^ product.low
    }
}
