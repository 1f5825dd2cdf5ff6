package import Database

extension Archive {
    /// How many things that are due go into one transaction: few enough that it is short, many enough that the disk is not waited for.
    private static let dueAtOnce = 200

    /// Works through what has become due, many in a transaction; one that can't be done holds up nothing else.
    ///
    /// - Parameter work: Does one, whichever process comes first: where it was done already, it does nothing.
    /// - Throws: What the first that could not be done met, once all others are done.
    package func workThrough<Due: Sendable>(_ due: [Due], _ work: @escaping @Sendable (Writing, Due) throws -> Void) async throws {
        var failure: (any Error)?
        for start in stride(from: 0, to: due.count, by: Self.dueAtOnce) {
            let some = due[start..<min(start + Self.dueAtOnce, due.count)]
            do {
                try await write { store in for one in some { try work(store, one) } }
            } catch  where !error.isOfTheWholeDatabase {
                try await oneByOne(some, work) { failure = failure ?? $0 }
            }
        }
        if let failure { throw failure }
    }

    private func oneByOne<Due: Sendable>(
        _ some: ArraySlice<Due>, _ work: @escaping @Sendable (Writing, Due) throws -> Void, failed: (any Error) -> Void
    ) async throws {
        for one in some {
            do {
                try await write { try work($0, one) }
            } catch  where !error.isOfTheWholeDatabase {
                failed(error)
            }
        }
    }
}

extension Error {
    /// Whether nothing else can be done either: then the next round begins anew.
    package var isOfTheWholeDatabase: Bool {
        switch self as? DatabaseProblem {
        case .constraint, .unstorable, .statement, nil: self is CancellationError
        default: true
        }
    }
}
