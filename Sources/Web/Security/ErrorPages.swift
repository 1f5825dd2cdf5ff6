import Database
import Hummingbird
import Logging
import Markup
import Mentoring
import NIOHTTP1
import Store

/// Turns what went wrong into a page in the visitor's language; unknown errors are logged with the request's id.
struct ErrorPages: RouterMiddleware {
    typealias Context = Visitor

    let site: Site

    func handle(_ request: Request, context: Visitor, next: (Request, Visitor) async throws -> Response) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let needed as SignInNeeded {
            return .see("/sign-in?next=" + LocalPath.queryEncoded(needed.next))
        } catch let error as HTTPParserError {
            // The server answers 400 by itself and closes: after this nothing on the connection can be trusted.
            throw error
        } catch {
            let trouble = trouble(error, request, context)
            let typed = request.method == .post && !context.formToken.isEmpty ? TypedWords(context, path: request.uri.path) : nil
            var response = site.page(ProblemPage(trouble, typed: typed).page, for: await reader(of: request, context, trouble))
            if case .misunderstood(.methodNotAllowed) = trouble { response.headers[.allow] = "GET, HEAD, POST" }
            if case .unavailable = trouble { response.headers[.retryAfter] = "5" }
            return response
        }
    }

    /// Who gets the page: in the person's own language where the session can still be read.
    private func reader(of request: Request, _ context: Visitor, _ trouble: ProblemPage.Trouble) async -> Visitor {
        var visitor = context
        // What is not there leads nowhere, so that every missing page is the same page.
        visitor.back = "/"
        guard visitor.formToken.isEmpty else { return visitor }
        visitor.language = site.language(of: request)
        if case .unavailable = trouble { return visitor }
        // The page has a form in its foot, which must be as good as on any other.
        if let own = request.cookies[site.settings.visitorCookieName]?.value { visitor.formToken = site.seals.formToken(visitor: own) }
        guard let secret = request.cookies[site.settings.cookieName]?.value else { return visitor }
        let session = try? await site.archive.openSession(secret: secret, now: site.clock.now())
        if session != nil { visitor.formToken = site.seals.formToken(session: secret) }
        if let own = session?.person.language.flatMap({ Language(rawValue: $0.rawValue) }) { visitor.language = own }
        return visitor
    }

    private func trouble(_ error: any Error, _ request: Request, _ context: Visitor) -> ProblemPage.Trouble {
        switch error {
        case is StaleForm: return .staleForm
        case is DraftTooLarge: return .tooLarge
        case let error as any HTTPResponseError where error.status.code < 500: return refusal(error.status, request)
        case is DatabaseProblem:
            context.logger.error("The database cannot answer", metadata: ["problem": "\(error)"])
            return .unavailable
        default:
            context.logger.error("A request failed", metadata: ["error": "\(error)"])
            // Not `context.id`: that stops the program where the log keeps no metadata.
            return .failed(context.logger[metadataKey: "hb.request.id"]?.description ?? "")
        }
    }

    private func refusal(_ status: HTTPResponse.Status, _ request: Request) -> ProblemPage.Trouble {
        switch status {
        case .notFound: [.get, .head, .post].contains(request.method) ? .notFound : .misunderstood(.methodNotAllowed)
        case .forbidden: .refused
        case .contentTooLarge: .tooLarge
        default: .misunderstood(status)
        }
    }
}
