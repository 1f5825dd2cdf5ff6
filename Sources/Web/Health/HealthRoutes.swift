import Hummingbird
import Store

/// Whether the program can answer, for whoever watches it: no cookie, no log line, an answer within a second.
struct HealthRoutes {
    let site: Site

    func add(to router: Router<Visitor>) {
        router.get("healthz") { _, _ in await answer() }
    }

    private func answer() async -> Response {
        let isWell = await withTaskGroup(of: Bool.self) { group in
            group.addTask { await site.archive.answers() }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(900))
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
        var response = Response(
            status: isWell ? .ok : .serviceUnavailable,
            body: .init(byteBuffer: ByteBuffer(string: "{\"status\":\"\(isWell ? "ok" : "unavailable")\"}")))
        response.headers[.contentType] = "application/json"
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
