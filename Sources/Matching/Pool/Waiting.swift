/// What having waited adds to every pair of a person, when totals are compared.
struct Waiting {
    private let mentees: [UInt8]
    private let mentors: [UInt8]

    init(_ field: Field) {
        mentees = field.mentees.people.map { UInt8(field.weights.waiting($0.waited)) }
        mentors = field.mentors.people.map { UInt8(field.weights.waiting($0.waited)) }
    }

    /// Adds what waiting adds, in place; what was below the floor becomes 0.
    func add(to scores: inout [UInt8], above floor: UInt8) {
        for mentee in mentees.indices {
            for mentor in mentors.indices {
                let place = mentee * mentors.count + mentor
                scores[place] = scores[place] < max(1, floor) ? 0 : scores[place] &+ mentees[mentee] &+ mentors[mentor]
            }
        }
    }
}

extension Field {
    var hasWaited: Bool {
        weights.waiting > 0 && (mentees.people.contains { $0.waited > 0 } || mentors.people.contains { $0.waited > 0 })
    }
}
