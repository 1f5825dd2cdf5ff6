/// People in an order that depends on their ids and the seed alone, so that the order of the input cannot decide between equals.
struct Ordering {
    /// The place in the input of each person in turn.
    let places: [Int]

    init(_ people: [Participant], as role: Role, seed: UInt64) throws(Pool.Problem) {
        let keys = people.map { Self.key($0.id, seed) }
        let sorted = people.indices.sorted { (keys[$0], people[$0].id) < (keys[$1], people[$1].id) }
        if people.contains(where: \.id.isEmpty) { throw .emptyID(role) }
        for (one, other) in zip(sorted, sorted.dropFirst()) where people[one].id == people[other].id { throw .repeatedID(role, people[one].id) }
        places = sorted
    }

    /// FNV-1a over the bytes of the id, mixed once more, because ids that end alike must not keep together.
    private static func key(_ id: String, _ seed: UInt64) -> UInt64 {
        var hash = id.utf8.reduce(0xcbf2_9ce4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
        return hash ^ (hash >> 31)
    }
}
