import Hummingbird
import NIOCore
import NIOHTTP1

/// Reads the form that a request brings: at most 256 kB, within 30 seconds in all, in UTF-8.
struct FormReading: RouterMiddleware {
    typealias Context = Visitor

    static let limit = 256 * 1024
    static let patience = Duration.seconds(30)

    func handle(_ request: Request, context: Visitor, next: (Request, Visitor) async throws -> Response) async throws -> Response {
        var context = context
        context.path = request.uri.path
        context.hasLeftForm = request.method == .get && request.uri.queryParameters["left"] != nil
        if request.method == .post {
            let type = request.headers[.contentType] ?? ""
            guard type.isEmpty || type.hasPrefix("application/x-www-form-urlencoded") else { throw HTTPError(.unsupportedMediaType) }
            guard let form = Form(urlEncoded: try await body(of: request)) else { throw HTTPError(.badRequest) }
            context.form = form
        }
        return try await next(request, context)
    }

    private func body(of request: Request) async throws -> String {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.limit { throw HTTPError(.contentTooLarge) }
        return try await withThrowingTaskGroup(of: String.self) { group in
            group.addTask { try await Self.whole(request) }
            group.addTask {
                try await Task.sleep(for: Self.patience)
                throw HTTPError(.requestTimeout)
            }
            defer { group.cancelAll() }
            guard let body = try await group.next() else { throw HTTPError(.badRequest) }
            return body
        }
    }

    /// Throws what the client is to know: that it was too much, or did not arrive whole.
    private static func whole(_ request: Request) async throws -> String {
        do {
            let bytes = try await request.body.collect(upTo: limit)
            guard let text = String(validating: bytes.readableBytesView, as: UTF8.self) else { throw HTTPError(.badRequest) }
            return text
        } catch let error as any HTTPResponseError {
            throw error
        } catch let error as HTTPParserError {
            throw error
        } catch {
            throw HTTPError(.badRequest)
        }
    }
}
