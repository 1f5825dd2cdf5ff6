import Hummingbird
import Store
import Synchronization

/// Whether the program can answer, for whoever watches it: no cookie, no log line, an answer within a second.
struct HealthRoutes {
    let site: Site

    func add(to router: Router<Visitor>) {
        router.get("healthz") { _, _ in await answer() }
    }

    private func answer() async -> Response {
        let isWell = await isWell()
        var response = Response(
            status: isWell ? .ok : .serviceUnavailable,
            body: .init(byteBuffer: ByteBuffer(string: "{\"status\":\"\(isWell ? "ok" : "unavailable")\"}")))
        response.headers[.contentType] = "application/json"
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// Neither waits for the other: a database that hangs can't be cancelled, and a group of tasks would wait for it.
    private func isWell() async -> Bool {
        await withCheckedContinuation { continuation in
            let first = First(continuation)
            Task { first.answer(await site.archive.answers()) }
            Task {
                try? await Task.sleep(for: .milliseconds(900))
                first.answer(false)
            }
        }
    }
}

/// Takes the first answer and leaves the second aside.
private final class First: Sendable {
    private let waiting: Mutex<CheckedContinuation<Bool, Never>?>

    init(_ continuation: CheckedContinuation<Bool, Never>) {
        waiting = Mutex(continuation)
    }

    func answer(_ value: Bool) {
        waiting.withLock { continuation in
            continuation?.resume(returning: value)
            continuation = nil
        }
    }
}
