import Testing

@testable import Matching

/// A pool with the edits of a board made by hand, to try every matching of it.
struct EditedPool {
    var pool: SmallPool
    var forbidden: Set<[Int]> = []
    var locks: [Int: Int] = [:]
    var gone: Set<Int> = []

    func score(_ row: Int, _ column: Int) -> Int32? {
        gone.contains(row) || forbidden.contains([row, column]) ? nil : pool.scores[row][column]
    }

    /// The best with all locks kept: locked rows and their places stand aside.
    var best: (pairs: Int, total: Int64) {
        var rest = pool
        for row in pool.scores.indices {
            for column in pool.capacities.indices { rest.scores[row][column] = locks[row] == nil ? score(row, column) : nil }
        }
        for column in locks.values { rest.capacities[column] -= 1 }
        let best = rest.best()
        return (best.pairs + locks.count, best.total + locks.reduce(0) { $0 + Int64(pool.scores[$1.key][$1.value] ?? 0) })
    }

    var rows: Int { pool.scores.count }
    var columns: Int { pool.capacities.count }
}

@Suite struct BoardTests {
    @Test(arguments: 0..<8) func `after every change the board is as good as solving anew`(round: Int) throws {
        var dice = Dice(UInt64(400 + round))
        for _ in 0..<40 {
            var edited = EditedPool(pool: .random(&dice, sides: 1...6))
            var board = try Assignment.Board(round.isMultiple(of: 2) ? try edited.pool.small() : try edited.pool.listed())
            for _ in 0..<12 {
                let told = change(&board, &edited, &dice)
                #expect((board.answer.pairs, board.answer.total) == edited.best, "\(told) \(edited)")
                for (row, column) in edited.locks { #expect(board.answer[row] == column) }
            }
        }
    }

    /// One random change on both; gives what it was.
    private func change(_ board: inout Assignment.Board, _ edited: inout EditedPool, _ dice: inout Dice) -> String {
        let (row, column) = (Int.random(in: 0..<edited.rows, using: &dice), Int.random(in: 0..<edited.columns, using: &dice))
        let kind = Int.random(in: 0..<10, using: &dice)
        do throws(Assignment.Board.Refusal) {
            switch kind {
            case 0, 1:
                try board.lock(row: row, column: column)
                edited.locks[row] = column
            case 2:
                try board.unlock(row: row)
                edited.locks[row] = nil
            case 3, 4:
                try board.forbid(row: row, column: column)
                edited.forbidden.insert([row, column])
            case 5:
                try board.allow(row: row, column: column)
                edited.forbidden.remove([row, column])
            case 6:
                let places = [Int32(0), 1, 2, 3, .max].randomElement(using: &dice) ?? Int32(1)
                try board.setCapacity(column: column, to: places)
                edited.pool.capacities[column] = places
            case 7 where edited.rows < 8:
                let scores = (0..<edited.columns).map { _ in Bool.random(using: &dice) ? Int32.random(in: 1...100, using: &dice) : nil }
                _ = try board.join(row: scores)
                edited.pool.scores.append(scores)
            case 8 where edited.columns < 8:
                let scores = (0..<edited.rows).map { _ in Bool.random(using: &dice) ? Int32.random(in: 1...100, using: &dice) : nil }
                let places = Int32.random(in: 0...3, using: &dice)
                _ = try board.join(column: scores, capacity: places)
                for row in scores.indices { edited.pool.scores[row].append(scores[row]) }
                edited.pool.capacities.append(places)
            case 9 where dice.next().isMultiple(of: 2):
                try board.leave(row: row)
                edited.locks[row] = nil
                edited.gone.insert(row)
            case 9:
                try board.leave(column: column)
                edited.locks = edited.locks.filter { $0.value != column }
                edited.pool.capacities[column] = 0
            default: break
            }
        } catch {
            if case .uncertified = error { Issue.record("\(kind) \(row) \(column) \(error) \(edited)") }
            return "\(kind) \(row) \(column) refused: \(error)"
        }
        return "\(kind) \(row) \(column)"
    }

    @Test(arguments: 0..<4) func `what a pair would cost is what locking it costs`(round: Int) throws {
        var dice = Dice(UInt64(500 + round))
        for _ in 0..<30 {
            var edited = EditedPool(pool: .random(&dice, sides: 1...6))
            var board = try Assignment.Board(try edited.pool.dense())
            for _ in 0..<3 { _ = change(&board, &edited, &dice) }
            for row in 0..<edited.rows where !edited.gone.contains(row) {
                let prices = try board.prices(ofRow: row)
                for column in 0..<edited.columns {
                    #expect(prices[column] == lockingCosts(board, row, column), "\(edited) \(row) \(column)")
                    #expect(try board.prices(ofColumn: column)[row] == prices[column], "\(edited) \(row) \(column)")
                }
            }
        }
    }

    private func lockingCosts(_ board: Assignment.Board, _ row: Int, _ column: Int) -> Assignment.Board.Price? {
        var locked = board
        guard (try? locked.lock(row: row, column: column)) != nil else { return nil }
        return .init(pairs: board.answer.pairs - locked.answer.pairs, total: board.answer.total - locked.answer.total)
    }

    @Test func `locking and unlocking comes back, and swapping exchanges two`() throws {
        var dice = Dice(6)
        for _ in 0..<40 {
            let board = try Assignment.Board(try SmallPool.random(&dice, sides: 2...7).small())
            for row in 0..<board.rows {
                for column in 0..<board.columns {
                    var changed = board
                    guard (try? changed.lock(row: row, column: column)) != nil else { continue }
                    try changed.unlock(row: row)
                    #expect(changed.answer.pairs == board.answer.pairs && changed.answer.total == board.answer.total)
                }
            }
            guard let first = board.answer[0], let second = board.answer[1] else { continue }
            var swapped = board
            guard (try? swapped.swap(row: 0, with: 1)) != nil else { continue }
            #expect(swapped.answer[0] == second && swapped.answer[1] == first)
        }
    }

    @Test func `what cannot be done is refused and changes nothing`() throws {
        let pool = SmallPool(scores: [[5, nil], [3, 4]], capacities: [1, 1])
        var board = try Assignment.Board(try pool.small())
        let before = board.answer
        #expect(throws: Assignment.Board.Refusal.forbidden(row: 0, column: 1)) { try board.lock(row: 0, column: 1) }
        #expect(throws: Assignment.Board.Refusal.noSuchRow(2)) { try board.lock(row: 2, column: 0) }
        #expect(throws: Assignment.Board.Refusal.noSuchColumn(-1)) { try board.forbid(row: 0, column: -1) }
        #expect(throws: Assignment.Board.Refusal.shape) { _ = try board.join(row: [1]) }
        #expect(board.answer == before)
        try board.lock(row: 0, column: 0)
        let locked = board.answer
        #expect(throws: Assignment.Board.Refusal.full(column: 0)) { try board.lock(row: 1, column: 0) }
        #expect(throws: Assignment.Board.Refusal.full(column: 0)) { try board.setCapacity(column: 0, to: 0) }
        #expect(throws: Assignment.Board.Refusal.locked(row: 0, column: 0)) { try board.forbid(row: 0, column: 0) }
        #expect(throws: Assignment.Board.Refusal.locked(row: 0, column: 0)) { try board.lock(row: 0, column: 1) }
        #expect(board.answer == locked && locked.assignment == before.assignment)
    }
}
