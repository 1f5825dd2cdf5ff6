import Testing

@testable import Matching

@Suite struct StableTests {
    /// Random lists of both sides, some entries unanswered.
    struct Pool {
        var rows: [[Int32]]
        var columns: [[Int32]]
        var capacities: [Int32]

        static func random(_ dice: inout Dice) -> Pool {
            let (rows, columns) = (Int.random(in: 0...5, using: &dice), Int.random(in: 0...5, using: &dice))
            func lists(_ count: Int, _ others: Int) -> [[Int32]] {
                (0..<count).map { _ in
                    let all = (0..<Int32(others)).shuffled(using: &dice)
                    return Array(all.prefix(Int.random(in: 0...others, using: &dice)))
                }
            }
            return Pool(
                rows: lists(rows, columns), columns: lists(columns, rows),
                capacities: (0..<columns).map { _ in Int32.random(in: 0...3, using: &dice) })
        }

        func preferences() throws -> Assignment.Preferences {
            func starts(_ lists: [[Int32]]) -> Assignment.Values<Int64> {
                .init(lists.reduce(into: [Int64(0)]) { $0.append(($0.last ?? 0) + Int64($1.count)) })
            }
            return try .init(
                capacities: capacities, rowStarts: starts(rows), rowRanking: .init(rows.flatMap(\.self)), columnStarts: starts(columns),
                columnRanking: .init(columns.flatMap(\.self)))
        }

        func isStable(_ assignment: [Int32]) -> Bool {
            for row in rows.indices {
                let own = assignment[row] < 0 ? rows[row].count : rows[row].firstIndex(of: assignment[row]) ?? 0
                for column in rows[row].prefix(own).map(Int.init) {
                    guard let worth = columns[column].firstIndex(of: Int32(row)) else { continue }
                    let held = rows.indices.filter { assignment[$0] == column }.compactMap { columns[column].firstIndex(of: Int32($0)) }
                    if held.count < capacities[column] || held.contains(where: { $0 > worth }) { return false }
                }
            }
            return true
        }

        /// Every stable matching, by trying all.
        func all() -> [[Int32]] {
            var found: [[Int32]] = [[]]
            for row in rows.indices {
                let options = rows[row].filter { columns[Int($0)].contains(Int32(row)) } + [-1]
                found = found.flatMap { part in options.map { part + [$0] } }
            }
            return found.filter { assignment in
                columns.indices.allSatisfy { column in assignment.count { $0 == column } <= capacities[column] } && isStable(assignment)
            }
        }
    }

    @Test(arguments: 0..<4) func `the side that proposes gets the best of all stable matchings`(round: Int) throws {
        var dice = Dice(UInt64(300 + round))
        for _ in 0..<75 {
            let pool = Pool.random(&dice)
            let (forRows, forColumns) = (try pool.preferences().stable(), try pool.preferences().stable(for: .columns))
            let all = pool.all()
            #expect(all.contains(forRows.assignment) && all.contains(forColumns.assignment), "\(pool)")
            for row in pool.rows.indices {
                func rank(_ column: Int32) -> Int { pool.rows[row].firstIndex(of: column) ?? 99 }
                let ranks = all.map { rank($0[row]) }
                #expect(rank(forRows.assignment[row]) == ranks.min() && rank(forColumns.assignment[row]) == ranks.max(), "\(pool)")
            }
        }
    }

    @Test func `lists longer than a search from the front give the same`() throws {
        var dice = Dice(7)
        let everybody = (0..<Int32(300))
        let pool = Pool(
            rows: everybody.map { _ in everybody.shuffled(using: &dice) }, columns: everybody.map { _ in everybody.shuffled(using: &dice) },
            capacities: everybody.map { _ in 1 })
        let (forRows, forColumns) = (try pool.preferences().stable(), try pool.preferences().stable(for: .columns))
        #expect(forRows.pairs == 300 && forColumns.pairs == 300)
        #expect(forRows.sumOfRanks < forColumns.sumOfRanks)
    }

    @Test func `lists that name nobody, or somebody twice, are refused where that is`() {
        func preferences(_ ranking: [Int32]) throws(Assignment.Problem) -> Assignment.Preferences {
            try .init(
                capacities: [1, 1], rowStarts: .init([0, Int64(ranking.count)]), rowRanking: .init(ranking), columnStarts: .init([0, 1, 1]),
                columnRanking: .init([0]))
        }
        #expect(throws: Assignment.Problem.entry(of: .rowRanking, list: 0, position: 1)) { try preferences([0, 2]) }
        #expect(throws: Assignment.Problem.entry(of: .rowRanking, list: 0, position: 1)) { try preferences([1, 1]) }
        #expect(throws: Assignment.Problem.entry(of: .rowRanking, list: 0, position: 0)) { try preferences([-1]) }
    }
}
