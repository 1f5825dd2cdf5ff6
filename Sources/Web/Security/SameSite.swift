import HTTPTypes
import Hummingbird

/// Refuses a change that another site's page sends: by the browser's own word, Sec-Fetch-Site or Origin (T17).
struct SameSite: RouterMiddleware {
    typealias Context = Visitor

    let site: Site

    func handle(_ request: Request, context: Visitor, next: (Request, Visitor) async throws -> Response) async throws -> Response {
        guard request.method == .post else { return try await next(request, context) }
        // A name of somebody else's that leads to this computer is another site, whatever the browser says (DNS rebinding).
        guard isHere(request.head.authority) else { throw HTTPError(.forbidden) }
        if let from = request.headers[named: "sec-fetch-site"], from == "cross-site" || from == "same-site" {
            throw HTTPError(.forbidden)
        }
        if let origin = request.headers[.origin], origin != "null" || request.headers[named: "sec-fetch-site"] == nil {
            guard isOurs(origin, host: request.head.authority) else { throw HTTPError(.forbidden) }
        }
        return try await next(request, context)
    }

    /// The origin is the base URL's, or, where no other is known as in a demo, that of the address asked.
    func isOurs(_ origin: String, host: String?) -> Bool {
        origin == site.settings.baseURL || (site.settings.isDemo && host.map { origin == "http://\($0)" } == true && isHere(host))
    }

    /// Whether a demo was asked by a name that is its own.
    func isHere(_ host: String?) -> Bool {
        guard site.settings.isDemo, let host else { return true }
        return DemoHost.isOurs(host, baseURL: site.settings.baseURL)
    }
}
