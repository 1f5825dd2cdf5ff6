import GRDB
import Synchronization

/// The one writer: closures that wait while a commit goes to disk are committed together by the next one.
///
/// Each has a savepoint, so that one that fails undoes only itself; nobody gets an answer before the commit they share.
final class SQLiteWriter: Sendable {
    private struct Job: Sendable {
        /// Runs the closure; what it gives back tells the caller, once the commit is on disk.
        let attempt: @Sendable (SQLiteConnection) throws -> @Sendable () -> Void
        let refuse: @Sendable (any Error) -> Void
    }

    private typealias Answer = @Sendable () -> Void

    private let queue: DatabaseQueue
    private let lane = Lanes("lampion.sqlite.writer", count: 1)
    private let waiting = Mutex<[Job]>([])
    /// Bounds how long the first closure of a group waits for the last.
    private let largestGroup: Int

    init(_ queue: DatabaseQueue, largestGroup: Int = 64) {
        self.queue = queue
        self.largestGroup = largestGroup
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(
                attempt: { connection in
                    let transaction = Transaction(connection)
                    let value = try body(transaction)
                    if let failure = transaction.failure { throw failure }
                    return { continuation.resume(returning: value) }
                },
                refuse: { continuation.resume(throwing: $0) }
            )
            waiting.withLock { $0.append(job) }
            let accepted = lane.submit { _ in self.commitWaiting() }
            if !accepted { takeGroup().forEach { $0.refuse(DatabaseProblem.closed) } }
        }
    }

    /// Between two commits, since a checkpoint is not possible within one; readers of an older state are waited for.
    func emptyLog() async throws {
        try await lane.run { [queue] _ in
            do {
                try queue.inDatabase { _ = try $0.checkpoint(.truncate) }
            } catch let error as DatabaseError {
                throw DatabaseProblem(error)
            }
        }
    }

    /// Comes by once for every job; the first takes all that wait, the rest find nothing left.
    private func commitWaiting() {
        let group = takeGroup()
        guard !group.isEmpty else { return }
        queue.inDatabase { commit(group, SQLiteConnection($0)) }
    }

    private func takeGroup() -> [Job] {
        waiting.withLock { jobs in
            let group = Array(jobs.prefix(largestGroup))
            jobs.removeFirst(group.count)
            return group
        }
    }

    private func commit(_ group: [Job], _ connection: SQLiteConnection) {
        do {
            try connection.execute("BEGIN IMMEDIATE")
        } catch {
            return group.forEach { $0.refuse(error) }
        }
        do {
            let answers = try group.count == 1 ? [group[0].attempt(connection)] : attemptEach(group, connection)
            try connection.execute("COMMIT")
            answers.forEach { $0() }
        } catch {
            if connection.isInTransaction { try? connection.execute("ROLLBACK") }
            // Nothing of the group is kept, so each may try alone and gets its own answer.
            if group.count == 1 { group[0].refuse(error) } else { group.forEach { commit([$0], connection) } }
        }
    }

    private func attemptEach(_ group: [Job], _ connection: SQLiteConnection) throws -> [Answer] {
        try group.map { job in
            try connection.execute("SAVEPOINT job")
            do {
                let answer = try job.attempt(connection)
                try connection.execute("RELEASE job")
                return answer
            } catch {
                // A full disk, for one, may have undone the whole transaction already.
                guard connection.isInTransaction else { throw error }
                try connection.execute("ROLLBACK TO job")
                try connection.execute("RELEASE job")
                return { job.refuse(error) }
            }
        }
    }

    func close() async {
        await lane.close()
    }
}
