import Testing

@testable import Matching

@Suite struct PropertyTests {
    /// Pools too large to try everything: the certificate proves each answer, and what must hold between two answers is compared.
    private func pool(_ dice: inout Dice, _ spread: Int32, sides: ClosedRange<Int> = 10...70) -> SmallPool {
        let (rows, columns) = (Int.random(in: sides, using: &dice), Int.random(in: sides, using: &dice))
        let forbidden = Int.random(in: 0...9, using: &dice)
        return SmallPool(
            scores: (0..<rows).map { _ in
                (0..<columns).map { _ in Int.random(in: 0..<10, using: &dice) < forbidden ? nil : .random(in: 1...spread, using: &dice) }
            },
            capacities: (0..<columns).map { _ in .random(in: 0...3, using: &dice) })
    }

    @Test(arguments: [1, 5, 100, 255] as [Int32]) func `bytes, integers and lists are the same pool, in any order of its people`(spread: Int32) throws
    {
        var dice = Dice(UInt64(spread))
        for _ in 0..<6 {
            let pool = pool(&dice, spread)
            let answers = [try pool.small().best(), try pool.dense().best(), try pool.listed().best(), try pool.shuffled(&dice).small().best()]
            #expect(Set(answers.map(\.pairs)).count == 1 && Set(answers.map(\.total)).count == 1)
            #expect(try pool.small().best() == answers[0], "the same each time")
        }
    }

    @Test(arguments: 0..<4) func `one mentor more, or a place more, never makes it worse`(round: Int) throws {
        var dice = Dice(UInt64(600 + round))
        for _ in 0..<6 {
            var pool = pool(&dice, 100)
            let before = try pool.small().best()
            pool.capacities[0] += 1
            let wider = try pool.small().best()
            for row in pool.scores.indices { pool.scores[row].append(Bool.random(using: &dice) ? .random(in: 1...100, using: &dice) : nil) }
            pool.capacities.append(1)
            let more = try pool.small().best()
            #expect((before.pairs, before.total) <= (wider.pairs, wider.total) && (wider.pairs, wider.total) <= (more.pairs, more.total))
        }
    }

    @Test(arguments: [Int32.max, 1 << 28, 3]) func `scores of any size are counted exactly`(spread: Int32) throws {
        var dice = Dice(UInt64(spread))
        for _ in 0..<60 {
            var pool = SmallPool.random(&dice, sides: 1...6)
            pool.scores = pool.scores.map { $0.map { $0.map { _ in Int32.random(in: -spread...spread, using: &dice) } } }
            pool.scores = pool.scores.map { $0.map { $0 == -1 ? nil : $0 } }
            for sense in [Assignment.Sense.greatest, .least] {
                let best = pool.best(sense == .greatest ? { $0 > $1 } : { $0 < $1 })
                for instance in [try pool.dense(sense), try pool.listed(sense)] {
                    guard let answer = try? instance.best() else { continue }
                    #expect((answer.pairs, answer.total) == best, "\(pool) \(sense)")
                }
            }
        }
    }

    @Test(arguments: [(0, 0), (0, 3), (3, 0), (1, 1)]) func `empty sides, closed columns and forbidden pairs are no pairs`(rows: Int, columns: Int)
        throws
    {
        for (score, capacity) in [(nil, 1), (7, 0), (nil, .max)] as [(Int32?, Int32)] {
            let pool = SmallPool(
                scores: Array(repeating: Array(repeating: score, count: columns), count: rows),
                capacities: Array(repeating: capacity, count: columns))
            for instance in [try pool.small(), try pool.dense(), try pool.listed()] {
                let answer = try instance.best()
                #expect(answer.pairs == 0 && answer.total == 0 && answer.assignment == Array(repeating: -1, count: rows))
                var count = Assignment.PairCount(instance)
                let most = count.most(scoringAtLeast: .min)
                #expect(most == 0)
                #expect(try Assignment.Board(instance).answer.pairs == 0)
            }
        }
    }

