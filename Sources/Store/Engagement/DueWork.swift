import Foundation

extension Archive {
    /// How many things that are due go into one transaction: few enough that it is short, many enough that the disk is not waited for.
    private static let dueAtOnce = 50

    /// Works through what has become due.
    func workThrough<Due: Sendable>(_ due: [Due], _ work: @escaping @Sendable (Writing, Due) throws -> Void) async throws {
        for start in stride(from: 0, to: due.count, by: Self.dueAtOnce) {
            let some = due[start..<min(start + Self.dueAtOnce, due.count)]
            try await write { store in for one in some { try work(store, one) } }
        }
    }
}
