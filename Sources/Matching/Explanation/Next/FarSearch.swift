/// One mentee's shortest way over plateaus, exact at any distance, in memory of a few numbers a person.
///
/// It reads all rows of each plateau that it comes to. In a large pool few have no way nearby, and a table of 64-bit distances between all
/// plateaus would take more room than all scores.
struct FarSearch {
    private let slacks: Slacks
    private let plateaus: Plateaus
    private let rows: [[Int]]
    /// What is filled or given up at each plateau.
    private var places: [[(to: Int, slack: Int64)]]

    init(_ slacks: Slacks, _ plateaus: Plateaus, rows: [[Int]]) {
        (self.slacks, self.plateaus, self.rows) = (slacks, plateaus, rows)
        var places = Array(repeating: [(to: Int, slack: Int64)](), count: plateaus.count)
        slacks.eachPlace { places[Int(plateaus.of[$0])].append((Int(plateaus.of[$1]), $2)) }
        self.places = places
    }

    /// The mentor whom this row would get, and at what distance.
    func nearest(_ row: Int) -> (mentor: Int, cost: Int64)? {
        let target = Int(plateaus.of[slacks.own(row)])
        var distances = Array(repeating: Int64.max, count: plateaus.count)
        var isDone = Array(repeating: false, count: plateaus.count)
        // The mentor to whom the best way to each plateau goes first.
        var firsts = Array(repeating: -1, count: plateaus.count)
        slacks.each(row) { column, slack in
            let plateau = Int(plateaus.of[column])
            if slack < slacks.limit, slack < distances[plateau] { (distances[plateau], firsts[plateau]) = (slack, column) }
        }
        while true {
            var node = -1
            for other in distances.indices where !isDone[other] && distances[other] < (node < 0 ? .max : distances[node]) { node = other }
            guard node >= 0 else { return nil }
            guard node != target else { return (firsts[node], distances[node]) }
            isDone[node] = true
            let (distance, first) = (distances[node], firsts[node])
            func reach(_ plateau: Int, _ slack: Int64) {
                guard slack < slacks.limit, distance + slack < distances[plateau] else { return }
                (distances[plateau], firsts[plateau]) = (distance + slack, first)
            }
            for place in places[node] { reach(place.to, place.slack) }
            for other in rows[node] { slacks.eachLeaving(other) { reach(Int(plateaus.of[$0]), $1) } }
        }
    }
}
