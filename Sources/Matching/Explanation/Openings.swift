/// The mentors with whom one pair more would find room: those with a free place, and those who hold somebody for whom there is room elsewhere.
struct Openings {
    private(set) var isOpen: [Bool]

    init(_ explanation: Explanation) {
        let (run, width) = (explanation.run, explanation.field.mentors.people.count)
        var held = Array(repeating: 0, count: width)
        for column in run.assignment where column >= 0 { held[Int(column)] += 1 }
        isOpen = held.indices.map { held[$0] < Int(run.instance.capacities[$0]) }
        var waiting = isOpen.indices.filter { isOpen[$0] }
        // Matched mentees whose mentor is not open yet; each is looked at until an open mentor is found for them.
        var settled = run.assignment.indices.filter { run.assignment[$0] >= 0 && !isOpen[Int(run.assignment[$0])] }
        while let column = waiting.popLast() {
            settled.removeAll { row in
                let own = Int(run.assignment[row])
                guard explanation.score(row, column) > 0 else { return isOpen[own] }
                if !isOpen[own] {
                    isOpen[own] = true
                    waiting.append(own)
                }
                return true
            }
        }
    }
}
