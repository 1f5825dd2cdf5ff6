import HTTPTypes
import Hummingbird

/// The headers that every answer carries, errors included (T19).
struct SecurityHeaders: RouterMiddleware {
    typealias Context = Visitor

    private let headers: HTTPFields

    init(settings: SiteSettings) {
        headers = Self.fields(settings)
    }

    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    static func fields(_ settings: SiteSettings) -> HTTPFields {
        var headers = HTTPFields()
        headers[named: "content-security-policy"] = policy
        headers[named: "x-content-type-options"] = "nosniff"
        headers[named: "x-frame-options"] = "DENY"
        headers[named: "referrer-policy"] = "same-origin"
        headers[named: "permissions-policy"] = "camera=(), microphone=(), geolocation=(), payment=()"
        headers[named: "cross-origin-opener-policy"] = "same-origin"
        headers[named: "cross-origin-resource-policy"] = "same-origin"
        if settings.isSecure {
            headers[named: "strict-transport-security"] = "max-age=31536000; includeSubDomains"
        }
        return headers
    }

    func handle(_ request: Request, context: Visitor, next: (Request, Visitor) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        // A route that shows something else than a page says so itself.
        for field in headers where response.headers[field.name] == nil { response.headers[field.name] = field.value }
        return response
    }
}

extension HTTPFields {
    /// A header that HTTPTypes has no constant for; the names written in this target are all valid.
    subscript(named name: String) -> String? {
        get { HTTPField.Name(name).flatMap { self[$0] } }
        set { if let name = HTTPField.Name(name) { self[name] = newValue } }
    }
}
