import NIOCore

/// Runs tasks on the event loops that read and write the connections: a request is answered on one thread, from its first byte to its
/// last, and no other is woken for it. What takes long (passwords, mail, writing) has threads of its own.
final class EventLoopExecutor: TaskExecutor {
    private let group: any EventLoopGroup

    init(_ group: any EventLoopGroup) {
        self.group = group
    }

    /// `any()` is the loop that one is on already, where one is on one.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        group.any().execute { job.runSynchronously(on: executor) }
    }
}
