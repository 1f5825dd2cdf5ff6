/// Why the floor cannot rise by one point without losing a pair.
///
/// Above the floor these mentees could go to these mentors only, who have too few places: more mentees than now would stay without a pair.
/// Such a group exists wherever a pair would be lost (Hall's theorem).
public struct FloorProof: Hashable, Sendable {
    /// The score below which nobody fell; 0 without pairs.
    public let floor: Int
    /// How many pairs there are.
    public let pairs: Int
    /// The ids of the mentees, in order.
    public let mentees: [String]
    /// The ids of the only mentors with whom they have pairs above the floor, in order.
    public let mentors: [String]
    /// How many mentees these mentors have room for.
    public let places: Int
}

extension FloorProof {
    init(_ search: FloorSearch, _ field: Field) {
        let capacities = field.capacities
        floor = max(0, Int(search.floor) - 1)
        pairs = search.pairs
        mentees = search.shortage.rows.map { field.mentees.people[$0].id }.sorted()
        mentors = search.shortage.columns.map { field.mentors.people[$0].id }.sorted()
        places = search.shortage.columns.reduce(0) { $0 + Int(capacities[$1]) }
    }
}