    @Test func `a crowd before few places, and few people before many`() throws {
        var dice = Dice(9)
        let crowd = SmallPool(scores: (0..<300).map { _ in [.random(in: 1...9, using: &dice), 5, 1] }, capacities: [2, .max, 0])
        let answer = try crowd.small().best()
        #expect(answer.pairs == 300)
        let few = SmallPool(scores: [(0..<300).map { _ in .random(in: 1...200, using: &dice) }], capacities: Array(repeating: .max, count: 300))
        #expect(try few.small().best().total == few.scores[0].compactMap(\.self).max().map(Int64.init))
        let scarce = SmallPool(scores: (0..<200).map { _ in (0..<5).map { _ in .random(in: 1...9, using: &dice) } }, capacities: [1, 1, 1, 1, 1])
        #expect(try scarce.small().best().pairs == 5)
    }

    @Test func `a proof fails at the pair where it is wrong`() throws {
        let pool = SmallPool(scores: [[5, 3], [4, 1]], capacities: [1, 1])
        let instance = try pool.small()
        let answer = try instance.best()
        #expect(answer.assignment == [1, 0])
        try answer.certificate.prove(answer.assignment, of: instance)
        func prove(_ assignment: [Int32], _ rows: [Int64], _ columns: [Int64]) throws(Assignment.Certificate.Fault) {
            try Assignment.Certificate(rowPrices: rows, columnPrices: columns, unmatched: answer.certificate.unmatched).prove(
                assignment, of: instance)
        }
        let (rows, columns) = (answer.certificate.rowPrices, answer.certificate.columnPrices)
        #expect(throws: Assignment.Certificate.Fault.self) { try prove([0, 1], rows, columns) }
        #expect(throws: Assignment.Certificate.Fault.cheaper(row: 0, column: 0)) { try prove([1, 0], [rows[0] + 9, rows[1]], columns) }
        #expect(throws: Assignment.Certificate.Fault.row(1)) { try prove([1, -1], rows, columns) }
        #expect(throws: Assignment.Certificate.Fault.column(0)) { try prove([0, 0], rows, columns) }
        #expect(throws: Assignment.Certificate.Fault.column(1)) { try prove([1, 0], rows, [columns[0], 1]) }
        #expect(throws: Assignment.Certificate.Fault.row(1)) { try prove([1], rows, columns) }
        #expect(throws: Assignment.Certificate.Fault.unpaid(row: 0, column: 7)) { try prove([7, 0], rows, columns) }
    }

    @Test func `arrays that do not fit are refused`() {
        #expect(throws: Assignment.Problem.count(of: .scores, expected: 4, found: 3)) {
            try Assignment.Instance(rows: 2, columns: 2, capacities: [1, 1], scores: .init([1, 2, 3] as [UInt8]))
        }
        #expect(throws: Assignment.Problem.count(of: .capacities, expected: 2, found: 1)) {
            try Assignment.Instance(rows: 1, columns: 2, capacities: [1], scores: .init([1, 2] as [UInt8]))
        }
        #expect(throws: Assignment.Problem.negativeCapacity(column: 1)) {
            try Assignment.Instance(rows: 1, columns: 2, capacities: [1, -1], scores: .init([1, 2] as [UInt8]))
        }
        #expect(throws: Assignment.Problem.shape) {
            try Assignment.Instance(rows: -1, columns: 2, capacities: [1, 1], scores: .init([] as [UInt8]))
        }
        #expect(throws: Assignment.Problem.starts(of: .listedColumns, list: 0)) {
            try Assignment.Instance(
                columns: 2, capacities: [1, 1], rowStarts: .init([0, 3, 2]), listedColumns: .init([0, 1]), scores: .init([1, 1]))
        }
        #expect(throws: Assignment.Problem.entry(of: .listedColumns, list: 0, position: 1)) {
            try Assignment.Instance(columns: 2, capacities: [1, 1], rowStarts: .init([0, 2]), listedColumns: .init([0, 2]), scores: .init([1, 1]))
        }
    }
}

extension SmallPool {
    fileprivate func shuffled(_ dice: inout Dice) -> SmallPool {
        let (rows, columns) = (scores.indices.shuffled(using: &dice), capacities.indices.shuffled(using: &dice))
        return SmallPool(scores: rows.map { row in columns.map { scores[row][$0] } }, capacities: columns.map { capacities[$0] })
    }
}
